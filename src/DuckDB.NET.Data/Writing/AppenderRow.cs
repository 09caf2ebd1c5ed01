using System.Numerics;
using System.Runtime.CompilerServices;
using DuckDB.NET.Native;

namespace DuckDB.NET.Data.Writing;

/// <summary>Writes a row's values into the chunk's vectors.</summary>
internal sealed class AppenderRow(string table, AppenderChunk chunk) : IDuckDBAppenderRow
{
    private readonly VectorWriter[] columns = chunk.Columns;
    private int next;
    private ulong row;

    public void Start()
    {
        chunk.MakeRoom();
        row = chunk.Rows;
        for (; next > 0; next--)
            columns[next - 1].MakeValid(row);
    }

    public void EndRow()
    {
        if (next < columns.Length)
        {
            throw new InvalidOperationException(
                $"Table {table} has {columns.Length} columns, and the row {next} values: append the remaining ones before EndRow.");
        }

        next = 0;
        row++;
        chunk.CompleteRow();
    }

    public IDuckDBAppenderRow AppendNullValue()
    {
        Next().WriteNull(row);
        return this;
    }

    public IDuckDBAppenderRow AppendDefault()
    {
        Next();
        chunk.WriteDefault(next - 1);
        return this;
    }

    public IDuckDBAppenderRow AppendValue(bool? value) => Exact(value, DuckDBType.Boolean);

    public IDuckDBAppenderRow AppendValue(sbyte? value) => Exact(value, DuckDBType.TinyInt);

    public IDuckDBAppenderRow AppendValue(short? value) => Exact(value, DuckDBType.SmallInt);

    public IDuckDBAppenderRow AppendValue(int? value) => Exact(value, DuckDBType.Integer);

    public IDuckDBAppenderRow AppendValue(long? value) => Exact(value, DuckDBType.BigInt);

    public IDuckDBAppenderRow AppendValue(byte? value) => Exact(value, DuckDBType.UnsignedTinyInt);

    public IDuckDBAppenderRow AppendValue(ushort? value) => Exact(value, DuckDBType.UnsignedSmallInt);

    public IDuckDBAppenderRow AppendValue(uint? value) => Exact(value, DuckDBType.UnsignedInteger);

    public IDuckDBAppenderRow AppendValue(ulong? value) => Exact(value, DuckDBType.UnsignedBigInt);

    public IDuckDBAppenderRow AppendValue(float? value) => Exact(value, DuckDBType.Float);

    public IDuckDBAppenderRow AppendValue(double? value) => Exact(value, DuckDBType.Double);

    public IDuckDBAppenderRow AppendValue(byte[]? value) => value is null ? AppendNullValue() : AppendValue(value.AsSpan());

    public IDuckDBAppenderRow AppendValue(Span<byte> value)
    {
        Next().WriteBytes(value, row);
        return this;
    }

    public IDuckDBAppenderRow AppendValue(string? value)
    {
        var column = Next();
        if (value is null)
            column.WriteNull(row);
        else
            column.WriteText(value, row);

        return this;
    }

    public IDuckDBAppenderRow AppendValue(decimal? value)
    {
        var column = Next();
        if (value is null)
            column.WriteNull(row);
        else
            column.WriteDecimal(value.Value, row);

        return this;
    }

    public IDuckDBAppenderRow AppendValue(Guid? value) => Any(value);

    public IDuckDBAppenderRow AppendValue(BigInteger? value) => Any(value);

    public IDuckDBAppenderRow AppendValue(DuckDBDateOnly? value) => Any((DateOnly?)value);

    public IDuckDBAppenderRow AppendValue(DuckDBTimeOnly? value) => Any((TimeOnly?)value);

    public IDuckDBAppenderRow AppendValue(DateTime? value) => Any(value);

    public IDuckDBAppenderRow AppendValue(DateTimeOffset? value) => Any(value);

    public IDuckDBAppenderRow AppendValue(TimeSpan? value) => Any(value);

    public IDuckDBAppenderRow AppendValue<T>(IEnumerable<T>? value) => Any(value);

    private AppenderRow Any(object? value)
    {
        Next().Write(value, row);
        return this;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private AppenderRow Exact<T>(T? value, DuckDBType type)
        where T : unmanaged
    {
        var column = Next();
        if (value.HasValue)
            column.WriteRaw(value.GetValueOrDefault(), type, row);
        else
            column.WriteNull(row);

        return this;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private VectorWriter Next() => (uint)next < (uint)columns.Length
        ? columns[next++]
        : throw new IndexOutOfRangeException($"Table {table} has {columns.Length} columns; a further value was appended: call EndRow and CreateRow first.");
}
