using DuckDB.NET.Data;

namespace Analytics.Store;

/// <summary>What a session may use: so much memory, so many threads, these files, no network.</summary>
internal static class DuckDbSettings
{
    public static void Apply(DuckDBConnection connection, StoreFolder store, SessionOptions options, IEnumerable<PublishedPart> parts)
    {
        // Exact paths and no folder: a restricted part that lies beside the others cannot be read by its path either.
        var readable = SqlLiteral.List(parts.Select(p => store.Resolve(p.Part.File)).SelectMany(p => new[] { p, SqlLiteral.Pattern(p) }).Distinct());
        Set(connection, "allowed_paths", readable);
        // A model reads what an earlier one has just written; marts are never restricted.
        string[] own = options.MayWrite ? [store.PartsInWriting, Path.Combine(store.Parts, DatasetName.MartSchema)] : [];
        string[] folders = options.ExportFolder is { } export ? [.. own, Path.GetFullPath(export)] : own;
        if (folders.Length > 0)
            Set(connection, "allowed_directories", SqlLiteral.List(folders.Select(f => f + Path.DirectorySeparatorChar)));

        Limit(connection, store, options);
        Set(connection, "enable_external_access", "false");
    }

    /// <summary>Limits without confinement, for a connection that runs no SQL but the store's own.</summary>
    public static void Limit(DuckDBConnection connection, StoreFolder store, SessionOptions options)
    {
        Set(connection, "autoinstall_known_extensions", "false");
        Set(connection, "autoload_known_extensions", "false");
        // Parts never change, so that what is known of a file stays true.
        Set(connection, "parquet_metadata_cache", "true");
        Set(connection, "temp_directory", SqlLiteral.Text(options.SpillFolder ?? store.Spill));
        if (options.SpillLimitMegabytes is { } spill)
            Set(connection, "max_temp_directory_size", FormattableString.Invariant($"'{spill}MB'"));
        Set(connection, "memory_limit", FormattableString.Invariant($"'{options.MemoryLimitMegabytes}MB'"));
        if (options.Threads is { } threads)
            Set(connection, "threads", FormattableString.Invariant($"{threads}"));
    }

    private static void Set(DuckDBConnection connection, string option, string value)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SET {option} = {value}";
        command.ExecuteNonQuery();
    }
}
