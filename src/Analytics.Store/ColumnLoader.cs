using System.Globalization;
using System.Runtime.InteropServices;
using Analytics.Core.Columns;
using DuckDB.NET.Data;

namespace Analytics.Store;

/// <summary>Takes one column of each batch: a constant as long as it has one value, then appended in the form in which that is fastest.</summary>
internal abstract class ColumnLoader(string name)
{
    private bool hasRows;

    public string Name { get; } = name;

    /// <summary>The type in the table that is appended to.</summary>
    public abstract string TableType { get; }

    /// <summary>Whether the column has had more than one value, and so stands in the table.</summary>
    public bool Varies { get; private set; }

    /// <summary>The one value so far as SQL; null when the column varies.</summary>
    public string? Constant => Varies ? null : hasRows ? FirstValue : $"NULL::{TableType}";

    /// <summary>The column's value, given its name in the table.</summary>
    public virtual string Expression(string column) => column;

    public static ColumnLoader For(Column column) => column switch
    {
        CodeColumn => new CodeLoader(column.Name),
        IntegerColumn => new IntegerLoader(column.Name),
        NumberColumn => new NumberLoader(column.Name),
        TextColumn => new TextLoader(column.Name),
        _ => throw new ArgumentException($"Column {column.Name} is a {column.GetType().Name}, which the store cannot write.", nameof(column)),
    };

    /// <summary>Starts on the next batch, and says whether the column begins to vary with it.</summary>
    public bool Take(Column column)
    {
        Start(column);
        var began = !Varies && column.Length > 0 && !IsOneValue(first: !hasRows);
        Varies |= began;
        hasRows |= column.Length > 0;
        return began;
    }

    /// <summary>The value of all rows so far as SQL.</summary>
    protected abstract string FirstValue { get; }

    protected abstract void Start(Column column);

    /// <summary>Whether the batch, which has rows, has one value, and the same as the batches before it unless it is the first.</summary>
    protected abstract bool IsOneValue(bool first);

    private protected T Expect<T>(Column column)
        where T : Column => column as T
        ?? throw new ArgumentException($"Column {Name} is a {column.GetType().Name} in one batch; the first batch had a {typeof(T).Name}.", nameof(column));

    private static bool IsOneValue<T>(ReadOnlySpan<T> values, bool first, ref T value)
        where T : IEquatable<T>
    {
        if (first)
            value = values[0];
        return values.IndexOfAnyExcept(value) < 0;
    }

    /// <summary>A column that has a column of the table to itself.</summary>
    public abstract class RowLoader(string name) : ColumnLoader(name)
    {
        public abstract void Append(IDuckDBAppenderRow target, int row);
    }

    private sealed class IntegerLoader(string name) : RowLoader(name)
    {
        private IntegerColumn? current;
        private long value;

        public override string TableType => "BIGINT";

        protected override string FirstValue => value == IntegerColumn.Null ? "NULL::BIGINT" : string.Create(CultureInfo.InvariantCulture, $"({value})::BIGINT");

        public override void Append(IDuckDBAppenderRow target, int row)
        {
            var number = current!.Values[row];
            if (number == IntegerColumn.Null)
                target.AppendNullValue();
            else
                target.AppendValue(number);
        }

        protected override void Start(Column column) => current = Expect<IntegerColumn>(column);

        protected override bool IsOneValue(bool first) => IsOneValue(current!.Values, first, ref value);
    }

    private sealed class NumberLoader(string name) : RowLoader(name)
    {
        private NumberColumn? current;
        private long bits;

        public override string TableType => "DOUBLE";

        protected override string FirstValue => BitConverter.Int64BitsToDouble(bits) is var value && double.IsNaN(value)
            ? "NULL::DOUBLE"
            : string.Create(CultureInfo.InvariantCulture, $"'{value:R}'::DOUBLE");

        public override void Append(IDuckDBAppenderRow target, int row)
        {
            var number = current!.Values[row];
            if (double.IsNaN(number))
                target.AppendNullValue();
            else
                target.AppendValue(number);
        }

        protected override void Start(Column column) => current = Expect<NumberColumn>(column);

        // Bits, because 0 and -0 are equal as numbers and NaN has many forms.
        protected override bool IsOneValue(bool first) => IsOneValue(MemoryMarshal.Cast<double, long>(current!.Values), first, ref bits);
    }

    private sealed class TextLoader(string name) : RowLoader(name)
    {
        private TextColumn? current;

        public override string TableType => "VARCHAR";

        protected override string FirstValue => SqlLiteral.Text(null);

        public override void Append(IDuckDBAppenderRow target, int row)
        {
            if (current![row] is { } text)
                target.AppendValue(text);
            else
                target.AppendNullValue();
        }

        protected override void Start(Column column) => current = Expect<TextColumn>(column);

        protected override bool IsOneValue(bool first) => !current!.Values.ContainsAnyExcept((string?)null);
    }
}
