using Npgsql;

namespace Analytics.Store.Catalogues;

/// <summary>An advisory lock by name, on a connection of its own, with which it falls.</summary>
internal sealed class PostgresHold : IDisposable
{
    private readonly NpgsqlConnection connection;

    private PostgresHold(NpgsqlConnection connection) => this.connection = connection;

    /// <summary>Takes the first that is free; null when none is.</summary>
    /// <exception cref="Core.StoreException">The database cannot be reached.</exception>
    public static PostgresHold? TryTake(PostgresDatabase database, IEnumerable<string> names)
    {
        var connection = database.OpenKept();
        try
        {
            var session = new SqlSession(connection);
            if (names.Any(name => session.Select($"SELECT pg_try_advisory_lock({PostgresDatabase.NamedLock}, hashtext(current_schema() || ' ' || @name))", row => row.GetBoolean(0), ("@name", name))[0]))
                return new PostgresHold(connection);
        }
        catch (NpgsqlException error)
        {
            connection.Dispose();
            throw database.Refuse(error);
        }

        connection.Dispose();
        return null;
    }

    public void Dispose() => connection.Dispose();
}
