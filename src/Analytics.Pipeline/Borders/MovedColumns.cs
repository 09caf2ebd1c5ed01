using Analytics.Analysis.Borders;
using Analytics.Core.Columns;

namespace Analytics.Pipeline.Borders;

/// <summary>The columns that say how moved figures came about.</summary>
internal static class MovedColumns
{
    public static IEnumerable<Column> Of(IReadOnlyList<MovedValue> values) =>
    [
        new TextColumn("flag", [.. values.Select(v => BorderFlags.Word(v.Flag))]),
        new TextColumn("from_codes", [.. values.Select(v => string.Join(", ", v.Parts.Select(p => p.Municipality)))]),
        new TextColumn("method", [.. values.Select(v => v.MethodNb)]),
        new TextColumn("why_not", [.. values.Select(v => v.WhyNotNb)]),
    ];
}
