using Analytics.Core;

namespace Analytics.Notebooks.Tables;

/// <summary>A small table of named columns. It never changes: every operation gives a new one.</summary>
public sealed class Table
{
    private readonly Dictionary<string, Column> byName;

    /// <summary>Makes a table.</summary>
    /// <param name="columns">Its columns, of one length and with different names.</param>
    /// <param name="origins">Where each row's number comes from, or null.</param>
    /// <exception cref="ArgumentException">Columns differ in length, or two have one name.</exception>
    public Table(IEnumerable<Column> columns, IReadOnlyList<Origin?>? origins = null)
    {
        Columns = [.. columns];
        Count = Columns.Count == 0 ? 0 : Columns[0].Cells.Count;
        if (Columns.FirstOrDefault(c => c.Cells.Count != Count) is { } uneven)
            throw new ArgumentException($"Column {uneven.Name} has {uneven.Cells.Count} rows; expected {Count}.", nameof(columns));
        byName = new Dictionary<string, Column>(StringComparer.OrdinalIgnoreCase);
        foreach (var column in Columns)
        {
            if (!byName.TryAdd(column.Name, column))
                throw new ArgumentException($"Two columns are called {column.Name}.", nameof(columns));
        }

        Origins = origins?.Count == Count ? origins : null;
    }

    /// <summary>The columns, in order.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>The number of rows.</summary>
    public int Count { get; }

    internal IReadOnlyList<Origin?>? Origins { get; }

    /// <summary>A column; upper and lower case are the same.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="ConfigurationException">There is no such column.</exception>
    public Column this[string name] => byName.TryGetValue(name, out var column)
        ? column
        : throw new ConfigurationException("table", $"there is no column \"{name}\"", $"one of {string.Join(", ", Columns.Select(c => c.Name))}", "Correct the name.");

    /// <summary>A row.</summary>
    /// <param name="index">Where it stands, from 0.</param>
    public Row this[int index] => index >= 0 && index < Count
        ? new Row(this, index)
        : throw new ConfigurationException("table", FormattableString.Invariant($"there is no row {index}"), FormattableString.Invariant($"0 to {Count - 1}"), "Choose another row.");

    /// <summary>A table of objects, such as records: a column a property, in the properties' order.</summary>
    /// <typeparam name="T">The objects' type.</typeparam>
    /// <param name="items">The objects.</param>
    public static Table Of<T>(IEnumerable<T> items) => TypedRows.Table(items);

    /// <summary>Whether there is a column of this name.</summary>
    /// <param name="name">The name.</param>
    public bool Has(string name) => byName.ContainsKey(name);

    /// <summary>The rows, for LINQ.</summary>
    public IEnumerable<Row> Rows() => Enumerable.Range(0, Count).Select(i => new Row(this, i));

    /// <summary>
    /// The rows as a type of your own: a record's parameters or an object's settable properties take the columns of their names (<c>RegionName</c> takes
    /// <c>region_name</c>), a tuple takes the columns in order. A <c>double?</c> is null without a value; a <see cref="Measure"/> also says why.
    /// </summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <exception cref="ConfigurationException">A column is not there, or a value does not fit.</exception>
    public IEnumerable<T> Rows<T>() => TypedRows.Of<T>(this);

    /// <summary>The rows that a condition holds for.</summary>
    /// <param name="condition">The condition.</param>
    public Table Where(Func<Row, bool> condition) => At([.. Rows().Where(condition).Select(r => r.Index)]);

    /// <summary>The first rows.</summary>
    /// <param name="most">How many at most.</param>
    public Table Take(int most) => At([.. Enumerable.Range(0, Math.Clamp(most, 0, Count))]);

    /// <summary>The rows in the order of a column; those without a value come last, and equal ones keep their order.</summary>
    /// <param name="column">Its name.</param>
    /// <param name="descending">The largest first.</param>
    public Table OrderBy(string column, bool descending = false)
    {
        var cells = this[column].Cells;
        var known = Enumerable.Range(0, Count).Where(i => cells[i].HasValue);
        known = descending ? known.OrderByDescending(i => cells[i].Value, Values.Order) : known.OrderBy(i => cells[i].Value, Values.Order);
        return At([.. known, .. Enumerable.Range(0, Count).Where(i => !cells[i].HasValue)]);
    }

