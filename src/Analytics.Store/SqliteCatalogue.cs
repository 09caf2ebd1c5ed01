using System.Globalization;
using Analytics.Core;
using Microsoft.Data.Sqlite;

namespace Analytics.Store;

/// <summary>The catalogue as a SQLite file in the store: for one node, with one writer and many readers at a time.</summary>
public sealed class SqliteCatalogue : ICatalogue
{
    private const string LandedQuery = "SELECT hash, file, bytes, first_seen FROM landed";

    private const string KeyCondition = "dataset = $dataset AND ($partition IS NULL OR partition = $partition) AND ($vintage IS NULL OR vintage = $vintage)";

    private readonly StoreFolder store;
    private readonly TimeProvider clock;
    private readonly TimeSpan patience;
    private readonly string connectionString;

    private SqliteCatalogue(StoreFolder store, TimeProvider clock, TimeSpan patience)
    {
        this.store = store;
        this.clock = clock;
        this.patience = patience;
        connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = store.CatalogueFile,
            DefaultTimeout = Math.Max(1, (int)patience.TotalSeconds),

            // A pooled handle would keep a file open that a restore or a removal has replaced.
            Pooling = false,
        }.ToString();
    }

    /// <summary>Opens the store's catalogue, and makes it when there is none.</summary>
    /// <param name="store">The store.</param>
    /// <param name="clock">The time of publication.</param>
    /// <param name="patience">How long to wait for another process that holds the catalogue; 30 seconds when null, and one at least.</param>
    /// <exception cref="StoreException">The file is not a catalogue, is damaged, is of a newer version, or cannot be opened.</exception>
    public static SqliteCatalogue Open(StoreFolder store, TimeProvider clock, TimeSpan? patience = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(clock);
        var catalogue = new SqliteCatalogue(store, clock, patience ?? TimeSpan.FromSeconds(30));
        catalogue.Read(connection => CatalogueSchema.Prepare(connection, store.CatalogueFile));
        return catalogue;
    }

    /// <inheritdoc/>
    public LandedEntry AddLanded(LandedEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Do(connection =>
        {
            Execute(
                connection,
                "INSERT OR IGNORE INTO landed (hash, file, bytes, first_seen) VALUES ($hash, $file, $bytes, $seen)",
                ("$hash", entry.Hash), ("$file", entry.File), ("$bytes", entry.Bytes), ("$seen", Text(entry.FirstSeen)));
            return SelectLanded(connection, entry.Hash)!;
        });
    }

    /// <inheritdoc/>
    public LandedEntry? FindLanded(string hash) => Read(connection => SelectLanded(connection, hash));

    /// <inheritdoc/>
    public IReadOnlyList<LandedEntry> Landed() => Read(connection => Select(connection, $"{LandedQuery} ORDER BY hash", ReadLanded));

    /// <inheritdoc/>
    public void Publish(IEnumerable<PartRegistration> parts, IEnumerable<PartRemoval>? removals = null, IEnumerable<StepRecord>? steps = null)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var (added, removed, done) = (parts.ToList(), removals?.ToList() ?? [], steps?.ToList() ?? []);
        foreach (var part in added)
        {
            if (part.Restricted && part.Part.Dataset.Schema == DatasetName.MartSchema)
                throw new ArgumentException($"{part.Part.Dataset} is a mart, which anyone may query, and cannot be restricted.", nameof(parts));
            if (part.Restricted != StoreFolder.IsRestricted(part.Part.File))
                throw new ArgumentException($"{part.Part.File} is {(part.Restricted ? "not " : "")}in the restricted folder: answers of individuals are written there, and nothing else is.", nameof(parts));
            PartFile.Check(store, part);
        }

        Do(connection =>
        {
            using var transaction = connection.BeginTransaction();
            var now = Text(clock.GetUtcNow());
            removed.ForEach(r => Retire(connection, r, now));
            added.ForEach(p => Add(connection, p, now));
            foreach (var step in done)
            {
                Execute(
                    connection,
                    "INSERT OR REPLACE INTO step (name, fingerprint, output, finished_at) VALUES ($name, $fingerprint, $output, $now)",
                    ("$name", step.Step), ("$fingerprint", step.Fingerprint), ("$output", step.Output), ("$now", now));
            }

            transaction.Commit();
            return 0;
        });
    }

    /// <inheritdoc/>
    public IReadOnlyList<PublishedPart> Parts(DateTimeOffset? asOf = null)
    {
        var all = Read(connection => Select(
            connection,
            $"SELECT {PartRow.Columns}, l.first_seen FROM part p LEFT JOIN landed l ON l.hash = p.landed_hash"
            + (asOf is null ? " WHERE p.retired_at IS NULL" : "")
            + " ORDER BY p.dataset, p.source_updated, p.vintage, p.partition, p.id",
            PartRow.Read));
        return asOf is { } moment ? [.. all.Where(p => p.IsKnownAt(moment))] : all;
    }

    /// <inheritdoc/>
    public StepRecord? FindStep(string step) => Read(connection => Select(
        connection,
        "SELECT name, fingerprint, output, finished_at FROM step WHERE name = $name",
        row => new StepRecord(row.GetString(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2), Time(row.GetString(3))),
        ("$name", step)).FirstOrDefault());

    /// <inheritdoc/>
    public IReadOnlyList<string> PartFiles() => Read(connection => Select(connection, "SELECT DISTINCT file FROM part ORDER BY file", row => row.GetString(0)));

    /// <inheritdoc/>
    public void Forget(DateTimeOffset retiredBefore) => Do(connection =>
    {
        Execute(connection, "DELETE FROM part WHERE retired_at < $moment", ("$moment", Text(retiredBefore)));
        return 0;
    });

    /// <inheritdoc/>
    public void Check() => Read(connection => Select(connection, "PRAGMA integrity_check(1)", row => row.GetString(0)) is ["ok"]
        ? 0
        : throw new SqliteException("pages or indexes do not agree", CatalogueError.Corrupt));

    internal static string Text(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    internal static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static void Add(SqliteConnection connection, PartRegistration part, string now)
    {
        var key = new PartRemoval(part.Part.Dataset, part.Partition, part.Vintage);
        var current = Select(
            connection,
            $"SELECT {PartRow.Columns}, NULL FROM part p WHERE p.retired_at IS NULL AND {KeyCondition}",
            PartRow.Read,
            KeyValues(key)).FirstOrDefault();
        if (current?.Registration == part)
            return;
        Retire(connection, key, now);
        Execute(connection, PartRow.Insert, PartRow.Values(part, now));
    }

    private static (string Name, object? Value)[] KeyValues(PartRemoval key) =>
        [("$dataset", key.Dataset.ToString()), ("$partition", key.Partition), ("$vintage", key.Vintage)];

    private static void Retire(SqliteConnection connection, PartRemoval removal, string now) =>
        Execute(connection, $"UPDATE part SET retired_at = $now WHERE retired_at IS NULL AND {KeyCondition}", [("$now", now), .. KeyValues(removal)]);

    private static LandedEntry? SelectLanded(SqliteConnection connection, string hash) => Select(
        connection,
        $"{LandedQuery} WHERE hash = $hash",
        ReadLanded,
        ("$hash", hash)).FirstOrDefault();

    private static LandedEntry ReadLanded(SqliteDataReader row) => new(row.GetString(0), row.GetString(1), row.GetInt64(2), Time(row.GetString(3)));

    private static void Execute(SqliteConnection connection, string sql, params (string Name, object? Value)[] values)
    {
        using var command = Command(connection, sql, values);
        command.ExecuteNonQuery();
    }

    private static List<T> Select<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> read, params (string Name, object? Value)[] values)
    {
        using var command = Command(connection, sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, (string Name, object? Value)[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }

    private T Do<T>(Func<SqliteConnection, T> work)
    {
        try
        {
            return Connect(work);
        }
        catch (SqliteException error)
        {
            throw CatalogueError.From(store.CatalogueFile, error, patience);
        }
    }

    /// <summary>Reads, also on a disk that is full or read-only, where SQLite cannot make the files that it shares with other processes.</summary>
    private T Read<T>(Func<SqliteConnection, T> work)
    {
        try
        {
            return Connect(work);
        }
        catch (SqliteException error)
        {
            if (CatalogueError.IsOfTheDisk(error) && UnsharedCatalogue.TryRead(store.CatalogueFile, work, out var read))
                return read;
            throw CatalogueError.From(store.CatalogueFile, error, patience);
        }
    }

    private T Connect<T>(Func<SqliteConnection, T> work)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {patience.TotalMilliseconds:0}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"));
        return work(connection);
    }
}
