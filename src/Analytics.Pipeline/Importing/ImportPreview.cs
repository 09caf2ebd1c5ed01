using System.Globalization;
using Analytics.Core.Columns;

namespace Analytics.Pipeline.Importing;

/// <summary>The first rows of a file as they would be stored.</summary>
/// <param name="Columns">The columns' names in the store.</param>
/// <param name="Rows">The first rows, each value as text in the invariant culture; null for null.</param>
/// <param name="RowCount">Rows in all; every one of them was read without a fault.</param>
public sealed record ImportPreview(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string?>> Rows, long RowCount)
{
    private const int MostRows = 8;
    private const string Hidden = "•••";

    /// <summary>Reads all rows, so that a fault anywhere is found before anything is stored, and keeps the first.</summary>
    /// <param name="batches">The rows.</param>
    /// <param name="hidden">Columns whose values must not be shown.</param>
    internal static ImportPreview Of(IEnumerable<ColumnBatch> batches, IReadOnlySet<string> hidden)
    {
        IReadOnlyList<string> columns = [];
        var rows = new List<IReadOnlyList<string?>>();
        var count = 0L;
        foreach (var batch in batches)
        {
            columns = [.. batch.Columns.Select(c => c.Name)];
            for (var row = 0; row < batch.Rows && rows.Count < MostRows; row++)
                rows.Add([.. batch.Columns.Select(c => hidden.Contains(c.Name) || PersonalData.IsIn(Text(c, row)) ? Hidden : Text(c, row))]);
            count += batch.Rows;
        }

        return new ImportPreview(columns, rows, count);
    }

    private static string? Text(Column column, int row) => column switch
    {
        CodeColumn codes => codes[row],
        TextColumn texts => texts[row],
        IntegerColumn integers => integers[row]?.ToString(CultureInfo.InvariantCulture),
        NumberColumn numbers => numbers[row]?.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };
}
