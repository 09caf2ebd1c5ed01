namespace Analytics.Notebooks.Tables;

/// <summary>A column of a table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Cells">Its cells, from the top.</param>
/// <param name="Unit">Unit of its numbers, such as <c>kr</c> or <c>prosent</c>; empty where there is none.</param>
public sealed record Column(string Name, IReadOnlyList<Cell> Cells, string Unit = "")
{
    // A copy with other cells takes this along, so it says which cells it is of.
    private (IReadOnlyList<Cell> Cells, ColumnKind Kind)? known;

    /// <summary>What its values are; text where there is no value at all.</summary>
    public ColumnKind Kind => known is { } found && ReferenceEquals(found.Cells, Cells) ? found.Kind : (known = (Cells, KindOf(Cells))).Value.Kind;

    /// <summary>Whether its values are numbers.</summary>
    public bool IsNumber => Kind is ColumnKind.Whole or ColumnKind.Number;

    private static ColumnKind KindOf(IReadOnlyList<Cell> cells)
    {
        ColumnKind? kind = null;
        foreach (var cell in cells)
        {
            ColumnKind? found = cell.Value switch
            {
                null => null,
                long => ColumnKind.Whole,
                double => ColumnKind.Number,
                bool => ColumnKind.Truth,
                DateOnly or DateTime => ColumnKind.Date,
                _ => ColumnKind.Text,
            };
            if (found is null || found == kind)
                continue;
            kind = (kind, found) switch
            {
                (null, _) => found,
                (ColumnKind.Whole, ColumnKind.Number) or (ColumnKind.Number, ColumnKind.Whole) => ColumnKind.Number,
                _ => ColumnKind.Text,
            };
        }

        return kind ?? ColumnKind.Text;
    }
}
