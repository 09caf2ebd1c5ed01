using Analytics.Core;
using Microsoft.Data.Sqlite;

namespace Analytics.Store;

/// <summary>The catalogue's tables, and the version that a file says it has.</summary>
internal static class CatalogueSchema
{
    public const long Version = 1;

    private const string Tables = """
        CREATE TABLE landed (
            hash TEXT PRIMARY KEY, file TEXT NOT NULL, bytes INTEGER NOT NULL, first_seen TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE part (
            id INTEGER PRIMARY KEY, dataset TEXT NOT NULL, partition TEXT NOT NULL, vintage TEXT NOT NULL, file TEXT NOT NULL, rows INTEGER NOT NULL,
            bytes INTEGER NOT NULL, hash TEXT NOT NULL, schema TEXT NOT NULL, period TEXT, source TEXT, landed_hash TEXT, step TEXT NOT NULL,
            restricted INTEGER NOT NULL, source_updated TEXT, published_at TEXT NOT NULL, retired_at TEXT);
        CREATE UNIQUE INDEX part_current ON part (dataset, partition, vintage) WHERE retired_at IS NULL;
        CREATE TABLE step (
            name TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, output TEXT, finished_at TEXT NOT NULL) WITHOUT ROWID;
        """;

    public static long Prepare(SqliteConnection connection, string file)
    {
        var version = ReadVersion(connection);
        if (version == 0)
        {
            // Two processes may open a new store at once: the second waits for the lock here, and finds the tables made.
            using var transaction = connection.BeginTransaction();
            if (ReadVersion(connection) == 0)
            {
                using var command = connection.CreateCommand();
                command.CommandText = FormattableString.Invariant($"{Tables} PRAGMA user_version = {Version};");
                command.ExecuteNonQuery();
            }

            transaction.Commit();
            version = Version;
        }

        return version == Version
            ? version
            : throw new StoreException(
                file,
                FormattableString.Invariant($"the catalogue has schema version {version}"),
                FormattableString.Invariant($"version {Version}, which this program writes"),
                "Use the newer program that wrote it, or choose another folder with --store DIR.");
    }

    private static long ReadVersion(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        return (long)command.ExecuteScalar()!;
    }
}
