using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

/// <summary>A connection to a DuckDB database in this process. Not for use by two threads at once, except <see cref="DuckDBCommand.Cancel"/>.</summary>
/// <remarks>
/// The connection string is <c>Data Source=:memory:</c> or <c>Data Source=PATH</c>, with DuckDB's settings after it,
/// as <c>Data Source=PATH;access_mode=READ_ONLY;threads=2</c>. Each opened <c>:memory:</c> is a database of its own
/// (see <see cref="Duplicate"/>); a file is one database for the process.
/// </remarks>
public sealed class DuckDBConnection : DbConnection
{
    private ConnectionState state = ConnectionState.Closed;
    private string connectionString = "";
    private DatabaseHandle? database;
    private DatabaseHandle? original;
    private ConnectionHandle? connection;

    /// <summary>A closed connection without a connection string.</summary>
    public DuckDBConnection()
    {
    }

    /// <summary>A closed connection.</summary>
    public DuckDBConnection(string connectionString) => ConnectionString = connectionString;

    /// <inheritdoc/>
    [AllowNull]
    public override string ConnectionString
    {
        get => connectionString;
        set => connectionString = value ?? "";
    }

    /// <summary>The data source.</summary>
    public override string Database => DataSource;

    /// <summary>The file's path as written, or <c>:memory:</c>.</summary>
    /// <exception cref="ArgumentException">The connection string names none.</exception>
    public override string DataSource => ConnectionSettings.Parse(connectionString).DataSource;

    /// <summary>DuckDB's own version, as <c>v1.5.5</c>.</summary>
    public override string ServerVersion => NativeMethods.TextOf(NativeMethods.duckdb_library_version());

    /// <inheritdoc/>
    public override ConnectionState State => state;

    internal DuckDBTransaction? Transaction { get; set; }

    internal ConnectionHandle Handle => connection ?? throw new InvalidOperationException("The connection is not open: call Open() first.");

    /// <inheritdoc/>
    protected override DbProviderFactory DbProviderFactory => DuckDBClientFactory.Instance;

    /// <summary>Opens the database.</summary>
    /// <exception cref="InvalidOperationException">The connection is open.</exception>
    /// <exception cref="ArgumentException">The connection string names no data source.</exception>
    /// <exception cref="DuckDBException">DuckDB cannot open it, or does not accept a setting.</exception>
    /// <exception cref="DllNotFoundException">DuckDB's library is not installed; the message says how to.</exception>
    public override void Open()
    {
        if (state == ConnectionState.Open)
            throw new InvalidOperationException($"The connection to '{DataSource}' is open already.");

        database = original ?? Databases.Open(ConnectionSettings.Parse(connectionString));
        database.Enter();
        try
        {
            connection = Databases.Connect(database);
        }
        catch
        {
            database.Leave();
            throw;
        }

        state = ConnectionState.Open;
        OnStateChange(new StateChangeEventArgs(ConnectionState.Closed, ConnectionState.Open));
    }

    /// <summary>Closes the connection and rolls back a transaction that is still open. Readers keep what they have fetched.</summary>
    /// <exception cref="InvalidOperationException">The connection is closed.</exception>
    public override void Close()
    {
        if (state == ConnectionState.Closed)
            throw new InvalidOperationException("The connection is closed already.");

        Transaction?.Dispose();
        connection?.Dispose();
        database?.Leave();
        connection = null;
        database = null;
        state = ConnectionState.Closed;
        OnStateChange(new StateChangeEventArgs(ConnectionState.Open, ConnectionState.Closed));
    }

    /// <summary>A further, closed connection to the same in-memory database; open it while this one is open.</summary>
    /// <exception cref="InvalidOperationException">This connection is not open.</exception>
    /// <exception cref="NotSupportedException">The database is a file: connect to its path again instead.</exception>
    public DuckDBConnection Duplicate()
    {
        EnsureOpen();
        if (!ConnectionSettings.Parse(connectionString).IsInMemory)
            throw new NotSupportedException($"Only in-memory databases are duplicated: make a new connection to '{DataSource}' instead.");

        return new DuckDBConnection(connectionString) { original = database };
    }

    /// <summary>Begins a transaction; one at a time for each connection.</summary>
    /// <exception cref="InvalidOperationException">The connection is closed, or in a transaction.</exception>
    public new DuckDBTransaction BeginTransaction() => Begin(IsolationLevel.Unspecified);

    /// <summary>A command on this connection.</summary>
    public new DuckDBCommand CreateCommand() => new() { Connection = this, Transaction = Transaction };

    /// <summary>An appender to a table of the current schema.</summary>
    /// <exception cref="DuckDBException">There is no such table.</exception>
    public DuckDBAppender CreateAppender(string table) => CreateAppender(null, null, table);

    /// <summary>An appender to a table of a schema (null: the current one).</summary>
    /// <exception cref="DuckDBException">There is no such table.</exception>
    public DuckDBAppender CreateAppender(string? schema, string table) => CreateAppender(null, schema, table);

    /// <summary>An appender to a table of a catalogue (an attached database) and schema (null: the current ones).</summary>
    /// <exception cref="InvalidOperationException">The connection is not open.</exception>
    /// <exception cref="DuckDBException">There is no such table.</exception>
    public DuckDBAppender CreateAppender(string? catalog, string? schema, string table)
    {
        EnsureOpen();
        return DuckDBAppender.Create(Handle, catalog, schema, table);
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always: run <c>USE</c> instead.</exception>
    public override void ChangeDatabase(string databaseName) =>
        throw new NotSupportedException($"A DuckDB connection stays with its database: run USE {databaseName} instead.");

    internal void Run(string sql)
    {
        using var command = new DuckDBCommand(sql, this);
        command.ExecuteNonQuery();
    }

    internal void EnsureOpen([CallerMemberName] string operation = "")
    {
        if (state != ConnectionState.Open)
            throw new InvalidOperationException($"{operation} needs an open connection: call Open() first.");
    }

    /// <inheritdoc/>
    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => Begin(isolationLevel);

    /// <inheritdoc/>
    protected override DbCommand CreateDbCommand() => CreateCommand();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing && state == ConnectionState.Open)
            Close();

        base.Dispose(disposing);
    }

    private DuckDBTransaction Begin(IsolationLevel isolationLevel)
    {
        EnsureOpen(nameof(BeginTransaction));
        if (Transaction is not null)
            throw new InvalidOperationException("The connection is in a transaction already: commit or roll it back, or use another connection.");

        return Transaction = new DuckDBTransaction(this, isolationLevel);
    }
}
