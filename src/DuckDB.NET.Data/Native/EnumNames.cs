namespace DuckDB.NET.Native;

/// <summary>The dictionary of an ENUM type.</summary>
internal static class EnumNames
{
    /// <summary>The names, at the places that vectors store.</summary>
    public static string[] Of(LogicalTypeHandle type)
    {
        var names = new string[NativeMethods.duckdb_enum_dictionary_size(type)];
        for (var index = 0; index < names.Length; index++)
            names[index] = NativeMethods.TakeText(NativeMethods.duckdb_enum_dictionary_value(type, (ulong)index));

        return names;
    }
}
