using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>DuckDB's C functions, under the names of duckdb.h so that they can be looked up there.</summary>
internal static partial class NativeMethods
{
    internal const string Library = "duckdb";

    // Runs before the first call, and only then: loading this assembly must not need the library.
    static NativeMethods() => NativeLibrary.SetDllImportResolver(typeof(NativeMethods).Assembly, NativeLibraryResolver.Resolve);

    [LibraryImport(Library)]
    internal static partial InstanceCacheHandle duckdb_create_instance_cache();

    [LibraryImport(Library)]
    internal static partial void duckdb_destroy_instance_cache(ref nint cache);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial DuckDBState duckdb_get_or_create_from_cache(
        InstanceCacheHandle cache, string path, out DatabaseHandle database, ConfigHandle config, out nint error);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial DuckDBState duckdb_open_ext(string path, out DatabaseHandle database, ConfigHandle config, out nint error);

    [LibraryImport(Library)]
    internal static partial void duckdb_close(ref nint database);

    [LibraryImport(Library)]
    internal static partial DuckDBState duckdb_connect(DatabaseHandle database, out ConnectionHandle connection);

    [LibraryImport(Library)]
    internal static partial void duckdb_interrupt(ConnectionHandle connection);

    [LibraryImport(Library)]
    internal static partial void duckdb_disconnect(ref nint connection);

    [LibraryImport(Library)]
    internal static partial nint duckdb_library_version();

    [LibraryImport(Library)]
    internal static partial DuckDBState duckdb_create_config(out ConfigHandle config);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial DuckDBState duckdb_set_config(ConfigHandle config, string name, string option);

    [LibraryImport(Library)]
    internal static partial void duckdb_destroy_config(ref nint config);

    [LibraryImport(Library)]
    internal static partial void duckdb_free(nint pointer);

    [LibraryImport(Library)]
    internal static partial ulong duckdb_vector_size();

    [LibraryImport(Library)]
    internal static partial void duckdb_destroy_error_data(ref nint errorData);

    [LibraryImport(Library)]
    internal static partial DuckDBErrorType duckdb_error_data_error_type(ErrorDataHandle errorData);

    [LibraryImport(Library)]
    internal static partial nint duckdb_error_data_message(ErrorDataHandle errorData);

    /// <summary>A text that DuckDB keeps.</summary>
    internal static string TextOf(nint text) => Marshal.PtrToStringUTF8(text) ?? "";

    /// <summary>A text that DuckDB handed over and the caller frees.</summary>
    internal static string TakeText(nint text)
    {
        try
        {
            return TextOf(text);
        }
        finally
        {
            duckdb_free(text);
        }
    }
}
