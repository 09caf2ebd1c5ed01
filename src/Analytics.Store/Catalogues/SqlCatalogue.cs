using System.Data.Common;

namespace Analytics.Store.Catalogues;

/// <summary>The catalogue as tables of a database.</summary>
/// <param name="database">The database, with its tables made.</param>
/// <param name="store">Where the parts' files are.</param>
/// <param name="clock">The time of publication.</param>
/// <param name="refuseFormerWriter">Throws where the writer that publishes is no longer the store's; called in the transaction.</param>
internal sealed class SqlCatalogue(SqlDatabase database, StoreFolder store, TimeProvider clock, Action<SqlSession> refuseFormerWriter) : ICatalogue
{
    private const string LandedQuery = "SELECT hash, file, bytes, first_seen FROM landed";

    private const string KeyCondition =
        "dataset = @dataset AND (CAST(@partition AS TEXT) IS NULL OR partition = CAST(@partition AS TEXT)) AND (CAST(@vintage AS TEXT) IS NULL OR vintage = CAST(@vintage AS TEXT))";

    /// <inheritdoc/>
    public LandedEntry AddLanded(LandedEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        database.Execute(
            "INSERT INTO landed (hash, file, bytes, first_seen) VALUES (@hash, @file, @bytes, @seen) ON CONFLICT (hash) DO NOTHING",
            ("@hash", entry.Hash), ("@file", entry.File), ("@bytes", entry.Bytes), ("@seen", SqlTime.Text(entry.FirstSeen)));
        return FindLanded(entry.Hash)!;
    }

    /// <inheritdoc/>
    public LandedEntry? FindLanded(string hash) => database.Read(session => session.Select($"{LandedQuery} WHERE hash = @hash", ReadLanded, ("@hash", hash)).FirstOrDefault());

    /// <inheritdoc/>
    public IReadOnlyList<LandedEntry> Landed() => database.Read(session => session.Select($"{LandedQuery} ORDER BY hash", ReadLanded));

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
            if (part.Restricted && part.Tenant is { } tenant && !part.Part.File.StartsWith($"restricted/{tenant}/", StringComparison.Ordinal))
                throw new ArgumentException($"{part.Part.File} is not in restricted/{tenant}, where answers that are {tenant}'s own are written.", nameof(parts));
            PartFile.Check(store, part);
        }

        database.Change(session =>
        {
            refuseFormerWriter(session);
            var now = SqlTime.Text(clock.GetUtcNow());
            removed.ForEach(r => Retire(session, r, now));
            added.ForEach(p => Add(session, p, now));
            foreach (var step in done)
            {
                session.Execute(
                    "INSERT INTO step (name, fingerprint, output, finished_at) VALUES (@name, @fingerprint, @output, @now) "
                    + "ON CONFLICT (name) DO UPDATE SET fingerprint = excluded.fingerprint, output = excluded.output, finished_at = excluded.finished_at",
                    ("@name", step.Step), ("@fingerprint", step.Fingerprint), ("@output", step.Output), ("@now", now));
            }

            return 0;
        });
    }

    /// <inheritdoc/>
    public IReadOnlyList<PublishedPart> Parts(DateTimeOffset? asOf = null)
    {
        var all = database.Read(session => session.Select(
            $"SELECT {PartRow.Columns}, l.first_seen FROM part p LEFT JOIN landed l ON l.hash = p.landed_hash"
            + (asOf is null ? " WHERE p.retired_at IS NULL" : "")
            + " ORDER BY p.dataset, p.source_updated NULLS FIRST, p.vintage, p.partition, p.id",
            PartRow.Read));
        return asOf is { } moment ? [.. all.Where(p => p.IsKnownAt(moment))] : all;
    }

    /// <inheritdoc/>
    public IReadOnlyList<PublishedPart> History() => database.Read(session => session.Select(
        $"SELECT {PartRow.Columns}, l.first_seen FROM part p LEFT JOIN landed l ON l.hash = p.landed_hash ORDER BY p.id",
        PartRow.Read));

    /// <inheritdoc/>
    public StepRecord? FindStep(string step) => database.Read(session => session.Select(
        "SELECT name, fingerprint, output, finished_at FROM step WHERE name = @name",
        row => new StepRecord(row.GetString(0), row.GetString(1), row.TextOrNull(2), row.Time(3)),
        ("@name", step)).FirstOrDefault());

    /// <inheritdoc/>
    public IReadOnlyList<string> PartFiles() => database.Read(session => session.Select("SELECT DISTINCT file FROM part ORDER BY file", row => row.GetString(0)));

    /// <inheritdoc/>
    public IReadOnlyList<StepRecord> Steps() => database.Read(session => session.Select(
        "SELECT name, fingerprint, output, finished_at FROM step ORDER BY name",
        row => new StepRecord(row.GetString(0), row.GetString(1), row.TextOrNull(2), row.Time(3))));

    /// <inheritdoc/>
    public void Forget(DateTimeOffset retiredBefore, IReadOnlySet<string>? kept = null, IReadOnlyCollection<string>? landed = null) => database.Change(session =>
    {
        refuseFormerWriter(session);
        var moment = SqlTime.Text(retiredBefore);
        foreach (var (id, hash) in session.Select("SELECT id, hash FROM part WHERE retired_at < @moment", row => (row.GetInt64(0), row.GetString(1)), ("@moment", moment)))
        {
            if (kept?.Contains(hash) != true)
                session.Execute("DELETE FROM part WHERE id = @id", ("@id", id));
        }

        foreach (var hash in landed ?? [])
            session.Execute("DELETE FROM landed WHERE hash = @hash", ("@hash", hash));
        return 0;
    });

    /// <inheritdoc/>
    public void Check() => database.Check();

    private static void Add(SqlSession session, PartRegistration part, string now)
    {
        var key = new PartRemoval(part.Part.Dataset, part.Partition, part.Vintage);
        var current = session.Select(
            $"SELECT {PartRow.Columns}, NULL FROM part p WHERE p.retired_at IS NULL AND {KeyCondition}",
            PartRow.Read,
            KeyValues(key)).FirstOrDefault();
        if (current?.Registration == part)
            return;
        Retire(session, key, now);
        session.Execute(PartRow.Insert, PartRow.Values(part, now));
    }

    private static (string Name, object? Value)[] KeyValues(PartRemoval key) =>
        [("@dataset", key.Dataset.ToString()), ("@partition", key.Partition), ("@vintage", key.Vintage)];

    private static void Retire(SqlSession session, PartRemoval removal, string now) =>
        session.Execute($"UPDATE part SET retired_at = @now WHERE retired_at IS NULL AND {KeyCondition}", [("@now", now), .. KeyValues(removal)]);

    private static LandedEntry ReadLanded(DbDataReader row) => new(row.GetString(0), row.GetString(1), row.GetInt64(2), row.Time(3));
}
