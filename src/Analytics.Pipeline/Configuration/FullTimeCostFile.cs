using Analytics.Analysis.Benchmarking;

namespace Analytics.Pipeline.Configuration;

/// <summary>Reads <c>pipelines/reference/full-time-costs.csv</c>.</summary>
internal static class FullTimeCostFile
{
    private static readonly string[] Columns = ["cost_key_sectors", "kroner_per_full_time", "price_year", "source", "verification"];

    public static IReadOnlyList<FullTimeCost> Read(string file) => CsvRows.Read(file, Columns, row => new FullTimeCost(
        row.Required("cost_key_sectors"),
        row.Number("kroner_per_full_time") is > 0 and var kroner ? kroner : throw row.Wrong("kroner_per_full_time", "kroner above 0"),
        row.Integer("price_year"),
        row.Required("source"),
        row.Required("verification")));
}
