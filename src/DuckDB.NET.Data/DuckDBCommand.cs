using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using DuckDB.NET.Data.Statements;
using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

/// <summary>SQL of one or more statements, with parameters <c>?</c>, <c>$1</c> or <c>$name</c>, on a connection.</summary>
public sealed class DuckDBCommand : DbCommand
{
    private string commandText = "";
    private DuckDBConnection? connection;
    private PreparedStatement? prepared;
    private ConnectionHandle? preparedOn;

    /// <summary>A command without text or connection.</summary>
    public DuckDBCommand()
    {
    }

    /// <summary>A command without connection.</summary>
    public DuckDBCommand(string commandText) => this.commandText = commandText;

    /// <summary>A command on a connection.</summary>
    public DuckDBCommand(string commandText, DuckDBConnection connection)
        : this(commandText) => this.connection = connection;

    /// <inheritdoc/>
    [AllowNull]
    public override string CommandText
    {
        get => commandText;
        set
        {
            Forget();
            commandText = value ?? "";
        }
    }

    /// <summary>Kept, and not enforced: pass a cancellation token to the asynchronous methods, or call <see cref="Cancel"/>.</summary>
    public override int CommandTimeout { get; set; }

    /// <summary>DuckDB knows only <see cref="CommandType.Text"/>.</summary>
    public override CommandType CommandType { get; set; } = CommandType.Text;

    /// <inheritdoc/>
    public override bool DesignTimeVisible { get; set; }

    /// <summary>The parameters, in order.</summary>
    public new DuckDBParameterCollection Parameters { get; } = [];

    /// <inheritdoc/>
    public override UpdateRowSource UpdatedRowSource { get; set; }

    /// <summary>Default false: a result is computed whole before it is read. True: while it is read, with less memory.</summary>
    public bool UseStreamingMode { get; set; }

    /// <inheritdoc/>
    protected override DbConnection? DbConnection
    {
        get => connection;
        set
        {
            Forget();
            connection = (DuckDBConnection?)value;
        }
    }

    /// <inheritdoc/>
    protected override DbParameterCollection DbParameterCollection => Parameters;

    /// <inheritdoc/>
    protected override DbTransaction? DbTransaction { get; set; }

    /// <summary>Interrupts what the connection runs; callable from any thread. The running call throws <see cref="OperationCanceledException"/>.</summary>
    public override void Cancel()
    {
        if (connection is { State: ConnectionState.Open } open)
            NativeMethods.duckdb_interrupt(open.Handle);
    }

    /// <summary>Runs all statements and returns the number of rows that they inserted, updated, deleted or copied in all.</summary>
    /// <exception cref="InvalidOperationException">The connection is not open, or a parameter is missing.</exception>
    /// <exception cref="DuckDBException">A statement failed; those before it have run.</exception>
    /// <exception cref="OperationCanceledException">The command was cancelled.</exception>
    public override int ExecuteNonQuery()
    {
        using var run = Start();
        var rows = 0UL;
        while (run.Next() is { } result)
        {
            using (result)
                rows += NativeMethods.duckdb_rows_changed(result);
        }

        return checked((int)rows);
    }

    /// <summary>The first column of the first row of the first statement with a result; null without rows, <see cref="DBNull"/> for NULL.</summary>
    /// <inheritdoc cref="ExecuteNonQuery" path="/exception"/>
    public override object? ExecuteScalar()
    {
        using var reader = ExecuteReader();
        return reader.Read() ? reader.GetValue(0) : null;
    }

    /// <summary>Runs the statements up to the first with a result; <see cref="DuckDBDataReader.NextResult"/> runs those after it.</summary>
    /// <inheritdoc cref="ExecuteNonQuery" path="/exception"/>
    public new DuckDBDataReader ExecuteReader() => ExecuteReader(CommandBehavior.Default);

    /// <inheritdoc cref="ExecuteReader()"/>
    public new DuckDBDataReader ExecuteReader(CommandBehavior behavior)
    {
        var run = Start(nameof(ExecuteReader));
        try
        {
            return new DuckDBDataReader(run, behavior.HasFlag(CommandBehavior.CloseConnection) ? connection : null);
        }
        catch
        {
            run.Dispose();
            throw;
        }
    }

    /// <summary>Prepares a text of one statement, so that running it again skips parsing and planning; a text of several is left as it is.</summary>
    /// <exception cref="InvalidOperationException">The connection is not open.</exception>
    /// <exception cref="DuckDBException">The text is wrong.</exception>
    public override void Prepare()
    {
        var handle = OpenHandle();
        Forget();
        using var statements = StatementSequence.Parse(handle, commandText);
        if (statements.Count != 1)
            return;

        prepared = statements.Next();
        preparedOn = handle;
    }

    /// <inheritdoc/>
    protected override DbParameter CreateDbParameter() => new DuckDBParameter();

    /// <inheritdoc/>
    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => ExecuteReader(behavior);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Forget();

        base.Dispose(disposing);
    }

    private CommandRun Start([CallerMemberName] string operation = "")
    {
        var handle = OpenHandle(operation);
        return prepared is not null && preparedOn == handle
            ? CommandRun.OfPrepared(handle, prepared, Parameters, UseStreamingMode)
            : CommandRun.OfText(handle, commandText, Parameters, UseStreamingMode);
    }

    private ConnectionHandle OpenHandle([CallerMemberName] string operation = "")
    {
        if (connection is null)
            throw new InvalidOperationException($"{operation} needs a connection: set {nameof(Connection)}.");

        connection.EnsureOpen(operation);
        return connection.Handle;
    }

    private void Forget()
    {
        prepared?.Dispose();
        prepared = null;
        preparedOn = null;
    }
}
