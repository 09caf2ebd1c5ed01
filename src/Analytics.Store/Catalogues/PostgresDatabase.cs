using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Analytics.Store.Catalogues;

/// <summary>A PostgreSQL database, which many nodes share. Its tables stand in the schema that the connection's search path begins with.</summary>
/// <remarks>Where the connection is lost, everything is tried again for as long as the patience lasts: the server undoes what was under way.</remarks>
/// <param name="address">Where it is.</param>
/// <param name="patience">How long to wait for other processes, and for a database that is away.</param>
internal sealed class PostgresDatabase(PostgresAddress address, TimeSpan patience) : SqlDatabase
{
    /// <summary>The first number of the writer's lock; the second is that of the store's schema, since a database may have several.</summary>
    public const int WriterLock = 0x414E_0002;

    /// <summary>The first number of locks that have a name.</summary>
    public const int NamedLock = 0x414E_0003;

    // Numbers that no other program in the database is likely to use.
    private const int ChangeLock = 0x414E_0001;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    private readonly string connectionString = address.ConnectionString(patience);

    public override string Place => address.Place;

    public override SqlDialect Dialect => SqlDialect.Postgres;

    /// <remarks>Looked up as a row: <c>to_regclass</c> answers from a cache, which misses what another process made while this transaction waited for its turn.</remarks>
    public override long ReadVersion(SqlSession session) =>
        session.Select("SELECT EXISTS (SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = 'store_version')", row => row.GetBoolean(0))[0]
            ? session.Select("SELECT version FROM store_version", row => row.GetInt64(0))[0]
            : 0;

    public override void WriteVersion(SqlSession session, long version)
    {
        session.Execute("CREATE TABLE IF NOT EXISTS store_version (version BIGINT NOT NULL)");
        session.Execute("DELETE FROM store_version");
        session.Execute("INSERT INTO store_version (version) VALUES (@version)", ("@version", version));
    }

    public override T Read<T>(Func<SqlSession, T> work) => Retry(connection => work(new SqlSession(connection)));

    public override T Change<T>(Func<SqlSession, T> work) => Retry(connection => Change(connection, work));

    public override int Execute(string sql, params (string Name, object? Value)[] values) => Change(session => session.Execute(sql, values));

    /// <summary>Reads every row; PostgreSQL checks its pages' sums on the way where it keeps them.</summary>
    public override void Check() => Read(session =>
    {
        foreach (var table in session.Select("SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = current_schema()", row => row.GetString(0)))
            session.Select($"SELECT count(t::text) FROM {table} t", row => row.GetInt64(0));
        return 0;
    });

    /// <remarks>In its turn among the changes of all nodes, which wait meanwhile: what several statements read is then one state.</remarks>
    public override void CopyTo(string file)
    {
        var copy = new SqliteDatabase(file, patience);
        CatalogueSchema.Prepare(copy);
        Change(session => copy.Change(target =>
        {
            CatalogueRows.Copy(session, target, CatalogueRows.Columns(target));
            return 0;
        }));
        copy.Read(session => session.Execute("PRAGMA journal_mode = DELETE"));
    }

    /// <summary>Takes the rows of a SQLite catalogue in place of its own, in one change.</summary>
    /// <param name="catalogue">The catalogue, of this program's version.</param>
    /// <param name="before">Called first in the change; what it throws leaves all as it was.</param>
    /// <exception cref="Core.StoreException">It cannot be written; nothing was.</exception>
    public void ReplaceBy(SqliteDatabase catalogue, Action<SqlSession> before) => Change(session => catalogue.Read(source =>
    {
        before(session);
        CatalogueRows.Copy(source, session, CatalogueRows.Columns(source));
        foreach (var table in CatalogueRows.Numbered)
            session.Select($"SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT coalesce(max(id), 0) + 1 FROM {table}), false)", row => row.GetInt64(0));
        return 0;
    }));

    /// <summary>Opens a connection that goes back to no pool, for a lock that lives as long as it.</summary>
    /// <exception cref="Core.StoreException">The database cannot be reached.</exception>
    public NpgsqlConnection OpenKept()
    {
        var connection = new NpgsqlConnection(address.KeptConnectionString());
        try
        {
            connection.Open();
            return connection;
        }
        catch (NpgsqlException error)
        {
            connection.Dispose();
            throw PostgresError.From(address, error, TimeSpan.FromSeconds(connection.ConnectionTimeout), isConnected: false);
        }
    }

    /// <summary>What a failure on an open connection means.</summary>
    public Core.StoreException Refuse(NpgsqlException error) => PostgresError.From(address, error, patience, isConnected: true);

    /// <summary>One change on a connection of the caller's, in its turn among all other changes.</summary>
    public T Change<T>(NpgsqlConnection connection, Func<SqlSession, T> work)
    {
        using var transaction = connection.BeginTransaction();
        var session = new SqlSession(connection);
        session.Execute(string.Create(
            CultureInfo.InvariantCulture,
            $"SET LOCAL lock_timeout = '{Math.Max(1, patience.TotalMilliseconds):0}ms'; SELECT pg_advisory_xact_lock({ChangeLock}, hashtext(current_schema()))"));
        var result = work(session);
        var number = session.Select("SELECT pg_current_xact_id_if_assigned()::text", row => row.TextOrNull(0))[0];
        try
        {
            transaction.Commit();
        }
        catch (NpgsqlException error) when (number is not null && PostgresError.IsLost(error))
        {
            if (!WasCommitted(number, error))
                throw;
        }

        return result;
    }

    /// <summary>Asks the server what became of a change whose last answer was lost.</summary>
    private bool WasCommitted(string number, NpgsqlException lost)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < patience)
        {
            try
            {
                using var connection = new NpgsqlConnection(connectionString);
                connection.Open();
                var status = new SqlSession(connection).Select("SELECT pg_xact_status(CAST(CAST(@number AS TEXT) AS xid8))", row => row.TextOrNull(0), ("@number", number))[0];
                if (status is "committed" or "aborted")
                    return status == "committed";
            }
            catch (NpgsqlException error) when (PostgresError.IsLost(error))
            {
                // The server is away; it knows when it is back.
            }

            Thread.Sleep(LongestPause);
        }

        throw PostgresError.Unknown(address, lost);
    }

    private T Retry<T>(Func<NpgsqlConnection, T> work)
    {
        var watch = Stopwatch.StartNew();
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            var isConnected = false;
            try
            {
                using var connection = new NpgsqlConnection(connectionString);
                connection.Open();
                isConnected = true;
                return work(connection);
            }
            catch (NpgsqlException error)
            {
                if (!PostgresError.IsLost(error) || watch.Elapsed + pause >= patience)
                    throw PostgresError.From(address, error, patience, isConnected);
            }

            Thread.Sleep(pause);
        }
    }
}
