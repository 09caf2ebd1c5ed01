using Analytics.Core;

namespace Analytics.Notebooks.Tables;

/// <summary>A table whose cells are set out over rows and columns.</summary>
internal static class TablePivot
{
    public static Table Of(Table table, string rows, string columns, string values)
    {
        var (down, across, cells) = (table[rows], table[columns], table[values]);
        var rowOf = Places(down);
        Cell[] heads = [.. across.Cells.DistinctBy(Key).OrderBy(c => c.Value, Values.Order)];
        var columnOf = heads.Select((c, i) => (Key: Key(c), i)).ToDictionary(c => c.Key, c => c.i);
        var set = heads.Select(_ => Enumerable.Repeat(Cell.Absent, rowOf.Count).ToArray()).ToArray();
        var taken = new HashSet<(int, int)>();
        for (var i = 0; i < table.Count; i++)
        {
            var (row, column) = (rowOf[Key(down.Cells[i])], columnOf[Key(across.Cells[i])]);
            if (!taken.Add((row, column)))
                throw new ConfigurationException("Pivot", $"there are several rows of {rows} {down.Cells[i]} and {columns} {across.Cells[i]}", "one", $"Add them up first: GroupBy(\"{rows}\", \"{columns}\").Sum(\"{values}\")");
            set[column][row] = cells.Cells[i];
        }

        return new Table(
        [
            down with { Cells = [.. down.Cells.DistinctBy(Key)] },
            .. heads.Select((head, i) => new Column(head.ToString() is { Length: > 0 } name ? name : "(uten)", set[i], cells.Unit)),
        ]);
    }

    private static Dictionary<RowKey, int> Places(Column column)
    {
        var places = new Dictionary<RowKey, int>();
        foreach (var cell in column.Cells)
            places.TryAdd(Key(cell), places.Count);
        return places;
    }

    private static RowKey Key(Cell cell) => new([cell]);
}
