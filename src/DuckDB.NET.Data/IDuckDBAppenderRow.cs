using System.Numerics;
using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

/// <summary>A row that an appender is given, value by value in the order of the table's columns.</summary>
/// <remarks>
/// Each method takes the .NET type that matches the column's: a <c>long</c> for BIGINT and nothing else. Null is NULL.
/// A literal takes the smallest overload that holds it, <c>AppendValue(1)</c> the <c>sbyte</c>: give it its type, <c>AppendValue((int?)1)</c>.
/// A value of another type, or one too many, is an <see cref="InvalidOperationException"/> or <see cref="IndexOutOfRangeException"/>.
/// </remarks>
public interface IDuckDBAppenderRow
{
    /// <summary>Completes the row; until then it is not part of the table.</summary>
    /// <exception cref="InvalidOperationException">There are fewer values than columns.</exception>
    void EndRow();

    /// <summary>Appends NULL.</summary>
    IDuckDBAppenderRow AppendNullValue();

    /// <summary>Appends a BOOLEAN.</summary>
    IDuckDBAppenderRow AppendValue(bool? value);

    /// <summary>Appends a BLOB.</summary>
    IDuckDBAppenderRow AppendValue(byte[]? value);

    /// <summary>Appends a BLOB.</summary>
    IDuckDBAppenderRow AppendValue(Span<byte> value);

    /// <summary>Appends a VARCHAR, or a name of an ENUM.</summary>
    IDuckDBAppenderRow AppendValue(string? value);

    /// <summary>Appends a DECIMAL.</summary>
    /// <exception cref="ArgumentException">It has more decimals, or more digits, than the column.</exception>
    IDuckDBAppenderRow AppendValue(decimal? value);

    /// <summary>Appends a UUID.</summary>
    IDuckDBAppenderRow AppendValue(Guid? value);

    /// <summary>Appends a HUGEINT or UHUGEINT.</summary>
    IDuckDBAppenderRow AppendValue(BigInteger? value);

    /// <summary>Appends a TINYINT.</summary>
    IDuckDBAppenderRow AppendValue(sbyte? value);

    /// <summary>Appends a SMALLINT.</summary>
    IDuckDBAppenderRow AppendValue(short? value);

    /// <summary>Appends an INTEGER.</summary>
    IDuckDBAppenderRow AppendValue(int? value);

    /// <summary>Appends a BIGINT.</summary>
    IDuckDBAppenderRow AppendValue(long? value);

    /// <summary>Appends a UTINYINT.</summary>
    IDuckDBAppenderRow AppendValue(byte? value);

    /// <summary>Appends a USMALLINT.</summary>
    IDuckDBAppenderRow AppendValue(ushort? value);

    /// <summary>Appends a UINTEGER.</summary>
    IDuckDBAppenderRow AppendValue(uint? value);

    /// <summary>Appends a UBIGINT.</summary>
    IDuckDBAppenderRow AppendValue(ulong? value);

    /// <summary>Appends a FLOAT.</summary>
    IDuckDBAppenderRow AppendValue(float? value);

    /// <summary>Appends a DOUBLE.</summary>
    IDuckDBAppenderRow AppendValue(double? value);

    /// <summary>Appends a DATE; a <see cref="DateOnly"/> converts implicitly.</summary>
    IDuckDBAppenderRow AppendValue(DuckDBDateOnly? value);

    /// <summary>Appends a TIME; a <see cref="TimeOnly"/> converts implicitly.</summary>
    IDuckDBAppenderRow AppendValue(DuckDBTimeOnly? value);

    /// <summary>Appends a TIMESTAMP of any kind, or the date of it to a DATE. Its <see cref="DateTimeKind"/> is not looked at.</summary>
    IDuckDBAppenderRow AppendValue(DateTime? value);

    /// <summary>Appends a TIMESTAMP WITH TIME ZONE.</summary>
    IDuckDBAppenderRow AppendValue(DateTimeOffset? value);

    /// <summary>Appends an INTERVAL.</summary>
    IDuckDBAppenderRow AppendValue(TimeSpan? value);

    /// <summary>Appends a LIST.</summary>
    IDuckDBAppenderRow AppendValue<T>(IEnumerable<T>? value);

    /// <summary>Appends the column's default value.</summary>
    /// <exception cref="DuckDBException">The default is not a constant.</exception>
    IDuckDBAppenderRow AppendDefault();
}
