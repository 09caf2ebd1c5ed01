using System.Diagnostics;
using Analytics.Core;
using Npgsql;

namespace Analytics.Store.Catalogues;

/// <summary>The hold of a store over all nodes: an advisory lock that dies with its own connection, and a number that is higher for each holder.</summary>
/// <remarks>
/// The number is the fence. A node that loses its connection loses the lock without knowing; when another has taken it, the number in the database is higher,
/// and what the former one publishes is refused in the transaction.
/// </remarks>
internal sealed class PostgresWriter : IDisposable
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(200);

    private readonly PostgresDatabase database;
    private readonly NpgsqlConnection connection;

    private PostgresWriter(PostgresDatabase database, NpgsqlConnection connection, long epoch)
    {
        this.database = database;
        this.connection = connection;
        Epoch = epoch;
    }

    /// <summary>The number of this hold.</summary>
    public long Epoch { get; }

    /// <summary>Takes the lock.</summary>
    /// <param name="database">The catalogue's database.</param>
    /// <param name="command">What is run.</param>
    /// <param name="clock">The time since when it is held.</param>
    /// <param name="patience">How long to wait for another writer.</param>
    /// <param name="stop">Ends the waiting.</param>
    /// <exception cref="StoreException">Another writer holds it, or the database cannot be reached.</exception>
    public static PostgresWriter Acquire(PostgresDatabase database, string command, TimeProvider clock, TimeSpan patience, CancellationToken stop)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            if (TryAcquire(database, command, clock) is { } writer)
                return writer;
            if (watch.Elapsed >= patience)
                throw Refusal(database);
            if (stop.WaitHandle.WaitOne(Poll))
                stop.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Refuses to publish for a writer that is no longer the newest.</summary>
    public static void RefuseFormer(SqlDatabase database, SqlSession session, long epoch)
    {
        var (newest, owner) = session.Select("SELECT epoch, process, host, since, command FROM writer", row => (row.GetInt64(0), Owner: StoreOwner.Read(row, 1)))[0];
        if (newest == epoch)
            return;
        throw new StoreException(
            database.Place,
            $"this process lost its connection to the database, and {(owner is null ? "another process has written" : $"{owner.Sentence}, so this one no longer may")}",
            "one writer at a time",
            "Nothing was published. Run again when the other is done.");
    }

    /// <summary>Who holds the lock; null when nobody does.</summary>
    /// <exception cref="StoreException">The database cannot be read.</exception>
    public static StoreOwner? Holder(PostgresDatabase database) => database.Read(session => session.Select(
        "SELECT process, host, since, command FROM writer WHERE EXISTS (SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND granted "
        + "AND database = (SELECT oid FROM pg_database WHERE datname = current_database()) "
        + $"AND classid::bigint = {PostgresDatabase.WriterLock} AND objid::bigint = (hashtext(current_schema())::bigint & 4294967295))",
        row => StoreOwner.Read(row, 0)).FirstOrDefault());

    public void Dispose()
    {
        try
        {
            database.Change(connection, session => session.Execute("UPDATE writer SET process = NULL, host = NULL, since = NULL, command = NULL WHERE epoch = @epoch", ("@epoch", Epoch)));
        }
        catch (Exception error) when (error is NpgsqlException or InvalidOperationException)
        {
            // The connection is gone and the lock with it; the next writer's name takes the place of this one's.
        }

        connection.Dispose();
    }

    private static PostgresWriter? TryAcquire(PostgresDatabase database, string command, TimeProvider clock)
    {
        var connection = database.OpenKept();
        try
        {
            if (new SqlSession(connection).Select($"SELECT pg_try_advisory_lock({PostgresDatabase.WriterLock}, hashtext(current_schema()))", row => row.GetBoolean(0))[0])
            {
                var owner = StoreOwner.This(command, clock);
                var epoch = database.Change(connection, session => session.Select(
                    "UPDATE writer SET epoch = epoch + 1, process = @process, host = @host, since = @since, command = @command RETURNING epoch",
                    row => row.GetInt64(0),
                    ("@process", (long)owner.Process), ("@host", owner.Host), ("@since", SqlTime.Text(owner.Since)), ("@command", owner.Command))[0]);
                return new PostgresWriter(database, connection, epoch);
            }
        }
        catch (NpgsqlException error)
        {
            connection.Dispose();
            throw database.Refuse(error);
        }
        catch
        {
            connection.Dispose();
            throw;
        }

        connection.Dispose();
        return null;
    }

    private static StoreException Refusal(PostgresDatabase database) => StoreOwner.Refusal(
        database.Place,
        database.Read(session => session.Select("SELECT process, host, since, command FROM writer", row => StoreOwner.Read(row, 0))[0]));
}
