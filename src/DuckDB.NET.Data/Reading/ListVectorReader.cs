using System.Collections;
using DuckDB.NET.Native;

namespace DuckDB.NET.Data.Reading;

/// <summary>LIST and ARRAY as a List of the elements' type; of a nullable type where there are NULLs.</summary>
/// <param name="column">The column's name.</param>
/// <param name="elements">Reads the child vector, in which all rows' elements lie.</param>
/// <param name="arraySize">The fixed length of an ARRAY; 0 for a LIST.</param>
internal sealed class ListVectorReader(string column, VectorReader elements, ulong arraySize)
    : VectorReader(column, arraySize > 0 ? DuckDBType.Array : DuckDBType.List)
{
    public override Type ClrType { get; } = typeof(List<>).MakeGenericType(elements.ClrType);

    public override void Attach(nint vector)
    {
        base.Attach(vector);
        elements.Attach(Type == DuckDBType.List ? NativeMethods.duckdb_list_vector_get_child(vector) : NativeMethods.duckdb_array_vector_get_child(vector));
    }

    public override object Read(ulong row, Type target)
    {
        var entry = Type == DuckDBType.List ? Raw<DuckDBListEntry>(row) : new DuckDBListEntry(row * arraySize, arraySize);
        var listType = target == typeof(object) ? ClrType : target;
        if (!listType.IsGenericType || listType.GetGenericTypeDefinition() != typeof(List<>))
            throw NotReadableAs(target);

        var elementType = listType.GetGenericArguments()[0];
        var underlying = Nullable.GetUnderlyingType(elementType);
        var takesNull = underlying is not null || !elementType.IsValueType;
        var list = (IList)Activator.CreateInstance(listType, (int)entry.Length)!;
        for (var place = entry.Offset; place < entry.Offset + entry.Length; place++)
        {
            if (elements.IsValid(place))
                list.Add(elements.Read(place, underlying ?? elementType));
            else if (takesNull)
                list.Add(null);
            else
                throw new InvalidCastException($"A list in column '{Column}' holds a NULL: read it as List<{elementType.Name}?>.");
        }

        return list;
    }
}
