using Analytics.Core;
using Npgsql;

namespace Analytics.Store.Catalogues;

/// <summary>Where a PostgreSQL database is, and how it is connected to. What it says of itself holds no password.</summary>
internal sealed class PostgresAddress
{
    // A node that is cut off must not hold the writer's lock or an open change for the two hours that TCP would give it:
    // https://www.postgresql.org/docs/15/runtime-config-connection.html#GUC-TCP-KEEPALIVES-IDLE
    private const string ServerSettings = "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3 -c idle_in_transaction_session_timeout=60000";

    private readonly NpgsqlConnectionStringBuilder settings;

    private PostgresAddress(NpgsqlConnectionStringBuilder settings) => this.settings = settings;

    /// <summary>The database's name.</summary>
    public string Database => settings.Database ?? "";

    /// <summary>The user that connects.</summary>
    public string User => settings.Username ?? "";

    /// <summary>For messages: <c>database analytics on db.example.no:5432</c>.</summary>
    public string Place => FormattableString.Invariant($"database {Database} on {settings.Host}:{settings.Port}");

    /// <summary>Reads a connection string.</summary>
    /// <param name="connection">As <c>Host=…;Database=…;Username=…</c>.</param>
    /// <exception cref="ConfigurationException">It is none, or lacks the host or the database; the message shows nothing of it, since it may hold a password.</exception>
    public static PostgresAddress Parse(string connection)
    {
        NpgsqlConnectionStringBuilder settings;
        try
        {
            settings = new NpgsqlConnectionStringBuilder(connection);
        }
        catch (ArgumentException)
        {
            throw Wrong("is no connection string of PostgreSQL");
        }

        if (string.IsNullOrWhiteSpace(settings.Host))
            throw Wrong("names no host");
        if (string.IsNullOrWhiteSpace(settings.Database))
            throw Wrong("names no database");
        settings.Options = $"{ServerSettings} {settings.Options}".TrimEnd();
        settings.ApplicationName ??= "analytics";
        return new PostgresAddress(settings);
    }

    /// <summary>The connection string for work that waits so long at most.</summary>
    public string ConnectionString(TimeSpan patience) => new NpgsqlConnectionStringBuilder(settings.ConnectionString)
    {
        Timeout = Math.Clamp((int)patience.TotalSeconds, 1, 15),

        // Longer than the server's own wait for a lock, which has the better message.
        CommandTimeout = Math.Max(30, (int)patience.TotalSeconds + 10),
    }.ToString();

    /// <summary>The connection string for a connection of its own that is kept, so that its locks live as long as it.</summary>
    public string KeptConnectionString() => new NpgsqlConnectionStringBuilder(settings.ConnectionString) { Pooling = false, KeepAlive = 10, Timeout = 15 }.ToString();

    /// <summary>The connection string for others' pools over the same database.</summary>
    public string SharedConnectionString() => new NpgsqlConnectionStringBuilder(settings.ConnectionString) { KeepAlive = 10, Timeout = 15, CommandTimeout = 30 }.ToString();

    private static ConfigurationException Wrong(string found) => new(
        "--database",
        $"what is given, or stands in ANALYTICS_DATABASE, {found}",
        "Host=…;Database=…;Username=…, with the password in PGPASSWORD, in the file that PGPASSFILE names, or as Password=…",
        "Correct it and run again.");
}
