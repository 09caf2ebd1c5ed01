using DuckDB.NET.Data;

namespace DuckDB.NET.Native;

/// <summary>Opens databases; one file is one database however many connections of this process use it.</summary>
internal static class Databases
{
    private static readonly Lazy<InstanceCacheHandle> Instances = new(NativeMethods.duckdb_create_instance_cache);

    /// <exception cref="DuckDBException">DuckDB cannot open it.</exception>
    public static DatabaseHandle Open(ConnectionSettings settings)
    {
        if (NativeMethods.duckdb_create_config(out var config) != DuckDBState.Success)
            throw new DuckDBException("DuckDB could not make room for its settings.", DuckDBErrorType.OutOfMemory);

        using (config)
        {
            foreach (var (name, value) in settings.Options)
            {
                if (NativeMethods.duckdb_set_config(config, name, value) != DuckDBState.Success)
                {
                    throw new DuckDBException(
                        $"DuckDB does not accept {name}={value} of the connection string: see its settings in duckdb_settings().", DuckDBErrorType.Settings);
                }
            }

            DatabaseHandle database;
            nint error;
            var state = settings.IsInMemory
                ? NativeMethods.duckdb_open_ext(settings.DataSource, out database, config, out error)
                : NativeMethods.duckdb_get_or_create_from_cache(Instances.Value, settings.DataSource, out database, config, out error);
            if (state == DuckDBState.Success)
                return database;

            database.Dispose();
            throw new DuckDBException($"Cannot open '{settings.DataSource}': {NativeMethods.TakeText(error)}", DuckDBErrorType.Io);
        }
    }

    /// <exception cref="DuckDBException">DuckDB cannot connect.</exception>
    public static ConnectionHandle Connect(DatabaseHandle database)
    {
        var state = NativeMethods.duckdb_connect(database, out var connection);
        if (state != DuckDBState.Success)
        {
            connection.Dispose();
            throw new DuckDBException("DuckDB refused a further connection to an open database.", DuckDBErrorType.Connection);
        }

        connection.LiveWithin(database);
        return connection;
    }
}
