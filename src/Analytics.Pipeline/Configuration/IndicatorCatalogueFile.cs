using Analytics.Core;

namespace Analytics.Pipeline.Configuration;

/// <summary>Reads <c>pipelines/indicators.csv</c>.</summary>
internal static class IndicatorCatalogueFile
{
    private static readonly string[] Columns =
        ["indicator", "concept", "name_nb", "unit", "decimals", "direction", "sector", "source_table", "contents_code", "cell", "scope", "scope_preference", "verification"];

    public static IReadOnlyList<IndicatorDefinition> Read(string file)
    {
        var indicators = CsvRows.Read(file, Columns, ReadRow);
        var twice = indicators.GroupBy(i => i.Code).FirstOrDefault(g => g.Count() > 1);
        return twice is null
            ? indicators
            : throw new ConfigurationException(file, $"indicator {twice.Key} stands {twice.Count()} times", "one row an indicator", "Take one of the rows out, or give it another name.");
    }

    private static IndicatorDefinition ReadRow(CsvRows row)
    {
        IndicatorCode code;
        try
        {
            code = new IndicatorCode(row.Required("indicator"));
        }
        catch (FormatException)
        {
            throw row.Wrong("indicator", "lower-case letters, digits and hyphens");
        }

        return new IndicatorDefinition(
            code,
            row.Required("concept"),
            row.Required("name_nb"),
            row.Required("unit"),
            row.Integer("decimals"),
            row.Choice("direction", ("context", Direction.Context), ("higher", Direction.Higher), ("lower", Direction.Lower)),
            row.Required("sector"),
            row.Required("source_table"),
            row.Required("contents_code"),
            row.Text("cell"),
            row.Choice("scope", ("", AccountingScope.None), ("konsern", AccountingScope.Konsern), ("kasse", AccountingScope.Kasse), ("konsolidert", AccountingScope.Konsolidert)),
            row.Integer("scope_preference"),
            row.Required("verification"));
    }
}
