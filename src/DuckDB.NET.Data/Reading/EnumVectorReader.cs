using DuckDB.NET.Native;

namespace DuckDB.NET.Data.Reading;

/// <summary>ENUM as the string of its dictionary, or as a .NET enumeration with the same names.</summary>
internal sealed class EnumVectorReader(string column, string[] names, DuckDBType storage) : VectorReader(column, DuckDBType.Enum)
{
    public override Type ClrType => typeof(string);

    public override object Read(ulong row, Type target)
    {
        var name = Name(row);
        if (target == typeof(string) || target == typeof(object))
            return name;

        return target.IsEnum ? Enum.Parse(target, name) : throw NotReadableAs(target);
    }

    public string Name(ulong row) => names[storage switch
    {
        DuckDBType.UnsignedTinyInt => Raw<byte>(row),
        DuckDBType.UnsignedSmallInt => Raw<ushort>(row),
        _ => Raw<uint>(row),
    }];
}
