using System.Globalization;
using System.Net.Sockets;
using Analytics.Core;
using Npgsql;

namespace Analytics.Store.Catalogues;

/// <summary>PostgreSQL's and the network's refusals as sentences that say what to do; none of them shows a password.</summary>
internal static class PostgresError
{
    private const string Nothing = "Nothing was published or changed.";

    // idle_in_transaction_session_timeout; the driver has no name for it.
    private const string IdleTooLong = "25P03";

    /// <summary>Whether the database could not be reached, or was lost: what was under way is undone by the server, and may be tried again.</summary>
    public static bool IsLost(NpgsqlException error) => error is PostgresException said
        ? said.SqlState.StartsWith("08", StringComparison.Ordinal)
            || said.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.TooManyConnections
                or IdleTooLong
        : error.IsTransient || error.InnerException is IOException or SocketException or TimeoutException;

    public static StoreException From(PostgresAddress address, NpgsqlException error, TimeSpan patience, bool isConnected) => error is PostgresException said
        ? Said(address, said, patience)
        : error.Message.Contains("No password", StringComparison.Ordinal) ? Refused(address, "it wants a password, and none was given", error)
        : isConnected ? new StoreException(
            address.Place,
            $"the connection was cut: {Reason(error)}",
            string.Create(CultureInfo.InvariantCulture, $"a database that answers, or comes back within {patience.TotalSeconds} seconds"),
            $"{Nothing} Run again when the database and the network to it are up.",
            error)
        : new StoreException(
            address.Place,
            $"the database cannot be reached: {Reason(error)}",
            string.Create(CultureInfo.InvariantCulture, $"a PostgreSQL that takes connections within {patience.TotalSeconds} seconds"),
            $"{Nothing} Check host and port of --database or ANALYTICS_DATABASE, that PostgreSQL runs, and that the firewall lets this machine in.",
            error);

    /// <summary>The connection was lost while the change was being made final, and the database could not be asked what became of it.</summary>
    public static StoreException Unknown(PostgresAddress address, NpgsqlException error) => new(
        address.Place,
        $"the connection was cut while a change was being made final: {Reason(error)}",
        "an answer whether it was",
        "It is there wholly or not at all. Run again: what is there already is left as it is.",
        error);

    private static StoreException Said(PostgresAddress address, PostgresException error, TimeSpan patience) => error.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => Refused(address, error.MessageText, error),
        PostgresErrorCodes.InvalidCatalogName => new StoreException(
            address.Place,
            "there is no such database",
            "a database that has been made for the store",
            $"Make it (createdb --owner {address.User} {address.Database}), or correct Database= in --database or ANALYTICS_DATABASE.",
            error),
        PostgresErrorCodes.InsufficientPrivilege => new StoreException(
            address.Place,
            $"the user {address.User} may not do that: {error.MessageText}",
            "a user who owns the database, or may make and change tables in it",
            $"{Nothing} Grant it: ALTER DATABASE {address.Database} OWNER TO {address.User}",
            error),
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected => new StoreException(
            address.Place,
            "another process holds the catalogue",
            string.Create(CultureInfo.InvariantCulture, $"a free catalogue within {patience.TotalSeconds} seconds"),
            "Wait for the other run or stop it, and run again.",
            error),
        PostgresErrorCodes.DiskFull or PostgresErrorCodes.OutOfMemory => new StoreException(
            address.Place,
            $"the database's disk or memory is full: {error.MessageText}",
            "free space for the database",
            $"{Nothing} Free space there, and run again.",
            error),
        PostgresErrorCodes.TooManyConnections => new StoreException(
            address.Place,
            "all connections that the database allows are taken",
            "a free connection",
            $"{Nothing} Raise max_connections of PostgreSQL, or lower Maximum Pool Size in --database.",
            error),
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => new StoreException(
            address.Place,
            $"the catalogue is damaged: {error.MessageText}",
            "a sound PostgreSQL database",
            "Put a backup back with analytics restore FILE; the landed files and the parts are intact.",
            error),
        _ when IsLost(error) => new StoreException(
            address.Place,
            $"the connection was cut: {error.MessageText}",
            string.Create(CultureInfo.InvariantCulture, $"a database that answers, or comes back within {patience.TotalSeconds} seconds"),
            $"{Nothing} Run again when the database is up.",
            error),
        _ => new StoreException(
            address.Place,
            $"the catalogue cannot be read or written: {error.MessageText} (SQLSTATE {error.SqlState})",
            "a catalogue that this program made",
            $"{Nothing} Run analytics doctor.",
            error),
    };

    private static StoreException Refused(PostgresAddress address, string found, NpgsqlException error) => new(
        address.Place,
        $"the database does not let the user {address.User} in: {found}",
        "a user and a password that it knows",
        "Set the password in PGPASSWORD, in the file that PGPASSFILE names, or in the connection string of ANALYTICS_DATABASE.",
        error);

    private static string Reason(NpgsqlException error) => (error.InnerException ?? error).Message.TrimEnd('.');
}
