using Analytics.Core.Columns;

namespace Analytics.Sources.Tests;

/// <summary>Batches as rows of values by column name.</summary>
internal static class BatchRows
{
    public static List<Dictionary<string, object?>> Rows(this IEnumerable<ColumnBatch> batches) =>
        [.. batches.SelectMany(b => Enumerable.Range(0, b.Rows).Select(row => b.Columns.ToDictionary(c => c.Name, c => Cell(c, row))))];

    private static object? Cell(Column column, int row) => column switch
    {
        CodeColumn codes => codes[row],
        NumberColumn numbers => numbers[row],
        IntegerColumn integers => integers[row],
        TextColumn texts => texts[row],
        _ => throw new InvalidOperationException(column.GetType().Name),
    };
}
