using Analytics.Core;

namespace Analytics.Notebooks.Tables;

/// <summary>A table in an order, for what looks back along it. A result is confidential or missing where what it is computed from is.</summary>
public sealed class TableWindow
{
    private readonly Table table;
    private readonly int?[] before;
    private readonly IReadOnlyList<IReadOnlyList<int>> runs;
    private readonly bool isByNumber;
    private readonly Column order;

    internal TableWindow(Table table, string order, string[] by)
    {
        this.order = table[order];
        isByNumber = this.order.Kind == ColumnKind.Whole;
        Column[] keys = [.. by.Select(c => table[c])];
        this.table = table;
        runs = [.. Enumerable.Range(0, table.Count)
            .GroupBy(i => new RowKey(keys.Select(c => c.Cells[i])))
            .Select(g => (IReadOnlyList<int>)[.. g.OrderBy(i => this.order.Cells[i].Value, Values.Order)])];
        before = new int?[table.Count];
        foreach (var run in runs)
        {
            for (var place = 1; place < run.Count; place++)
                before[run[place]] = run[place - 1];
        }
    }

    /// <summary>The table with the value before each: of the year before when it is ordered by year, so that a gap gives none.</summary>
    /// <param name="column">Whose values.</param>
    /// <param name="name">Name of the new column.</param>
    public Table Previous(string column, string name) => With(column, name, null, i => Before(table[column], i));

    /// <summary>The table with the change since the value before.</summary>
    /// <param name="column">Whose values.</param>
    /// <param name="name">Name of the new column.</param>
    public Table Change(string column, string name) => With(column, name, null, i => Changed(table[column], i, (now, then) => now - then));

    /// <summary>The table with the change since the value before, percent of it.</summary>
    /// <param name="column">Whose values.</param>
    /// <param name="name">Name of the new column.</param>
    public Table ChangePercent(string column, string name) => With(column, name, "prosent", i => Changed(table[column], i, (now, then) => 100 * (now - then) / then));

    /// <summary>The table with the mean of each value and those before it; there is none before there are enough.</summary>
    /// <param name="column">Whose values.</param>
    /// <param name="values">How many values, itself among them.</param>
    /// <param name="name">Name of the new column.</param>
    public Table MovingMean(string column, int values, string name) => With(column, name, null, i => Mean(table[column], i, values));

    /// <summary>The table with its rows in order, and a running sum along it.</summary>
    /// <param name="column">Whose values.</param>
    /// <param name="name">Name of the new column.</param>
    public Table RunningSum(string column, string name)
    {
        var sums = new Cell[table.Count];
        foreach (var run in runs)
        {
            var sum = Cell.Of(0.0);
            foreach (var i in run)
                sums[i] = sum = Cell.Without(sum, table[column].Cells[i]) ?? Cell.Of(sum.Number + table[column].Cells[i].Number);
        }

        return With(column, name, null, i => sums[i]);
    }

    private Table With(string column, string name, string? unit, Func<int, Cell> value) =>
        table.With(new Column(name, [.. Enumerable.Range(0, table.Count).Select(value)], unit ?? table[column].Unit));

    private Cell Before(Column column, int row) => Neighbour(row) is { } other ? column.Cells[other] : Cell.Absent;

    private int? Neighbour(int row) => before[row] is { } other && (!isByNumber || order.Cells[row].Number - order.Cells[other].Number == 1) ? other : null;

    private Cell Changed(Column column, int row, Func<double, double, double> compute)
    {
        var (now, then) = (column.Cells[row], Before(column, row));
        return Cell.Without(now, then) ?? Cell.Of(compute(now.Number!.Value, then.Number!.Value));
    }

    private Cell Mean(Column column, int row, int values)
    {
        var sum = column.Cells[row];
        int? at = row;
        for (var i = 1; i < values; i++)
        {
            at = at is { } here ? Neighbour(here) : null;
            var cell = at is { } there ? column.Cells[there] : Cell.Absent;
            sum = Cell.Without(sum, cell) ?? Cell.Of(sum.Number + cell.Number);
        }

        return sum.HasValue ? new Cell(sum.Number / values, CellStatus.Observed) : sum;
    }
}
