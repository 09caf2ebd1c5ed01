using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Analytics.Testing.Postgres;

/// <summary>A private PostgreSQL in a temporary folder, on a port of its own, that is gone with the tests. The machine's own cluster is not touched.</summary>
public sealed class PostgresServer : IDisposable
{
    /// <summary>The user who owns all databases.</summary>
    public const string User = "postgres";

    /// <summary>The user's password, which no message may show.</summary>
    public const string Password = "hemmelig-passord-4711";

    private static readonly string? Programs = new[] { "/usr/lib/postgresql" }.Where(Directory.Exists).SelectMany(Directory.EnumerateDirectories)
        .Select(d => System.IO.Path.Combine(d, "bin")).Where(d => File.Exists(System.IO.Path.Combine(d, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault();

    private static readonly Lazy<PostgresServer> OfThisProcess = new(() =>
    {
        var server = Start();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Dispose();
        return server;
    });

    private static int databases;

    private readonly string folder;

    private PostgresServer(string folder, int port)
    {
        this.folder = folder;
        Port = port;
    }

    /// <summary>Why none can be started here; null where one can.</summary>
    public static string? MissingReason { get; } = Programs is null
        ? "SKIPPED: no PostgreSQL is installed (Debian: apt-get install postgresql); .ci/run installs it."
        : !OperatingSystem.IsLinux() || (Environment.UserName == "root" && InstalledProgram.Find("runuser") is null)
            ? "SKIPPED: PostgreSQL does not run as root, and there is no runuser to become another user with."
            : null;

    /// <summary>One for all tests of this process, started by the first that asks.</summary>
    public static PostgresServer Shared => OfThisProcess.Value;

    /// <summary>The port on 127.0.0.1.</summary>
    public int Port { get; }

    private string Data => System.IO.Path.Combine(folder, "data");

    /// <summary>Starts one.</summary>
    public static PostgresServer Start()
    {
        // Not under a folder of the test's: the user postgres must be able to come here.
        var folder = Directory.CreateTempSubdirectory("analytics-postgres-").FullName;
        if (Environment.UserName == "root")
            InstalledProgram.Run("chown", "postgres", folder);
        var server = new PostgresServer(folder, FreePort());
        var password = System.IO.Path.Combine(folder, "password");
        File.WriteAllText(password, Password);
        server.Run("initdb", "--pgdata", server.Data, "--username", User, "--auth", "scram-sha-256", "--pwfile", password, "--encoding", "UTF8", "--locale", "C.UTF-8", "--no-sync");
        server.Resume();
        server.StopWithThisProcess();
        return server;
    }

    /// <summary>An empty database.</summary>
    /// <returns>Its connection string.</returns>
    public string NewDatabase()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"analytics_{Environment.ProcessId}_{Interlocked.Increment(ref databases)}");
        Execute("postgres", $"CREATE DATABASE {name}");
        return Connection(name);
    }

    /// <summary>The connection string of a database.</summary>
    public string Connection(string database) => string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={Port};Database={database};Username={User};Password={Password}");

    /// <summary>Cuts all connections of other processes and pools to a database, as a firewall or an administrator would.</summary>
    public void CutConnections(string connection)
    {
        var database = new NpgsqlConnectionStringBuilder(connection).Database;
        Execute("postgres", $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}'");
    }

    /// <summary>Stops it at once, as a crash would.</summary>
    public void Crash() => Run("pg_ctl", "stop", "--pgdata", Data, "--mode", "immediate");

    /// <summary>Starts it again.</summary>
    public void Resume() => Run(
        "pg_ctl", "start", "--wait", "--pgdata", Data, "--log", System.IO.Path.Combine(folder, "log"), "--options",
        string.Create(CultureInfo.InvariantCulture, $"-p {Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c full_page_writes=off -c shared_buffers=32MB -c max_connections=200"));

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            Crash();
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is InvalidOperationException or IOException)
        {
            // It was stopped before, or its watch was faster; neither must turn a passed test into a failed one.
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private void Execute(string database, string sql)
    {
        using var connection = new NpgsqlConnection(Connection(database) + ";Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>A test process that is killed runs no Dispose, and must leave no server behind.</summary>
    private void StopWithThisProcess()
    {
        var watch = string.Create(
            CultureInfo.InvariantCulture,
            $"while [ -d /proc/{Environment.ProcessId} ]; do sleep 2; done; [ -d {Data} ] && {Programs}/pg_ctl stop --pgdata {Data} --mode immediate; rm -rf {folder}");
        Process.Start(AsPostgres("sh", "-c", $"({watch}) </dev/null >/dev/null 2>&1 &"))!.WaitForExit();
    }

    private void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(AsPostgres(System.IO.Path.Combine(Programs!, program), arguments))!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}; see {folder}/log.");
    }

    private ProcessStartInfo AsPostgres(string program, params string[] arguments)
    {
        // What pg_ctl starts keeps the streams open, so that reading them to their end would wait for the server's end: they go nowhere.
        IEnumerable<string> quoted = arguments.Prepend(program).Select(a => $"'{a.Replace("'", "'\\''", StringComparison.Ordinal)}'");
        var shell = $"{string.Join(' ', quoted)} </dev/null >>{folder}/output 2>&1";
        return Environment.UserName == "root"
            ? new ProcessStartInfo("runuser", ["-u", "postgres", "--", "sh", "-c", shell]) { WorkingDirectory = folder }
            : new ProcessStartInfo("sh", ["-c", shell]) { WorkingDirectory = folder };
    }
}
