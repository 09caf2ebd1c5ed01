using System.Buffers.Binary;

namespace DuckDB.NET.Native;

/// <summary>UUIDs: 128 bits in reading order, in vectors with the first bit flipped so that they sort as signed numbers.</summary>
internal static class UuidValues
{
    private const ulong FirstBit = 1UL << 63;

    public static DuckDBHugeInt ToNumber(Guid value)
    {
        Span<byte> bytes = stackalloc byte[16];
        value.TryWriteBytes(bytes, bigEndian: true, out _);
        return new DuckDBHugeInt(BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]), BinaryPrimitives.ReadUInt64BigEndian(bytes));
    }

    public static DuckDBHugeInt ToVector(Guid value)
    {
        var number = ToNumber(value);
        return new DuckDBHugeInt(number.Lower, number.Upper ^ FirstBit);
    }

    public static Guid FromVector(DuckDBHugeInt value)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, value.Upper ^ FirstBit);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], value.Lower);
        return new Guid(bytes, bigEndian: true);
    }
}
