using DuckDB.NET.Native;

namespace DuckDB.NET.Data.Reading;

/// <summary>Which conversions between numbers a reader makes.</summary>
internal static class NumericTypes
{
    public static bool IsInteger(Type type) => System.Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.UInt64 && !type.IsEnum;

    public static bool MayConvert(DuckDBType from, Type target) =>
        IsInteger(target)
        || (from is not (DuckDBType.Float or DuckDBType.Double) && (target == typeof(double) || target == typeof(float) || target == typeof(decimal)));
}
