using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Analytics.Store.Catalogues;

/// <summary>A SQLite file in the store: for one node, with one writer and many readers at a time.</summary>
internal sealed class SqliteDatabase : SqlDatabase
{
    private readonly TimeSpan patience;
    private readonly string connectionString;

    public SqliteDatabase(string file, TimeSpan patience)
    {
        Place = file;
        this.patience = patience;
        connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            DefaultTimeout = Math.Max(1, (int)patience.TotalSeconds),

            // A pooled handle would keep a file open that a restore or a removal has replaced.
            Pooling = false,
        }.ToString();
    }

    public override string Place { get; }

    public override SqlDialect Dialect => SqlDialect.Sqlite;

    public override long ReadVersion(SqlSession session) => session.Select("PRAGMA user_version", row => row.GetInt64(0))[0];

    public override void WriteVersion(SqlSession session, long version) => session.Execute(FormattableString.Invariant($"PRAGMA user_version = {version}"));

    /// <summary>Reads, also on a disk that is full or read-only, where SQLite cannot make the files that it shares with other processes.</summary>
    public override T Read<T>(Func<SqlSession, T> work)
    {
        try
        {
            return Connect(connection => work(new SqlSession(connection)));
        }
        catch (SqliteException error)
        {
            if (SqliteError.IsOfTheDisk(error) && UnsharedCatalogue.TryRead(Place, connection => work(new SqlSession(connection)), out var read))
                return read;
            throw SqliteError.From(Place, error, patience);
        }
    }

    public override T Change<T>(Func<SqlSession, T> work) => Write(connection =>
    {
        using var transaction = connection.BeginTransaction();
        var result = work(new SqlSession(connection));
        transaction.Commit();
        return result;
    });

    public override int Execute(string sql, params (string Name, object? Value)[] values) => Write(connection => new SqlSession(connection).Execute(sql, values));

    public override void Check() => Read(session => session.Select("PRAGMA integrity_check(1)", row => row.GetString(0)) is ["ok"]
        ? 0
        : throw new SqliteException("pages or indexes do not agree", SqliteError.Corrupt));

    public override void CopyTo(string file) => Copy(Place, file);

    /// <summary>Writes a consistent copy of a database that others may be writing to, this one or another.</summary>
    /// <exception cref="Core.StoreException">It is damaged or cannot be read, or the copy cannot be written.</exception>
    public void Copy(string from, string to)
    {
        try
        {
            using var source = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = from, Mode = SqliteOpenMode.ReadWrite, DefaultTimeout = Math.Max(1, (int)patience.TotalSeconds), Pooling = false }.ToString());
            source.Open();

            // The connection's own time limit is one of commands; a backup waits by this.
            new SqlSession(source).Execute(BusyTimeout);
            using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = to, Pooling = false }.ToString());
            copy.Open();
            source.BackupDatabase(copy);

            // One file that is whole by itself: the copy would else keep a journal beside it.
            new SqlSession(copy).Execute("PRAGMA journal_mode = DELETE");
        }
        catch (SqliteException error)
        {
            throw SqliteError.From(SqliteError.IsOfTheDisk(error) ? to : from, error, patience);
        }
    }

    private string BusyTimeout => string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {patience.TotalMilliseconds:0};");

    private T Write<T>(Func<SqliteConnection, T> work)
    {
        try
        {
            return Connect(work);
        }
        catch (SqliteException error)
        {
            throw SqliteError.From(Place, error, patience);
        }
    }

    private T Connect<T>(Func<SqliteConnection, T> work)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        using (var settings = connection.CreateCommand())
        {
            settings.CommandText = $"{BusyTimeout} PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;";
            settings.ExecuteNonQuery();
        }

        return work(connection);
    }
}
