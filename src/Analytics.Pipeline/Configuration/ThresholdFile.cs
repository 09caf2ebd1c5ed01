using Analytics.Analysis.Economy;

namespace Analytics.Pipeline.Configuration;

/// <summary>Reads <c>pipelines/thresholds.csv</c>: national advice and examples; the council's own targets stand in municipality.yaml.</summary>
internal static class ThresholdFile
{
    private static readonly string[] Columns = ["concept", "at_least", "at_most", "unit", "kind", "source_nb", "verification"];

    public static IReadOnlyList<Threshold> Read(string file) => CsvRows.Read(file, Columns, row =>
    {
        var threshold = new Threshold(
            row.Required("concept"),
            row.Number("at_least"),
            row.Number("at_most"),
            row.Required("unit"),
            row.Choice("kind", ("advice", ThresholdKind.NationalAdvice), ("example", ThresholdKind.Example)),
            row.Required("source_nb"),
            row.Required("verification"));
        return threshold.AtLeast is null && threshold.AtMost is null ? throw row.Wrong("at_least", "a number here or in at_most") : threshold;
    });
}
