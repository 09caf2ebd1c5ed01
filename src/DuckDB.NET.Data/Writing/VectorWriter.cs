using System.Buffers;
using System.Collections;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using DuckDB.NET.Native;

namespace DuckDB.NET.Data.Writing;

/// <summary>Writes values of one column into its vector. Types are not converted: what does not match the column is refused.</summary>
internal sealed unsafe class VectorWriter
{
    private readonly string column;
    private readonly DuckDBType type;
    private readonly DuckDBType storage;
    private readonly byte width;
    private readonly byte scale;
    private readonly Dictionary<string, int>? enumPlaces;
    private readonly VectorWriter? elements;
    private readonly ulong arraySize;
    private nint vector;
    private byte* data;
    private ulong* validity;

    public VectorWriter(string column, LogicalTypeHandle logicalType)
    {
        this.column = column;
        type = NativeMethods.duckdb_get_type_id(logicalType);
        switch (type)
        {
            case DuckDBType.Decimal:
                width = NativeMethods.duckdb_decimal_width(logicalType);
                scale = NativeMethods.duckdb_decimal_scale(logicalType);
                storage = NativeMethods.duckdb_decimal_internal_type(logicalType);
                break;
            case DuckDBType.Enum:
                enumPlaces = EnumNames.Of(logicalType).Select((name, place) => (name, place)).ToDictionary(entry => entry.name, entry => entry.place);
                storage = NativeMethods.duckdb_enum_internal_type(logicalType);
                break;
            case DuckDBType.List:
                using (var elementType = NativeMethods.duckdb_list_type_child_type(logicalType))
                    elements = new VectorWriter($"{column}'s elements", elementType);
                break;
            case DuckDBType.Array:
                using (var elementType = NativeMethods.duckdb_array_type_child_type(logicalType))
                    elements = new VectorWriter($"{column}'s elements", elementType);
                arraySize = NativeMethods.duckdb_array_type_array_size(logicalType);
                break;
        }
    }

    public void Attach(nint vector)
    {
        this.vector = vector;
        data = (byte*)NativeMethods.duckdb_vector_get_data(vector);
        validity = null;
        if (type == DuckDBType.Array)
            elements!.Attach(NativeMethods.duckdb_array_vector_get_child(vector));
    }

    /// <exception cref="InvalidOperationException">The column is a STRUCT or UNION.</exception>
    public void WriteNull(ulong row)
    {
        // DuckDB also copies the members of a NULL, and so they must hold something.
        if (type is DuckDBType.Struct or DuckDBType.Union)
            throw new InvalidOperationException($"Nothing can be appended to {column} of type {type}: fill it with INSERT … SELECT from simpler columns.");
        if (type == DuckDBType.Array)
            ForEachElement(row, elements!.WriteNull);

        if (validity is null)
        {
            NativeMethods.duckdb_vector_ensure_validity_writable(vector);
            validity = (ulong*)NativeMethods.duckdb_vector_get_validity(vector);
        }

        validity[row >> 6] &= ~(1UL << (int)(row & 63));
    }

