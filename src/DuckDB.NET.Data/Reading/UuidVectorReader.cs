using DuckDB.NET.Native;

namespace DuckDB.NET.Data.Reading;

/// <summary>UUID as Guid.</summary>
internal sealed class UuidVectorReader(string column) : VectorReader(column, DuckDBType.Uuid)
{
    public override Type ClrType => typeof(Guid);

    public override object Read(ulong row, Type target) =>
        target == typeof(Guid) || target == typeof(object) ? UuidValues.FromVector(Raw<DuckDBHugeInt>(row)) : throw NotReadableAs(target);
}
