using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using DuckDB.NET.Data.Reading;
using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

public sealed partial class DuckDBDataReader
{
    /// <inheritdoc/>
    public override bool IsDBNull(int ordinal) => !Current(ordinal, out var row).IsValid(row);

    /// <inheritdoc/>
    public override object GetValue(int ordinal)
    {
        var column = Current(ordinal, out var row);
        return column.IsValid(row) ? column.Read(row, typeof(object)) : DBNull.Value;
    }

    /// <inheritdoc/>
    public override int GetValues(object[] values)
    {
        var count = Math.Min(values.Length, FieldCount);
        for (var ordinal = 0; ordinal < count; ordinal++)
            values[ordinal] = GetValue(ordinal);

        return count;
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidCastException">The value is NULL and T takes none, or the column cannot be read as T.</exception>
    public override T GetFieldValue<T>(int ordinal)
    {
        // The branches are decided when the method is compiled for T; they spare common types the boxing below.
        if (typeof(T) == typeof(int))
            return (T)(object)GetInt32(ordinal);
        if (typeof(T) == typeof(long))
            return (T)(object)GetInt64(ordinal);
        if (typeof(T) == typeof(double))
            return (T)(object)GetDouble(ordinal);
        if (typeof(T) == typeof(string))
            return (T)(object)GetString(ordinal);

        return Slow<T>(ordinal);
    }

    /// <inheritdoc/>
    public override bool GetBoolean(int ordinal) => Fast<bool>(ordinal, DuckDBType.Boolean);

    /// <inheritdoc/>
    public override byte GetByte(int ordinal) => Fast<byte>(ordinal, DuckDBType.UnsignedTinyInt);

    /// <inheritdoc/>
    public override short GetInt16(int ordinal) => Fast<short>(ordinal, DuckDBType.SmallInt);

    /// <inheritdoc/>
    public override int GetInt32(int ordinal) => Fast<int>(ordinal, DuckDBType.Integer);

    /// <inheritdoc/>
    public override long GetInt64(int ordinal) => Fast<long>(ordinal, DuckDBType.BigInt);

    /// <inheritdoc/>
    public override float GetFloat(int ordinal) => Fast<float>(ordinal, DuckDBType.Float);

    /// <inheritdoc/>
    public override double GetDouble(int ordinal) => Fast<double>(ordinal, DuckDBType.Double);

    /// <inheritdoc/>
    public override string GetString(int ordinal)
    {
        var column = Current(ordinal, out var row);
        return column is TextVectorReader { Type: DuckDBType.Varchar } text && column.IsValid(row) ? text.Text(row) : Slow<string>(ordinal);
    }

    /// <inheritdoc/>
    public override decimal GetDecimal(int ordinal)
    {
        var column = Current(ordinal, out var row);
        return column is DecimalVectorReader number && column.IsValid(row) ? number.Read(row) : Slow<decimal>(ordinal);
    }

    /// <inheritdoc/>
    public override DateTime GetDateTime(int ordinal) => Slow<DateTime>(ordinal);

    /// <inheritdoc/>
    public override Guid GetGuid(int ordinal) => Slow<Guid>(ordinal);

    /// <summary>A BLOB, in memory.</summary>
    public override Stream GetStream(int ordinal) => Slow<Stream>(ordinal);

    /// <summary>Not offered: read a BLOB through <see cref="GetStream"/>.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) =>
        throw new NotSupportedException("Bytes are read through GetStream.");

    /// <summary>Not offered: DuckDB has no type of one character.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override char GetChar(int ordinal) => throw new NotSupportedException("DuckDB has no type of one character: read GetString.");

    /// <summary>Not offered: read text through <see cref="GetString"/>.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) =>
        throw new NotSupportedException("Text is read through GetString.");

    /// <summary>A row for each column: name, ordinal, type; precision and scale of a DECIMAL.</summary>
    public override DataTable GetSchemaTable()
    {
        DataTable table = new()
        {
            Columns =
            {
                { SchemaTableColumn.ColumnName, typeof(string) },
                { SchemaTableColumn.ColumnOrdinal, typeof(int) },
                { SchemaTableColumn.ColumnSize, typeof(int) },
                { SchemaTableColumn.NumericPrecision, typeof(byte) },
                { SchemaTableColumn.NumericScale, typeof(byte) },
                { SchemaTableColumn.DataType, typeof(Type) },
                { SchemaTableColumn.AllowDBNull, typeof(bool) },
            },
        };
        for (var ordinal = 0; ordinal < FieldCount; ordinal++)
        {
            var column = Column(ordinal);
            var number = column as DecimalVectorReader;
            table.Rows.Add(column.Column, ordinal, -1, number?.Precision, number?.Scale, column.ClrType, true);
        }

        return table;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private T Fast<T>(int ordinal, DuckDBType exact)
        where T : unmanaged
    {
        var column = Current(ordinal, out var row);
        return column.Type == exact && column.IsValid(row) ? column.Raw<T>(row) : Slow<T>(ordinal);
    }

    private T Slow<T>(int ordinal)
    {
        var column = Current(ordinal, out var row);
        var underlying = Nullable.GetUnderlyingType(typeof(T));
        if (column.IsValid(row))
            return (T)column.Read(row, underlying ?? typeof(T));

        return underlying is not null
            ? default!
            : throw new InvalidCastException($"Column '{column.Column}' is NULL here: test IsDBNull({ordinal}) first, or read a nullable type.");
    }
}
