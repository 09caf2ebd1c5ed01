using Analytics.Core.Columns;
using DuckDB.NET.Data;

namespace Analytics.Store;

/// <summary>Appends one column of each batch to a table, in the form in which that is fastest.</summary>
internal abstract class ColumnLoader(string name)
{
    public string Name { get; } = name;

    /// <summary>The type in the table that is appended to.</summary>
    public abstract string TableType { get; }

    /// <summary>The column's value, given its name in that table.</summary>
    public virtual string Expression(string column) => column;

    /// <summary>Starts on the next batch.</summary>
    public abstract void Take(Column column);

    public abstract void Append(IDuckDBAppenderRow target, int row);

    public static ColumnLoader For(Column column) => column switch
    {
        CodeColumn => new CodeLoader(column.Name),
        IntegerColumn => new IntegerLoader(column.Name),
        NumberColumn => new NumberLoader(column.Name),
        TextColumn => new TextLoader(column.Name),
        _ => throw new ArgumentException($"Column {column.Name} is a {column.GetType().Name}, which the store cannot write.", nameof(column)),
    };

    private protected T Expect<T>(Column column)
        where T : Column => column as T
        ?? throw new ArgumentException($"Column {Name} is a {column.GetType().Name} in one batch; the first batch had a {typeof(T).Name}.", nameof(column));

    private sealed class IntegerLoader(string name) : ColumnLoader(name)
    {
        private IntegerColumn? current;

        public override string TableType => "BIGINT";

        public override void Take(Column column) => current = Expect<IntegerColumn>(column);

        public override void Append(IDuckDBAppenderRow target, int row)
        {
            var value = current!.Values[row];
            if (value == IntegerColumn.Null)
                target.AppendNullValue();
            else
                target.AppendValue(value);
        }
    }

    private sealed class NumberLoader(string name) : ColumnLoader(name)
    {
        private NumberColumn? current;

        public override string TableType => "DOUBLE";

        public override void Take(Column column) => current = Expect<NumberColumn>(column);

        public override void Append(IDuckDBAppenderRow target, int row)
        {
            var value = current!.Values[row];
            if (double.IsNaN(value))
                target.AppendNullValue();
            else
                target.AppendValue(value);
        }
    }

    private sealed class TextLoader(string name) : ColumnLoader(name)
    {
        private TextColumn? current;

        public override string TableType => "VARCHAR";

        public override void Take(Column column) => current = Expect<TextColumn>(column);

        public override void Append(IDuckDBAppenderRow target, int row)
        {
            if (current![row] is { } text)
                target.AppendValue(text);
            else
                target.AppendNullValue();
        }
    }

    private sealed class CodeLoader(string name) : ColumnLoader(name)
    {
        private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);
        private readonly List<string> codes = [];
        private CodeColumn? current;
        private int[] common = [];

        public override string TableType => "INTEGER";

        public override string Expression(string column) => codes.Count == 0 ? "NULL::VARCHAR" : $"({SqlLiteral.List(codes)})[{column} + 1]";

        public override void Take(Column column)
        {
            var next = Expect<CodeColumn>(column);
            if (!ReferenceEquals(next.Codes, current?.Codes))
                common = [.. next.Codes.Select(Common)];
            current = next;
        }

        public override void Append(IDuckDBAppenderRow target, int row)
        {
            var position = current!.Positions[row];
            if (position < 0)
                target.AppendNullValue();
            else
                target.AppendValue(common[position]);
        }

        private int Common(string code)
        {
            if (!seen.TryGetValue(code, out var position))
            {
                position = codes.Count;
                seen.Add(code, position);
                codes.Add(code);
            }

            return position;
        }
    }
}
