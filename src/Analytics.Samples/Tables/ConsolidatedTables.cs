using Analytics.Samples.Accounts;
using Analytics.Samples.Country;
using Analytics.Samples.JsonStat;

namespace Analytics.Samples.Tables;

/// <summary>The treasury's and the consolidated accounts: tables 13542 and 13566, which carry no geo role at SSB.</summary>
internal static class ConsolidatedTables
{
    private static readonly Dimension Scopes = new(
        "KOKregnskapsomfa0000", "regnskapsomfang", "value", [("B", "(Fylkes-)Kommunekasse"), ("C", "(Fylkes-)Kommuners konsoliderte regnskap")]) { Classification = 292 };

    /// <summary>13542: key figures.</summary>
    public static Dataset KeyFigures(SampleData data, Edition edition) => new()
    {
        TableId = "13542",
        Title = "Utvalgte nøkkeltall for kommuneregnskap, kasse og konsolidert",
        Updated = Publication.Consolidated(edition),
        Notes = Notes(edition),
        Dimensions = [KostraDimensions.Regions, Scopes],
        Contents = Tables.KeyFigures.Consolidated,
        Time = KostraDimensions.Years(CountryAccounts.YearsOfConsolidation),
        Cell = codes =>
        {
            var (region, year) = (KostraDimensions.Region(codes[0]), KostraDimensions.Year(codes[3]));
            var accounts = data.Accounts.Of(region, year, Scope(codes[1]), edition);
            return accounts is null ? Cell.Missing : Tables.KeyFigures.Of(codes[2], accounts, data.Accounts.People(region, year));
        },
    };

    /// <summary>13566: concepts as amounts and in per cent of revenue.</summary>
    public static Dataset Concepts(SampleData data, Edition edition) => new()
    {
        TableId = "13566",
        Title = "Finansielle nøkkeltall i prosent av brutto driftsinntekter, kasse og konsolidert kommune",
        Updated = Publication.Consolidated(edition),
        Notes = Notes(edition),
        Dimensions = [FinanceConcepts.OfConsolidated, KostraDimensions.Regions, Scopes],
        Contents =
        [
            new("KOSbelop0000", "Beløp (1000 kr)", "1000 kr", 0),
            new("KOSbelopbrinv0000", "Andel av brutto driftsinntekter (prosent)", "prosent", 1),
        ],
        Time = KostraDimensions.Years(CountryAccounts.YearsOfConsolidation),
        Cell = codes =>
        {
            var year = KostraDimensions.Year(codes[4]);
            if (FinanceConcepts.Unused(codes[0], year) is { } unused)
                return unused;

            var accounts = data.Accounts.Of(KostraDimensions.Region(codes[1]), year, Scope(codes[2]), edition);
            if (accounts is null)
                return Cell.Missing;

            var amount = FinanceConcepts.Amount(codes[0], accounts);
            return codes[3] == "KOSbelop0000" ? amount : Money.Percent(amount, accounts.Statement.Revenue);
        },
    };

    private static Scope Scope(string code) => code == "B" ? Accounts.Scope.Kasse : Accounts.Scope.Konsolidert;

    private static IReadOnlyList<string> Notes(Edition edition) => edition == Edition.March
        ? ["Konsoliderte regnskap er oppdatert 27. mars. \nKasseregnskap er uendret fra publiseringen 16. mars."]
        : [];
}
