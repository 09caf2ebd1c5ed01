using Analytics.Core;

namespace Analytics.Pipeline.Configuration;

/// <summary>Reads <c>pipelines/indicators.csv</c>.</summary>
internal static class IndicatorCatalogueFile
{
    private static readonly string[] Columns =
        ["indicator", "concept", "name_nb", "unit", "decimals", "direction", "sector", "source_table", "contents_code", "cell", "scope", "scope_preference", "verification", "population_date", "need_correction", "catalogue_id", "merge_rule", "lower", "upper"];

    private const string WeightRule = "weight:";
    private static readonly string[] CostKeySectors = ["administrasjon", "barnehage", "barnevern", "grunnskole", "kommunehelse", "pleie", "sosial"];
    private static readonly string[] OtherCorrections = ["none", "a-k", "target-group", "unit-cost", "no-cost-key"];

    public static IReadOnlyList<IndicatorDefinition> Read(string file)
    {
        var indicators = CsvRows.Read(file, Columns, ReadRow);
        var twice = indicators.GroupBy(i => i.Code).FirstOrDefault(g => g.Count() > 1);
        return twice is null
            ? KnownWeights(file, OneCellEach(file, indicators))
            : throw new ConfigurationException(file, $"indicator {twice.Key} stands {twice.Count()} times", "one row an indicator", "Take one of the rows out, or give it another name.");
    }

    private static IReadOnlyList<IndicatorDefinition> OneCellEach(string file, IReadOnlyList<IndicatorDefinition> indicators)
    {
        var shared = indicators.GroupBy(i => (i.SourceTable, i.ContentsCode, i.Cell)).FirstOrDefault(g => g.Count() > 1);
        return shared is null
            ? indicators
            : throw new ConfigurationException(
                file,
                $"indicators {string.Join(" and ", shared.Select(i => i.Code))} are both the cell {shared.Key.SourceTable}, {shared.Key.ContentsCode}, \"{shared.Key.Cell}\"",
                "one indicator a cell: two would make every value of it stand twice",
                "Take one of the rows out, or correct its code.");
    }

    private static string MergeRule(CsvRows row)
    {
        var text = row.Text("merge_rule");
        return text is "" or "sum" or "population" || text.StartsWith(WeightRule, StringComparison.Ordinal)
            ? text
            : throw row.Wrong("merge_rule", "sum, population, weight:INDICATOR, or nothing where the figure cannot be moved between municipal borders");
    }

    /// <summary>A weight is an amount that adds up; a percentage for a weight would give a wrong mean without a sign of it.</summary>
    private static IReadOnlyList<IndicatorDefinition> KnownWeights(string file, IReadOnlyList<IndicatorDefinition> indicators)
    {
        var amounts = indicators.Where(i => i.MergeRule == "sum").Select(i => WeightRule + i.Code).ToHashSet(StringComparer.Ordinal);
        return indicators.FirstOrDefault(i => i.MergeRule.StartsWith(WeightRule, StringComparison.Ordinal) && !amounts.Contains(i.MergeRule)) is { } wrong
            ? throw new ConfigurationException(
                file,
                $"indicator {wrong.Code} has the merge_rule \"{wrong.MergeRule}\"",
                "weight: and an indicator of the catalogue whose own merge_rule is sum",
                "Correct the name, add the amount to the catalogue, or leave merge_rule empty.")
            : indicators;
    }

    private static double? Upper(CsvRows row)
    {
        var upper = row.Number("upper");
        return upper <= row.Number("lower") ? throw row.Wrong("upper", "a number above that of lower, or nothing where there is no bound") : upper;
    }

    private static string NeedCorrection(CsvRows row)
    {
        var text = row.Required("need_correction");
        return OtherCorrections.Contains(text) || text.Split('+').All(CostKeySectors.Contains)
            ? text
            : throw row.Wrong("need_correction", $"one of {string.Join(", ", OtherCorrections)}, or sectors of the cost key joined by +: {string.Join(", ", CostKeySectors)}");
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
            row.Required("verification"))
        {
            PopulationDate = row.Choice("population_date", ("", ""), ("31.12", "31.12")),
            NeedCorrection = NeedCorrection(row),
            CatalogueId = row.Text("catalogue_id"),
            MergeRule = MergeRule(row),
            Lower = row.Number("lower"),
            Upper = Upper(row),
        };
    }
}
