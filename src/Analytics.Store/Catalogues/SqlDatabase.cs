using Analytics.Core;

namespace Analytics.Store.Catalogues;

/// <summary>The database of a catalogue. Every method may be called from any thread, and its errors are sentences.</summary>
internal abstract class SqlDatabase
{
    /// <summary>Where it is, as a message may say it: never with a password.</summary>
    public abstract string Place { get; }

    /// <summary>The version of its tables; 0 when it has none.</summary>
    public abstract long ReadVersion(SqlSession session);

    /// <summary>Writes the version, in the transaction that makes the tables so.</summary>
    public abstract void WriteVersion(SqlSession session, long version);

    /// <summary>What it calls types.</summary>
    public abstract SqlDialect Dialect { get; }

    /// <summary>Reads. What one statement reads is one state; what several read need not be.</summary>
    /// <exception cref="StoreException">It cannot be read.</exception>
    public abstract T Read<T>(Func<SqlSession, T> work);

    /// <summary>Changes in one transaction, one after the other over all processes and nodes; what it throws leaves everything as it was.</summary>
    /// <param name="work">The changes; it may be called again where the database was lost before it was done.</param>
    /// <exception cref="StoreException">It cannot be written; nothing was.</exception>
    public abstract T Change<T>(Func<SqlSession, T> work);

    /// <summary>Runs one statement that needs no look at what is there.</summary>
    /// <exception cref="StoreException">It cannot be written.</exception>
    public abstract int Execute(string sql, params (string Name, object? Value)[] values);

    /// <summary>Writes one consistent state of its tables as a SQLite catalogue, also while others write.</summary>
    /// <param name="file">The new file; an empty one of that name is filled.</param>
    /// <exception cref="StoreException">It cannot be read, or the file cannot be written.</exception>
    public abstract void CopyTo(string file);

    /// <summary>Reads all that the database keeps.</summary>
    /// <exception cref="StoreException">It is damaged.</exception>
    public abstract void Check();
}
