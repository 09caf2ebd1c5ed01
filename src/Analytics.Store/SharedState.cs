using Analytics.Core;
using Analytics.Store.Catalogues;

namespace Analytics.Store;

/// <summary>A few bytes that all nodes of a store share, and permissions that are free again when the node that holds one dies or is cut off.</summary>
public sealed class SharedState
{
    private readonly PostgresDatabase database;
    private readonly string name;

    internal SharedState(PostgresDatabase database, string name)
    {
        this.database = database;
        this.name = name;
    }

    /// <summary>Changes the bytes, one node after the other.</summary>
    /// <param name="change">Given what was written, or null, and the time by the database's clock, which all nodes share; answers what to write. It may be called again.</param>
    /// <exception cref="StoreException">The database cannot be written.</exception>
    public void Change(Func<byte[]?, DateTimeOffset, byte[]> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        database.Change(session =>
        {
            var now = session.Select("SELECT clock_timestamp()", row => new DateTimeOffset(DateTime.SpecifyKind(row.GetDateTime(0), DateTimeKind.Utc)))[0];
            var written = session.Select("SELECT content FROM shared_state WHERE name = @name", row => row.GetFieldValue<byte[]>(0), ("@name", name)).FirstOrDefault();
            return session.Execute(
                "INSERT INTO shared_state (name, content) VALUES (@name, @content) ON CONFLICT (name) DO UPDATE SET content = excluded.content",
                ("@name", name), ("@content", change(written, now)));
        });
    }

    /// <summary>Takes one of several permissions, and does not wait for it.</summary>
    /// <param name="count">How many there are.</param>
    /// <returns>The permission, to be disposed of; null when all are taken.</returns>
    /// <exception cref="StoreException">The database cannot be reached.</exception>
    public IDisposable? TryHold(int count) =>
        PostgresHold.TryTake(database, Enumerable.Range(0, count).Select(i => FormattableString.Invariant($"{name} {i}")));
}
