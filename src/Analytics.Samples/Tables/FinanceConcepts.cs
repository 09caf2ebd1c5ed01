using Analytics.Samples.Accounts;
using Analytics.Samples.JsonStat;

namespace Analytics.Samples.Tables;

/// <summary>The accounting concepts (KOKartkap0000) of tables 12143 and 13566.</summary>
internal static class FinanceConcepts
{
    /// <summary>The concepts of 13566 in the table's order.</summary>
    public static Dimension OfConsolidated { get; } = new(
        "KOKartkap0000",
        "regnskapsbegrep",
        "value",
        [
            ("KG114", "Arbeidskapital ex. premieavvik"),
            ("AGD21", "Avdrag (netto) i driftsregnskapet"),
            ("AGD74", "Avsetning til bundne fond (netto)"),
            ("AGD18", "Brutto driftsresultat"),
            ("AGI1", "Brutto investeringsutgifter totalt"),
            ("56", "Disposisjonsfond (K)"),
            ("KG21", "Fri egenkapital drift"),
            ("KG115", "Langsiktig gjeld"),
            ("5900", "Merforbruk i driftsregnskapet (K)"),
            ("AGD23", "Netto driftsresultat"),
            ("AGD86", "Netto finansutgifter (D)"),
            ("KG117", "Netto lånegjeld"),
            ("40", "Pensjonsforpliktelse"),
            ("AGD97", "Renter (netto)"),
            ("AGD24", "Renter (netto) inkl. utbytte og eieruttak"),
            ("AGD25", "Tap/gevinst (netto) på finansielle omløpsmidler"),
            ("AD905", "Utbytte og eieruttak"),
            ("AGD29", "Årets merforbruk i driftsregnskapet"),
        ]) { Classification = 374 };

    /// <summary>A concept's amount, 1000 kr.</summary>
    public static long Amount(string concept, MunicipalAccounts accounts)
    {
        var (statement, balance) = (accounts.Statement, accounts.Balance);
        return concept switch
        {
            "KG28" or "KG114" => balance.WorkingCapital,
            "KG32" => balance.LongTermDebt,
            "KG31" or "KG117" => balance.NetDebt,
            "KG40" => balance.InterestExposure,
            "KG115" => balance.LongTermDebt + balance.Pension,
            "40" => balance.Pension,
            "56" or "KG21" => balance.Fund,
            "AGI1" => balance.Investment,
            "AGD18" => statement["AGD65"],
            "AGD21" => statement["AG5"],
            "AGD23" => statement.NetResult,
            "AGD24" => Interest(statement) - statement["AGD81"],
            "AGD25" => statement["AGD83"],
            "AGD29" or "5900" => Math.Max(0, statement["AGD94"]),
            "AGD74" => statement["550"] - statement["950"],
            "AGD86" => statement["AGD85"],
            "AGD97" => Interest(statement),
            "AD905" => statement["AGD81"],
            _ => throw new ArgumentOutOfRangeException(nameof(concept), concept, "No amount is written down for this concept."),
        };
    }

    /// <summary>Why a concept has no value in a year, or null: the set-up changed in 2024, as measured in SSB's own answer.</summary>
    public static Cell? Unused(string concept, int year) => concept switch
    {
        "AGD86" or "AGD97" or "AD905" when year <= 2022 => Cell.NotApplicable,
        "AGD86" or "AGD97" or "AD905" when year == 2023 => Cell.Missing,
        "AGD24" when year >= 2024 => Cell.Missing,
        _ => null,
    };

    private static long Interest(OperatingStatement statement) => statement["AGD82"] - statement["AGD79"];
}
