using Analytics.Core;

namespace Analytics.Notebooks.Tables;

/// <summary>Rows of a table in groups, in the order in which the groups first come.</summary>
public sealed class TableGroups
{
    private readonly Table table;
    private readonly IReadOnlyList<Column> keys;
    private readonly List<List<int>> groups = [];

    internal TableGroups(Table table, IReadOnlyList<Column> keys)
    {
        (this.table, this.keys) = (table, keys);
        var places = new Dictionary<RowKey, List<int>>();
        for (var i = 0; i < table.Count; i++)
        {
            var key = new RowKey(keys.Select(c => c.Cells[i]));
            if (!places.TryGetValue(key, out var group))
                groups.Add(places[key] = group = []);
            group.Add(i);
        }
    }

    /// <summary>How many rows each group has, in the column <c>count</c>.</summary>
    public Table Count() => Result([new Column("count", [.. groups.Select(g => Cell.Of(g.Count))])]);

    /// <summary>Sums of columns. A group in which a value is confidential or missing has none, and says which; <see cref="SumOfKnown"/> passes over them.</summary>
    /// <param name="columns">Their names.</param>
    public Table Sum(params string[] columns) => Whole(columns, numbers => numbers.Sum());

    /// <summary>Sums of the values that there are; what is confidential or missing is passed over.</summary>
    /// <param name="columns">Their names.</param>
    public Table SumOfKnown(params string[] columns) => OfKnown(columns, numbers => numbers.Sum());

    /// <summary>Means of the values that there are, each row with the same weight.</summary>
    /// <param name="columns">Their names.</param>
    public Table Mean(params string[] columns) => OfKnown(columns, numbers => numbers.Average());

    /// <summary>Medians of the values that there are.</summary>
    /// <param name="columns">Their names.</param>
    public Table Median(params string[] columns) => OfKnown(columns, Middle);

    /// <summary>The smallest values that there are.</summary>
    /// <param name="columns">Their names.</param>
    public Table Min(params string[] columns) => OfKnown(columns, numbers => numbers.Min());

    /// <summary>The largest values that there are.</summary>
    /// <param name="columns">Their names.</param>
    public Table Max(params string[] columns) => OfKnown(columns, numbers => numbers.Max());

    /// <summary>The first row of each group.</summary>
    public Table First() => table.At([.. groups.Select(g => g[0])]);

    /// <summary>The last row of each group.</summary>
    public Table Last() => table.At([.. groups.Select(g => g[^1])]);

    private static double Middle(IReadOnlyList<double> numbers)
    {
        double[] sorted = [.. numbers.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private Table Whole(string[] columns, Func<IReadOnlyList<double>, double> compute) => Result(columns.Select(name => Computed(table[name], cells =>
        cells.Any(c => !c.HasValue)
            ? cells.FirstOrDefault(c => c.IsConfidential, cells.First(c => !c.HasValue))
            : Result(table[name], compute([.. cells.Select(c => c.Number!.Value)])))));

    private Table OfKnown(string[] columns, Func<IReadOnlyList<double>, double> compute) => Result(columns.Select(name => Computed(table[name], cells =>
        cells.Where(c => c.HasValue).Select(c => c.Number!.Value).ToList() is { Count: > 0 } numbers
            ? Result(table[name], compute(numbers))
            : cells.FirstOrDefault(c => c.IsConfidential, cells[0]))));

    private static Cell Result(Column column, double value) => column.Kind == ColumnKind.Whole && value == Math.Floor(value) ? new Cell((long)value, CellStatus.Observed) : Cell.Of(value);

    private Column Computed(Column column, Func<IReadOnlyList<Cell>, Cell> compute) => column with { Cells = [.. groups.Select(g => compute([.. g.Select(i => column.Cells[i])]))] };

    private Table Result(IEnumerable<Column> computed) => new([.. keys.Select(k => k with { Cells = [.. groups.Select(g => k.Cells[g[0]])] }), .. computed]);
}
