using DuckDB.NET.Native;

namespace DuckDB.NET.Data.Reading;

/// <summary>DECIMAL(precision, scale), stored as the unscaled integer in 2, 4, 8 or 16 bytes.</summary>
internal sealed class DecimalVectorReader(string column, byte precision, byte scale, DuckDBType storage) : VectorReader(column, DuckDBType.Decimal)
{
    public override Type ClrType => typeof(decimal);

    public byte Precision => precision;

    public byte Scale => scale;

    public override object Read(ulong row, Type target) =>
        target == typeof(decimal) || target == typeof(object) ? Read(row) : throw NotReadableAs(target);

    public decimal Read(ulong row)
    {
        var unscaled = storage switch
        {
            DuckDBType.SmallInt => Raw<short>(row),
            DuckDBType.Integer => Raw<int>(row),
            DuckDBType.BigInt => Raw<long>(row),
            _ => Raw<DuckDBHugeInt>(row).ToInt128(),
        };
        return DecimalValues.FromNative(unscaled, scale, Column);
    }
}