    /// <summary>Some columns, in the order given.</summary>
    /// <param name="columns">Their names.</param>
    public Table Select(params string[] columns) => new(columns.Select(c => this[c]), Origins);

    /// <summary>A column under another name.</summary>
    /// <param name="column">Its name.</param>
    /// <param name="name">The new one.</param>
    public Table Rename(string column, string name)
    {
        var renamed = this[column];
        return new Table(Columns.Select(c => c == renamed ? c with { Name = name } : c), Origins);
    }

    /// <summary>The table with one column more, or with another in its place when the name is taken.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value in a row: a number, text, truth, date, <see cref="Cell"/> or <see cref="Measure"/>; null for none.</param>
    /// <param name="unit">Its unit.</param>
    public Table With(string name, Func<Row, object?> value, string unit = "") => With(new Column(name, [.. Rows().Select(r => Cell.Of(value(r)))], unit));

    /// <summary>The rows that have a value in all of some columns, or in all columns when none is named.</summary>
    /// <param name="columns">Their names.</param>
    public Table Known(params string[] columns)
    {
        var asked = columns.Length == 0 ? Columns : [.. columns.Select(c => this[c])];
        return At([.. Enumerable.Range(0, Count).Where(i => asked.All(c => c.Cells[i].HasValue))]);
    }

    /// <summary>The table with a value where a column is missing one. What is confidential stays confidential.</summary>
    /// <param name="column">The column's name.</param>
    /// <param name="value">The value.</param>
    public Table FillMissing(string column, object value)
    {
        var (filled, cell) = (this[column], Cell.Of(value));
        return With(filled with { Cells = [.. filled.Cells.Select(c => c.IsMissing ? cell : c)] });
    }

    /// <summary>The rows in groups that are alike in some columns.</summary>
    /// <param name="columns">Their names.</param>
    public TableGroups GroupBy(params string[] columns) => new(this, [.. columns.Select(c => this[c])]);

    /// <summary>Each row beside the rows of another table that are alike in some columns; rows without a partner are left out.</summary>
    /// <param name="other">The other table.</param>
    /// <param name="on">Names of columns that both have.</param>
    public Table Join(Table other, params string[] on) => TableJoin.Of(this, other, on, keepAll: false);

    /// <summary>As <see cref="Join"/>, but a row without a partner stays, with nothing beside it.</summary>
    /// <param name="other">The other table.</param>
    /// <param name="on">Names of columns that both have.</param>
    public Table LeftJoin(Table other, params string[] on) => TableJoin.Of(this, other, on, keepAll: true);

    /// <summary>A row for each value of one column, and a column for each value of another.</summary>
    /// <param name="rows">The column whose values become rows.</param>
    /// <param name="columns">The column whose values become columns, in rising order.</param>
    /// <param name="values">The column whose cells are set out.</param>
    /// <exception cref="ConfigurationException">Two rows would stand in one cell.</exception>
    public Table Pivot(string rows, string columns, string values) => TablePivot.Of(this, rows, columns, values);

    /// <summary>The rows in an order, for what looks back along it: previous values, changes, moving means.</summary>
    /// <param name="order">The column that orders them, such as <c>year</c>.</param>
    /// <param name="by">Columns whose values are kept apart, such as <c>region</c>.</param>
    public TableWindow Over(string order, params string[] by) => new(this, order, by);

    internal Table With(Column column) => Has(column.Name)
        ? new Table(Columns.Select(c => string.Equals(c.Name, column.Name, StringComparison.OrdinalIgnoreCase) ? column : c), Origins)
        : new Table(Columns.Append(column), Origins);

    internal Table At(IReadOnlyList<int> rows) => new(
        Columns.Select(c => c with { Cells = [.. rows.Select(i => c.Cells[i])] }),
        Origins is { } origins ? [.. rows.Select(i => origins[i])] : null);
}
