namespace Analytics.Core.Columns;

/// <summary>A block of rows as columns: what every reader of an outside format yields, and what the store writes.</summary>
public sealed class ColumnBatch
{
    /// <summary>Makes a batch of columns with distinct names and one length.</summary>
    /// <exception cref="ArgumentException">Lengths differ, or a name stands twice.</exception>
    public ColumnBatch(IReadOnlyList<Column> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.Count == 0)
            throw new ArgumentException("A batch has at least one column.", nameof(columns));
        if (columns.FirstOrDefault(c => c.Length != columns[0].Length) is { } odd)
            throw new ArgumentException($"Column {odd.Name} has {odd.Length} rows, but {columns[0].Name} has {columns[0].Length}.", nameof(columns));
        if (columns.GroupBy(c => c.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new ArgumentException($"Column {twice.Key} stands twice.", nameof(columns));
        Columns = columns;
    }

    /// <summary>The columns, in the order in which the store writes them.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>Number of rows.</summary>
    public int Rows => Columns[0].Length;
}