    /// <summary>Takes back the NULL of a row that was dropped.</summary>
    public void MakeValid(ulong row)
    {
        if (type == DuckDBType.Array)
            ForEachElement(row, elements!.MakeValid);

        if (validity is not null)
            validity[row >> 6] |= 1UL << (int)(row & 63);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteRaw<T>(T value, DuckDBType exact, ulong row)
        where T : unmanaged
    {
        if (type != exact)
            throw Mismatch(typeof(T));

        ((T*)data)[row] = value;
    }

    public void WriteText(string value, ulong row)
    {
        if (type == DuckDBType.Enum)
        {
            WriteEnum(value, row);
            return;
        }

        if (type != DuckDBType.Varchar)
            throw Mismatch(typeof(string));

        const int OnStack = 512;
        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        byte[]? rented = null;
        var buffer = most <= OnStack ? stackalloc byte[OnStack] : rented = ArrayPool<byte>.Shared.Rent(most);
        var length = Encoding.UTF8.GetBytes(value, buffer);
        StoreBytes(buffer[..length], row);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
    }

    public void WriteBytes(ReadOnlySpan<byte> value, ulong row)
    {
        if (type != DuckDBType.Blob)
            throw Mismatch(typeof(byte[]));

        StoreBytes(value, row);
    }

    public void WriteDecimal(decimal value, ulong row)
    {
        if (type != DuckDBType.Decimal)
            throw Mismatch(typeof(decimal));

        var unscaled = DecimalValues.Unscaled(value, width, scale, column);
        switch (storage)
        {
            case DuckDBType.SmallInt:
                ((short*)data)[row] = (short)unscaled;
                break;
            case DuckDBType.Integer:
                ((int*)data)[row] = (int)unscaled;
                break;
            case DuckDBType.BigInt:
                ((long*)data)[row] = (long)unscaled;
                break;
            default:
                ((DuckDBHugeInt*)data)[row] = DuckDBHugeInt.From(unscaled);
                break;
        }
    }

    /// <exception cref="InvalidOperationException">The value's type is not the column's.</exception>
    public void Write(object? value, ulong row)
    {
        switch (value, type)
        {
            case (null or DBNull, _): WriteNull(row); break;
            case (bool item, _): WriteRaw(item, DuckDBType.Boolean, row); break;
            case (sbyte item, _): WriteRaw(item, DuckDBType.TinyInt, row); break;
            case (short item, _): WriteRaw(item, DuckDBType.SmallInt, row); break;
            case (int item, _): WriteRaw(item, DuckDBType.Integer, row); break;
            case (long item, _): WriteRaw(item, DuckDBType.BigInt, row); break;
            case (byte item, _): WriteRaw(item, DuckDBType.UnsignedTinyInt, row); break;
            case (ushort item, _): WriteRaw(item, DuckDBType.UnsignedSmallInt, row); break;
            case (uint item, _): WriteRaw(item, DuckDBType.UnsignedInteger, row); break;
            case (ulong item, _): WriteRaw(item, DuckDBType.UnsignedBigInt, row); break;
            case (float item, _): WriteRaw(item, DuckDBType.Float, row); break;
            case (double item, _): WriteRaw(item, DuckDBType.Double, row); break;
            case (decimal item, _): WriteDecimal(item, row); break;
            case (string item, _): WriteText(item, row); break;
            case (byte[] item, DuckDBType.Blob): StoreBytes(item, row); break;
            case (Guid item, _): WriteRaw(UuidValues.ToVector(item), DuckDBType.Uuid, row); break;
            case (BigInteger item, DuckDBType.UnsignedHugeInt): WriteRaw(DuckDBHugeInt.From((UInt128)item), type, row); break;
            case (BigInteger item, _): WriteRaw(DuckDBHugeInt.From((Int128)item), DuckDBType.HugeInt, row); break;
            case (DateOnly item, _): WriteRaw(TemporalValues.Days(item), DuckDBType.Date, row); break;
            case (TimeOnly item, _): WriteRaw(TemporalValues.Micros(item), DuckDBType.Time, row); break;
            case (TimeSpan item, _): WriteRaw(TemporalValues.Interval(item), DuckDBType.Interval, row); break;
            case (DateTimeOffset item, _): WriteRaw(TemporalValues.Timestamp(item.UtcDateTime, type), DuckDBType.TimestampTz, row); break;
            case (DateTime item, DuckDBType.Date): WriteRaw(TemporalValues.Days(DateOnly.FromDateTime(item)), type, row); break;
            case (DateTime item, DuckDBType.Timestamp or DuckDBType.TimestampS or DuckDBType.TimestampMs or DuckDBType.TimestampNs or DuckDBType.TimestampTz):
                WriteRaw(TemporalValues.Timestamp(item, type), type, row);
                break;
            case (IEnumerable items, DuckDBType.List): WriteList(items, row); break;
            case (IEnumerable items, DuckDBType.Array): WriteArray(items, row); break;
            default: throw Mismatch(value.GetType());
        }
    }

    private void WriteList(IEnumerable items, ulong row)
    {
        var values = items.Cast<object?>().ToArray();
        var start = NativeMethods.duckdb_list_vector_get_size(vector);
        var end = start + (ulong)values.Length;
        if (NativeMethods.duckdb_list_vector_reserve(vector, end) != DuckDBState.Success
            || NativeMethods.duckdb_list_vector_set_size(vector, end) != DuckDBState.Success)
        {
            throw new DuckDBException($"DuckDB could not make room for a list of {values.Length} elements in {column}.", DuckDBErrorType.OutOfMemory);
        }

        // Making room may have moved the elements.
        elements!.Attach(NativeMethods.duckdb_list_vector_get_child(vector));
        for (var index = 0; index < values.Length; index++)
            elements.Write(values[index], start + (ulong)index);

        ((DuckDBListEntry*)data)[row] = new DuckDBListEntry(start, (ulong)values.Length);
    }

    private void WriteArray(IEnumerable items, ulong row)
    {
        var values = items.Cast<object?>().ToArray();
        if ((ulong)values.Length != arraySize)
            throw new InvalidOperationException($"An array of {values.Length} elements was appended to {column}, whose arrays have {arraySize}.");

        for (var index = 0; index < values.Length; index++)
            elements!.Write(values[index], (row * arraySize) + (ulong)index);
    }

    private void ForEachElement(ulong row, Action<ulong> action)
    {
        for (var place = row * arraySize; place < (row + 1) * arraySize; place++)
            action(place);
    }

    private void WriteEnum(string name, ulong row)
    {
        if (!enumPlaces!.TryGetValue(name, out var place))
            throw new InvalidOperationException($"'{name}' is not a value of the ENUM of {column}: {string.Join(", ", enumPlaces.Keys.Take(20))}.");

        switch (storage)
        {
            case DuckDBType.UnsignedTinyInt:
                data[row] = (byte)place;
                break;
            case DuckDBType.UnsignedSmallInt:
                ((ushort*)data)[row] = (ushort)place;
                break;
            default:
                ((uint*)data)[row] = (uint)place;
                break;
        }
    }

    private void StoreBytes(ReadOnlySpan<byte> bytes, ulong row)
    {
        if (bytes.Length <= DuckDBString.InlineLength)
        {
            var text = (DuckDBString*)data + row;
            *text = default;
            text->Length = (uint)bytes.Length;
            bytes.CopyTo(new Span<byte>(text->Inlined, DuckDBString.InlineLength));
            return;
        }

        fixed (byte* pointer = bytes)
        {
            if (type == DuckDBType.Varchar)
                NativeMethods.duckdb_unsafe_vector_assign_string_element_len(vector, row, pointer, (ulong)bytes.Length);
            else
                NativeMethods.duckdb_vector_assign_string_element_len(vector, row, pointer, (ulong)bytes.Length);
        }
    }

    private InvalidOperationException Mismatch(Type given) =>
        new($"A value of type {given.Name} was appended to {column} of type {type}: append the type that matches the column, "
            + "DuckDB's appender converts nothing.");
}
