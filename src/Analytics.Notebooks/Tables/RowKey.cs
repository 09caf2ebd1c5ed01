namespace Analytics.Notebooks.Tables;

/// <summary>The cells that make rows alike. A missing and a confidential one differ; 1 and 1.0 do not.</summary>
internal sealed class RowKey : IEquatable<RowKey>
{
    private readonly Cell[] cells;

    public RowKey(IEnumerable<Cell> cells) => this.cells = [.. cells.Select(Plain)];

    public bool Equals(RowKey? other) => other is not null && cells.AsSpan().SequenceEqual(other.cells);

    public override bool Equals(object? obj) => Equals(obj as RowKey);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var cell in cells)
            hash.Add(cell);
        return hash.ToHashCode();
    }

    private static Cell Plain(Cell cell) => cell.Value switch
    {
        null => cell,
        long whole => new Cell((double)whole, default),
        var value => new Cell(value, default),
    };
}
