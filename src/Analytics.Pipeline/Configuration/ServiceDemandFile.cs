using Analytics.Analysis.Demography.ServiceDemand;
using Analytics.Core;

namespace Analytics.Pipeline.Configuration;

/// <summary>Reads <c>pipelines/reference/service-demand.csv</c>.</summary>
internal static class ServiceDemandFile
{
    private static readonly string[] Columns = ["service", "name_nb", "age_from", "age_to", "measure", "year", "value", "indicator", "source", "verification"];

    public static IReadOnlyList<ServiceRates> Read(string file) => ServiceRates.FromReference(CsvRows.Read(file, Columns, row =>
    {
        if (!Year.TryParse(row.Text("year"), out var year))
            throw row.Wrong("year", "a year, such as 2025");
        var fact = new ServiceFact(
            row.Required("service"),
            row.Required("name_nb"),
            row.Ages(),
            row.Choice(
                "measure",
                ("coverage", ServiceMeasure.Coverage),
                ("utilisation", ServiceMeasure.Utilisation),
                ("full_time_per_user", ServiceMeasure.FullTimePerUser),
                ("full_time_per_place", ServiceMeasure.FullTimePerPlace)),
            year,
            row.Number("value") ?? throw row.Wrong("value", "a number"),
            row.Required("source"),
            row.Required("verification"))
        {
            Indicator = row.Text("indicator"),
        };
        return (fact.Measure, fact.Value) switch
        {
            (ServiceMeasure.Coverage, not (>= 0 and <= 100)) => throw row.Wrong("value", "percent of the age group, 0 to 100"),
            (ServiceMeasure.Utilisation, not (> 0 and <= 100)) => throw row.Wrong("value", "percent of the places, above 0 and at most 100"),
            (_, not >= 0) => throw row.Wrong("value", "årsverk a user or place, from 0"),
            _ => fact,
        };
    }));
}
