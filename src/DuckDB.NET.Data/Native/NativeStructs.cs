using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>What most of DuckDB's functions return.</summary>
internal enum DuckDBState
{
    Success = 0,
    Error = 1,
}

/// <summary>What a statement's result holds.</summary>
internal enum DuckDBResultType
{
    Invalid = 0,
    ChangedRows = 1,
    Nothing = 2,
    QueryResult = 3,
}

/// <summary>duckdb_result: five deprecated members and a pointer; passed by value to some functions, hence the exact size.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct DuckDBResult
{
    public ulong DeprecatedColumnCount;
    public ulong DeprecatedRowCount;
    public ulong DeprecatedRowsChanged;
    public nint DeprecatedColumns;
    public nint DeprecatedErrorMessage;
    public nint InternalData;
}

/// <summary>duckdb_hugeint and, for its bits, duckdb_uhugeint.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct DuckDBHugeInt(ulong lower, ulong upper)
{
    public readonly ulong Lower = lower;
    public readonly ulong Upper = upper;

    public Int128 ToInt128() => new(Upper, Lower);

    public UInt128 ToUInt128() => new(Upper, Lower);

    public static DuckDBHugeInt From(Int128 value) => new((ulong)value, (ulong)(value >> 64));

    public static DuckDBHugeInt From(UInt128 value) => new((ulong)value, (ulong)(value >> 64));
}

/// <summary>duckdb_decimal.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct DuckDBDecimal(byte width, byte scale, DuckDBHugeInt value)
{
    public readonly byte Width = width;
    public readonly byte Scale = scale;
    public readonly DuckDBHugeInt Value = value;
}

/// <summary>duckdb_interval.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct DuckDBInterval(int months, int days, long micros)
{
    public readonly int Months = months;
    public readonly int Days = days;
    public readonly long Micros = micros;
}

/// <summary>duckdb_list_entry: where a row's elements lie in the child vector.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct DuckDBListEntry(ulong offset, ulong length)
{
    public readonly ulong Offset = offset;
    public readonly ulong Length = length;
}

/// <summary>duckdb_string_t: a length and either up to 12 bytes in place, or a 4-byte prefix and a pointer.</summary>
[StructLayout(LayoutKind.Explicit, Size = 16)]
internal unsafe struct DuckDBString
{
    public const int InlineLength = 12;

    [FieldOffset(0)]
    public uint Length;

    [FieldOffset(4)]
    public fixed byte Inlined[InlineLength];

    [FieldOffset(8)]
    public byte* Pointer;
}
