using Analytics.Samples.Accounts;
using Analytics.Samples.Country;
using Analytics.Samples.JsonStat;

namespace Analytics.Samples.Tables;

/// <summary>The accounts of the konsern: tables 12134, 12143, 12362 and 13551.</summary>
internal static class AccountTables
{
    private static readonly Contents Amount = new("KOSbelop0000", "Beløp (1000 kr)", "1000 kr", 0);

    private static readonly Dimension Balance = new(
        "KOKartkap0000",
        "regnskapsbegrep",
        "value",
        [
            ("KG28", "Arbeidskapital ex. premieavvik"), ("56", "Disposisjonsfond (K)"), ("KG32", "Langsiktig gjeld ex. pensjonsforpliktelser"),
            ("AGD23", "Netto driftsresultat"), ("KG31", "Netto lånegjeld"), ("KG40", "Netto renteeksponering"),
        ]) { Classification = 374 };

    private static readonly Dimension SpendingConcepts = new(
        "KOKart0000",
        "art",
        "value",
        [("AGD2", "Netto driftsutgifter på funksjon/tjenesteområde"), ("AGD4", "Korrigerte brutto driftsutgifter på funksjon/tjenesteområde")]) { Classification = 856 };

    /// <summary>12134: key figures.</summary>
    public static Dataset KeyFigures(SampleData data, Edition edition) => Make(edition, "12134", "Utvalgte nøkkeltall for kommuneregnskap, kommunekonsern", []) with
    {
        Contents = Tables.KeyFigures.Konsern,
        Cell = codes => Cell(data, edition, codes, accounts => Tables.KeyFigures.Of(codes[1], accounts, People(data, codes))),
    };

    /// <summary>12143: balance and result in per cent of revenue.</summary>
    public static Dataset PercentOfRevenue(SampleData data, Edition edition) =>
        Make(edition, "12143", "Finansielle nøkkeltall i prosent av brutto driftsinntekter, kommunekonsern", [Balance]) with
        {
            Contents = [new("KOSbelopbrinv0000", "Andel av brutto driftsinntekter (prosent)", "prosent", 1)],
            Cell = codes => Cell(data, edition, codes, accounts => Money.Percent(FinanceConcepts.Amount(codes[1], accounts), accounts.Statement.Revenue)),
        };

    /// <summary>13551: the operating statement.</summary>
    public static Dataset Statement(SampleData data, Edition edition) => Make(edition, "13551", "Økonomisk oversikt drift, kommunekonsern", [StatementLines.Dimension]) with
    {
        Contents = [Amount],
        Cell = codes => StatementLines.InUse(codes[1], KostraDimensions.Year(codes[^1]))
            ? Cell(data, edition, codes, accounts => accounts.Statement[codes[1]])
            : JsonStat.Cell.NotApplicable,
    };

    /// <summary>12362: spending by service area.</summary>
    public static Dataset Spending(SampleData data, Edition edition)
    {
        var areas = new Dimension("KOKfunksjon0000", "funksjon", "code_value", ServiceAreas.All) { Classification = 842 };
        return Make(edition, "12362", "Utgifter til tjenesteområdene, kommunekonsern", [areas, SpendingConcepts]) with
        {
            Contents = [Amount, new("KOSbelopinnbygge0000", "Beløp per innbygger (kr)", "kr", 0)],
            Cell = codes => Cell(data, edition, codes, accounts =>
            {
                var cost = accounts.Services[codes[1]];
                var thousands = codes[2] == "AGD2" ? cost.Net : cost.Gross;
                return codes[3] == Amount.Code ? thousands : Money.PerPerson(thousands, People(data, codes).Total);
            }),
        };
    }

    private static Dataset Make(Edition edition, string id, string title, IReadOnlyList<Dimension> between) => new()
    {
        TableId = id,
        Title = title,
        Updated = Publication.Kostra(edition),
        Notes = KostraDimensions.AccountNotes(edition),
        Geo = KostraDimensions.RegionCode,
        Dimensions = [KostraDimensions.Regions, .. between],
        Contents = [],
        Time = KostraDimensions.Years(CountryAccounts.Years),
        Cell = _ => JsonStat.Cell.Missing,
    };

    private static Cell Cell(SampleData data, Edition edition, IReadOnlyList<string> codes, Func<MunicipalAccounts, decimal> value)
    {
        if (KostraDimensions.IsWithheld(codes[0], codes[^1], edition))
            return JsonStat.Cell.NotApplicable;

        var accounts = data.Accounts.Of(KostraDimensions.Region(codes[0]), KostraDimensions.Year(codes[^1]), Scope.Konsern, edition);
        return accounts is null ? JsonStat.Cell.Missing : value(accounts);
    }

    private static Population.PersonTable People(SampleData data, IReadOnlyList<string> codes) =>
        data.Accounts.People(KostraDimensions.Region(codes[0]), KostraDimensions.Year(codes[^1]));
}
