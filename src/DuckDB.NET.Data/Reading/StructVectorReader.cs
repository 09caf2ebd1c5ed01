using DuckDB.NET.Native;

namespace DuckDB.NET.Data.Reading;

/// <summary>STRUCT as a dictionary from the member's name to its value or null.</summary>
internal sealed class StructVectorReader(string column, (string Name, VectorReader Reader)[] members) : VectorReader(column, DuckDBType.Struct)
{
    public override Type ClrType => typeof(Dictionary<string, object?>);

    public override void Attach(nint vector)
    {
        base.Attach(vector);
        for (var index = 0; index < members.Length; index++)
            members[index].Reader.Attach(NativeMethods.duckdb_struct_vector_get_child(vector, (ulong)index));
    }

    public override object Read(ulong row, Type target) => target == ClrType || target == typeof(object)
        ? members.ToDictionary(member => member.Name, member => member.Reader.IsValid(row) ? member.Reader.Read(row, typeof(object)) : null)
        : throw NotReadableAs(target);
}
