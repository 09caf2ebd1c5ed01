using System.Collections;
using DuckDB.NET.Native;

namespace DuckDB.NET.Data.Reading;

/// <summary>MAP as a dictionary of the types of its keys and values.</summary>
internal sealed class MapVectorReader(string column, VectorReader keys, VectorReader values) : VectorReader(column, DuckDBType.Map)
{
    public override Type ClrType { get; } = typeof(Dictionary<,>).MakeGenericType(keys.ClrType, values.ClrType);

    public override void Attach(nint vector)
    {
        base.Attach(vector);
        var entries = NativeMethods.duckdb_list_vector_get_child(vector);
        keys.Attach(NativeMethods.duckdb_struct_vector_get_child(entries, 0));
        values.Attach(NativeMethods.duckdb_struct_vector_get_child(entries, 1));
    }

    public override object Read(ulong row, Type target)
    {
        var mapType = target == typeof(object) ? ClrType : target;
        if (!mapType.IsGenericType || mapType.GetGenericTypeDefinition() != typeof(Dictionary<,>))
            throw NotReadableAs(target);

        var valueType = mapType.GetGenericArguments()[1];
        var underlying = Nullable.GetUnderlyingType(valueType);
        var takesNull = underlying is not null || !valueType.IsValueType;
        var map = (IDictionary)Activator.CreateInstance(mapType)!;
        var entry = Raw<DuckDBListEntry>(row);
        for (var place = entry.Offset; place < entry.Offset + entry.Length; place++)
        {
            var isValid = values.IsValid(place);
            if (!isValid && !takesNull)
                throw new InvalidCastException($"A map in column '{Column}' holds a NULL: read it with values of type {valueType.Name}?.");

            map.Add(keys.Read(place, mapType.GetGenericArguments()[0]), isValid ? values.Read(place, underlying ?? valueType) : null);
        }

        return map;
    }
}
