namespace Analytics.Store.Queries;

/// <summary>
/// The table functions of DuckDB that do nothing but read. Others write logs, set how the database works, run SQL that hides in a text,
/// or take an address in memory at its word, and can stand in a SELECT all the same.
/// </summary>
internal static class ReadingFunctions
{
    // Files and folders are confined by the session itself, which says what it refuses.
    private static readonly string[] Confined = ["read_", "parquet_", "glob", "sniff_csv"];

    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "range", "generate_series", "unnest", "repeat", "repeat_row", "json_each", "json_tree", "summary", "icu_calendar_names", "pg_timezone_names", "test_all_types",
        "duckdb_columns", "duckdb_constraints", "duckdb_databases", "duckdb_dependencies", "duckdb_extensions", "duckdb_functions", "duckdb_indexes", "duckdb_keywords", "duckdb_memory",
        "duckdb_optimizers", "duckdb_schemas", "duckdb_secrets", "duckdb_sequences", "duckdb_settings", "duckdb_tables", "duckdb_temporary_files", "duckdb_types", "duckdb_variables", "duckdb_views",
        "pragma_collations", "pragma_database_size", "pragma_platform", "pragma_show", "pragma_table_info", "pragma_version",
    };

    public static bool Has(string function) => Names.Contains(function) || Confined.Any(c => function.StartsWith(c, StringComparison.OrdinalIgnoreCase));
}
