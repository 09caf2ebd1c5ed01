using System.Data;
using System.Numerics;

namespace DuckDB.NET.Data.Statements;

/// <summary>The ADO.NET type that describes a value.</summary>
internal static class ParameterTypes
{
    public static DbType Of(object? value) => value switch
    {
        bool => DbType.Boolean,
        sbyte => DbType.SByte,
        short => DbType.Int16,
        int => DbType.Int32,
        long => DbType.Int64,
        byte => DbType.Byte,
        ushort => DbType.UInt16,
        uint => DbType.UInt32,
        ulong => DbType.UInt64,
        float => DbType.Single,
        double => DbType.Double,
        decimal => DbType.Decimal,
        BigInteger => DbType.VarNumeric,
        byte[] => DbType.Binary,
        Guid => DbType.Guid,
        DateOnly => DbType.Date,
        TimeOnly => DbType.Time,
        DateTime => DbType.DateTime,
        DateTimeOffset => DbType.DateTimeOffset,
        _ => DbType.String,
    };
}
