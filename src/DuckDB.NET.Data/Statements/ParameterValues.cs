using System.Collections;
using System.Numerics;
using System.Text;
using DuckDB.NET.Native;

namespace DuckDB.NET.Data.Statements;

/// <summary>.NET values as DuckDB values. DuckDB converts them to the type that the statement needs.</summary>
internal static unsafe class ParameterValues
{
    /// <param name="item">Null and <see cref="DBNull"/> are NULL.</param>
    /// <param name="target">What the statement expects, where it is known.</param>
    /// <exception cref="NotSupportedException">DuckDB has no type for the value's.</exception>
    public static ValueHandle Create(object? item, LogicalTypeHandle target)
    {
        var type = target.IsInvalid ? DuckDBType.Invalid : NativeMethods.duckdb_get_type_id(target);
        var created = Convert(item, target, type);

        // DuckDB dereferences what it is given: a value that it could not make must not come back to it.
        return created.IsInvalid
            ? throw new NotSupportedException($"DuckDB could not make a value of {item?.GetType()} for a parameter of type {type}: cast the parameter in SQL.")
            : created;
    }

    private static ValueHandle Convert(object? item, LogicalTypeHandle target, DuckDBType type) =>
        item switch
        {
            null or DBNull => NativeMethods.duckdb_create_null_value(),
            bool value => NativeMethods.duckdb_create_bool(value),
            sbyte value => NativeMethods.duckdb_create_int8(value),
            short value => NativeMethods.duckdb_create_int16(value),
            int value => NativeMethods.duckdb_create_int32(value),
            long value => NativeMethods.duckdb_create_int64(value),
            byte value => NativeMethods.duckdb_create_uint8(value),
            ushort value => NativeMethods.duckdb_create_uint16(value),
            uint value => NativeMethods.duckdb_create_uint32(value),
            ulong value => NativeMethods.duckdb_create_uint64(value),
            float value => NativeMethods.duckdb_create_float(value),
            double value => NativeMethods.duckdb_create_double(value),
            decimal value => NativeMethods.duckdb_create_decimal(DecimalValues.ToNative(value)),
            BigInteger value when type == DuckDBType.UnsignedHugeInt => NativeMethods.duckdb_create_uhugeint(DuckDBHugeInt.From((UInt128)value)),
            BigInteger value => NativeMethods.duckdb_create_hugeint(DuckDBHugeInt.From((Int128)value)),
            string value => Text(value),
            Guid value => NativeMethods.duckdb_create_uuid(UuidValues.ToNumber(value)),
            byte[] value => Blob(value),
            DateOnly value => NativeMethods.duckdb_create_date(TemporalValues.Days(value)),
            TimeOnly value => NativeMethods.duckdb_create_time(TemporalValues.Micros(value)),
            TimeSpan value => NativeMethods.duckdb_create_interval(TemporalValues.Interval(value)),
            DateTime value => Moment(value, type),
            DateTimeOffset value => NativeMethods.duckdb_create_timestamp_tz(TemporalValues.Timestamp(value.UtcDateTime, DuckDBType.TimestampTz)),
            Enum value => Text(value.ToString()),
            ICollection value => List(value, target, type),
            _ => throw new NotSupportedException(
                $"DuckDB takes no parameter of type {item.GetType()}: convert it to a number, text, date, Guid, byte[] or list first."),
        };

    private static ValueHandle Text(string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        fixed (byte* pointer = bytes)
            return NativeMethods.duckdb_create_varchar_length(pointer, (ulong)bytes.Length);
    }

    private static ValueHandle Blob(byte[] value)
    {
        fixed (byte* pointer = value)
            return NativeMethods.duckdb_create_blob(pointer, (ulong)value.Length);
    }

    private static ValueHandle Moment(DateTime value, DuckDBType type) => type switch
    {
        DuckDBType.Date => NativeMethods.duckdb_create_date(TemporalValues.Days(DateOnly.FromDateTime(value))),
        DuckDBType.Time => NativeMethods.duckdb_create_time(TemporalValues.Micros(TimeOnly.FromDateTime(value))),
        DuckDBType.TimestampS => NativeMethods.duckdb_create_timestamp_s(TemporalValues.Timestamp(value, type)),
        DuckDBType.TimestampMs => NativeMethods.duckdb_create_timestamp_ms(TemporalValues.Timestamp(value, type)),
        DuckDBType.TimestampNs => NativeMethods.duckdb_create_timestamp_ns(TemporalValues.Timestamp(value, type)),
        DuckDBType.TimestampTz => NativeMethods.duckdb_create_timestamp_tz(TemporalValues.Timestamp(value, type)),
        _ => NativeMethods.duckdb_create_timestamp(TemporalValues.Timestamp(value, DuckDBType.Timestamp)),
    };

    private static ValueHandle List(ICollection items, LogicalTypeHandle target, DuckDBType type)
    {
        using var elementType = type switch
        {
            DuckDBType.List => NativeMethods.duckdb_list_type_child_type(target),
            DuckDBType.Array => NativeMethods.duckdb_array_type_child_type(target),
            _ => ElementTypes.Of(items),
        };

        List<ValueHandle> elements = new(items.Count);
        try
        {
            foreach (var item in items)
                elements.Add(Create(item, elementType));

            // DuckDB takes no null pointer for the elements, not even of an empty list; hence one place more.
            nint[] pointers = [.. elements.Select(element => element.DangerousGetHandle()), 0];
            fixed (nint* first = pointers)
            {
                return type == DuckDBType.Array
                    ? NativeMethods.duckdb_create_array_value(elementType, first, (ulong)elements.Count)
                    : NativeMethods.duckdb_create_list_value(elementType, first, (ulong)elements.Count);
            }
        }
        finally
        {
            elements.ForEach(element => element.Dispose());
        }
    }
}
