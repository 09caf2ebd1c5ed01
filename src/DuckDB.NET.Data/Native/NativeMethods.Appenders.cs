using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

internal static partial class NativeMethods
{
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial DuckDBState duckdb_appender_create_ext(
        ConnectionHandle connection, string? catalog, string? schema, string table, out AppenderHandle appender);

    [LibraryImport(Library)]
    internal static partial ulong duckdb_appender_column_count(AppenderHandle appender);

    [LibraryImport(Library)]
    internal static partial LogicalTypeHandle duckdb_appender_column_type(AppenderHandle appender, ulong column);

    [LibraryImport(Library)]
    internal static partial ErrorDataHandle duckdb_appender_error_data(AppenderHandle appender);

    [LibraryImport(Library)]
    internal static partial DuckDBState duckdb_appender_clear(AppenderHandle appender);

    [LibraryImport(Library)]
    internal static partial DuckDBState duckdb_appender_close(AppenderHandle appender);

    [LibraryImport(Library)]
    internal static partial DuckDBState duckdb_appender_destroy(ref nint appender);

    [LibraryImport(Library)]
    internal static partial DuckDBState duckdb_append_data_chunk(AppenderHandle appender, DataChunkHandle chunk);

    [LibraryImport(Library)]
    internal static partial DuckDBState duckdb_append_default_to_chunk(AppenderHandle appender, DataChunkHandle chunk, ulong column, ulong row);
}
