using System.Collections;
using System.Numerics;
using DuckDB.NET.Native;

namespace DuckDB.NET.Data.Statements;

/// <summary>The DuckDB type of a .NET list's elements, for where the statement does not tell.</summary>
internal static class ElementTypes
{
    private static readonly Dictionary<Type, DuckDBType> Types = new()
    {
        [typeof(bool)] = DuckDBType.Boolean,
        [typeof(sbyte)] = DuckDBType.TinyInt,
        [typeof(short)] = DuckDBType.SmallInt,
        [typeof(int)] = DuckDBType.Integer,
        [typeof(long)] = DuckDBType.BigInt,
        [typeof(byte)] = DuckDBType.UnsignedTinyInt,
        [typeof(ushort)] = DuckDBType.UnsignedSmallInt,
        [typeof(uint)] = DuckDBType.UnsignedInteger,
        [typeof(ulong)] = DuckDBType.UnsignedBigInt,
        [typeof(float)] = DuckDBType.Float,
        [typeof(double)] = DuckDBType.Double,
        [typeof(BigInteger)] = DuckDBType.HugeInt,
        [typeof(string)] = DuckDBType.Varchar,
        [typeof(Guid)] = DuckDBType.Uuid,
        [typeof(byte[])] = DuckDBType.Blob,
        [typeof(DateOnly)] = DuckDBType.Date,
        [typeof(TimeOnly)] = DuckDBType.Time,
        [typeof(TimeSpan)] = DuckDBType.Interval,
        [typeof(DateTime)] = DuckDBType.Timestamp,
        [typeof(DateTimeOffset)] = DuckDBType.TimestampTz,
    };

    /// <exception cref="NotSupportedException">The collection is not generic, or of a type that DuckDB has no counterpart for.</exception>
    public static LogicalTypeHandle Of(ICollection items)
    {
        var element = items.GetType().GetInterfaces()
            .FirstOrDefault(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];
        element = element is null ? null : Nullable.GetUnderlyingType(element) ?? element;

        if (element == typeof(decimal))
            return NativeMethods.duckdb_create_decimal_type(38, DecimalValues.LargestScale(items));

        return element is not null && Types.TryGetValue(element, out var type)
            ? NativeMethods.duckdb_create_logical_type(type)
            : throw new NotSupportedException($"DuckDB takes no list of type {items.GetType()}: pass a list of numbers, texts, dates, Guids or byte arrays.");
    }
}
