using Analytics.Analysis.Demography;
using Analytics.Analysis.Demography.ServiceDemand;
using Analytics.Core;

namespace Analytics.Pipeline.Configuration;

/// <summary>Reads <c>pipelines/reference/staffing.csv</c>.</summary>
internal static class StaffingReferenceFile
{
    private static readonly string[] Columns = ["service", "name_nb", "part_of", "cost_key_sectors", "rates", "indicator", "full_time_per_10000", "year", "source", "verification"];

    public static IReadOnlyList<StaffingReference> Read(string file, IReadOnlyList<UnitCost> costs, IReadOnlyList<ServiceRates> services)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return CsvRows.Read(file, Columns, row =>
        {
            if (!Year.TryParse(row.Text("year"), out var year))
                throw row.Wrong("year", "a year, such as 2025");
            var (sectors, rates) = (Names(row, "cost_key_sectors"), Names(row, "rates"));
            if (sectors.Any(s => costs.All(c => c.Sector != s)))
                throw row.Wrong("cost_key_sectors", $"sectors of unit-costs.csv joined by +: {string.Join(", ", costs.Select(c => c.Sector).Distinct())}");
            if (rates.Any(r => services.All(s => s.Service != r || s.FullTime is null)))
                throw row.Wrong("rates", $"services of service-demand.csv with årsverk, joined by +: {string.Join(", ", services.Where(s => s.FullTime is not null).Select(s => s.Service))}");
            if (sectors.Count == 0 == (rates.Count == 0))
                throw row.Wrong("rates", "either rates or cost_key_sectors, and not both");
            if (row.Number("full_time_per_10000") is not (null or > 0))
                throw row.Wrong("full_time_per_10000", "årsverk above 0, or nothing where it is not known");
            if (row.Text("part_of") is { Length: > 0 } whole && !seen.Contains(whole))
                throw row.Wrong("part_of", "a service of a row above");
            return seen.Add(row.Required("service"))
                ? new StaffingReference(row.Text("service"), row.Required("name_nb"), row.Text("part_of"), sectors, rates, row.Text("indicator"), row.Number("full_time_per_10000"), year, row.Required("source"), row.Required("verification"))
                : throw row.Wrong("service", "a service that no other row has");
        });
    }

    private static List<string> Names(CsvRows row, string column) => [.. row.Text(column).Split('+', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
