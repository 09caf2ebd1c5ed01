using Analytics.Analysis.Benchmarking;

namespace Analytics.Pipeline.Configuration;

/// <summary>Reads <c>pipelines/reference/target-groups.csv</c>.</summary>
internal static class TargetGroupFile
{
    private static readonly string[] Columns =
        ["service", "name_nb", "age_from", "age_to", "cost_key_sectors", "spending", "coverage", "unit_cost", "units_a_user", "source", "verification"];

    public static IReadOnlyList<TargetGroup> Read(string file) => CsvRows.Read(file, Columns, row =>
    {
        var group = new TargetGroup(
            row.Required("service"),
            row.Required("name_nb"),
            row.Ages(),
            row.Text("cost_key_sectors"),
            row.Text("spending"),
            row.Text("coverage"),
            row.Text("unit_cost"),
            row.Number("units_a_user") ?? 1,
            row.Required("source"),
            row.Required("verification"));
        if (group.Spending.Length == 0 && (group.Coverage.Length == 0 || group.UnitCost.Length == 0))
            throw row.Wrong("spending", "a concept of indicators.csv, or both coverage and unit_cost");
        if (group.CostKeySectors.Length > 0 && group.Spending.Length == 0)
            throw row.Wrong("spending", "a concept of indicators.csv, as cost_key_sectors asks for its kroner per inhabitant");
        return group.UnitsAUser > 0 ? group : throw row.Wrong("units_a_user", "a number above 0, or blank for 1");
    });
}
