using Analytics.Pipeline.Borders;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Contracts;
using Analytics.Pipeline.Surveys;
using Analytics.Pipeline.Texts;
using Analytics.Store;

namespace Analytics.Pipeline.Running;

/// <summary>The columns that the models count on, so that a mart is empty and not in error when its source has no data yet.</summary>
internal static class DeclaredDatasets
{
    private static readonly string[] CubeText = ["source_table", "region", "region_name", "period", "contents_code", "cell", "status", "unit", "origin"];

    public static IReadOnlyList<DeclaredDataset> Of(IReadOnlyList<SourceDefinition> sources) =>
    [
        .. sources.GroupBy(s => s.Dataset, StringComparer.Ordinal).Select(g => new DeclaredDataset(DatasetName.Raw(g.Key), Distinct(g.SelectMany(Columns)))),
        new(DatasetName.Raw("result_projection"), [.. Text("municipality", "model", "edition", "alternative", "sex"), new("year", "BIGINT"), new("age", "BIGINT"), .. Numbers("persons", "p10", "p90")]),
        new(DatasetName.Raw(BorderRun.Links), [.. Text("origin", "valid_from", "valid_to", "from_code", "to_code", "method"), .. Numbers("weight")]),
        new(DatasetName.Raw(BorderRun.Population), [.. Text("origin", "municipality", "sex"), new("year", "BIGINT"), new("age", "BIGINT"), .. Numbers("persons"), .. Text("flag", "from_codes", "method", "why_not")]),
        new(DatasetName.Raw(BorderRun.Indicators), [.. Text("origin", "indicator", "region"), new("year", "BIGINT"), .. Numbers("value"), .. Text("status", "flag", "from_codes", "method", "why_not")]),
        new(DatasetName.Raw("result_finding"), [.. Text("edition", "municipality", "finding", "chapter", "text_nb", "values"), new("rank", "BIGINT")]),
        new(DatasetName.Raw(ContractLog.Dataset), [.. Text([.. ContractLog.TextColumns, "checked_at"]), new("tested", "BIGINT"), new("failed", "BIGINT")]),
        new(SurveyDatasets.Result, SurveyFigureRows.Declared),
        new(TextDatasets.Result, TextThemeRows.Declared),
        new(DatasetName.Raw("result_check"), [.. Text("municipality", "check_name", "severity", "passed", "detail")]),
    ];

    private static IEnumerable<DeclaredColumn> Columns(SourceDefinition source) => source.IsCube
        ? [.. Text([.. CubeText, .. source.RequiredDimensions.Concat(source.OptionalDimensions).Where(d => d != source.RegionDimension && d is not ("ContentsCode" or "Tid"))]), .. Numbers("value"), new("decimals", "BIGINT"), .. Catalogue]
        : [.. source.Columns.SelectMany(Own), .. Unpivoted(source.Unpivot), .. Text([.. source.Constants.Keys]), .. Text("origin"), .. Catalogue];

    private static IEnumerable<DeclaredColumn> Catalogue => [.. Text("vintage", "content_hash"), new("published_at", "TIMESTAMP"), new("retrieved_at", "TIMESTAMP")];

    private static IEnumerable<DeclaredColumn> Unpivoted(UnpivotDefinition? unpivot) => unpivot is null ? [] : [.. Text([.. unpivot.CodeColumns]), .. Numbers(unpivot.Value), .. Status(unpivot.Status)];

    private static IEnumerable<DeclaredColumn> Own(ColumnDefinition column) => [new(column.To, SqlType(column.Type)), .. Status(column.Status)];

    private static IEnumerable<DeclaredColumn> Status(string? name) => name is null ? [] : Text(name);

    private static IEnumerable<DeclaredColumn> Text(params string[] names) => names.Select(n => new DeclaredColumn(n, "VARCHAR"));

    private static IEnumerable<DeclaredColumn> Numbers(params string[] names) => names.Select(n => new DeclaredColumn(n, "DOUBLE"));

    private static string SqlType(ColumnType type) => type switch
    {
        ColumnType.Integer => "BIGINT",
        ColumnType.Number => "DOUBLE",
        _ => "VARCHAR",
    };

    private static IReadOnlyList<DeclaredColumn> Distinct(IEnumerable<DeclaredColumn> columns) => [.. columns.DistinctBy(c => c.Name, StringComparer.OrdinalIgnoreCase)];
}
