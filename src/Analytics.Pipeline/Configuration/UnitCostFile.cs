using Analytics.Analysis.Demography;

namespace Analytics.Pipeline.Configuration;

/// <summary>Reads <c>pipelines/reference/unit-costs.csv</c>.</summary>
internal static class UnitCostFile
{
    private static readonly string[] Columns = ["sector", "age_from", "age_to", "kroner_per_person", "price_year", "source", "verification"];

    public static IReadOnlyList<UnitCost> Read(string file) => CsvRows.Read(file, Columns, row => new UnitCost(
        row.Required("sector"),
        row.Ages(),
        row.Number("kroner_per_person") ?? throw row.Wrong("kroner_per_person", "a number"),
        row.Integer("price_year"),
        row.Required("source"),
        row.Required("verification")));
}
