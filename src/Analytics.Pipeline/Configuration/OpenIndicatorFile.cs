using Analytics.Core;

namespace Analytics.Pipeline.Configuration;

/// <summary>Reads <c>pipelines/indicators-without-code.csv</c>.</summary>
internal static class OpenIndicatorFile
{
    private static readonly string[] Columns = ["catalogue_id", "name_nb", "unit", "direction", "sector", "source_tables", "why", "verification"];

    public static IReadOnlyList<OpenIndicator> Read(string file, IReadOnlyList<IndicatorDefinition> indicators)
    {
        var open = CsvRows.Read(file, Columns, ReadRow);
        var known = open.FirstOrDefault(o => indicators.Any(i => i.CatalogueId == o.CatalogueId));
        return known is null
            ? open
            : throw new ConfigurationException(file, $"{known.CatalogueId} also stands in indicators.csv", "each indicator in one of the two files", "Take its row out here: its code is known.");
    }

    private static OpenIndicator ReadRow(CsvRows row) => new(
        row.Required("catalogue_id"),
        row.Required("name_nb"),
        row.Required("unit"),
        row.Required("sector"),
        row.Required("source_tables").Split(' ', StringSplitOptions.RemoveEmptyEntries),
        row.Required("why"));
}
