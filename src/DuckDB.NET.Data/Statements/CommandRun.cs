using DuckDB.NET.Native;

namespace DuckDB.NET.Data.Statements;

/// <summary>One execution of a command, statement by statement.</summary>
internal sealed class CommandRun : IDisposable
{
    private readonly ConnectionHandle connection;
    private readonly DuckDBParameterCollection parameters;
    private readonly bool streaming;
    private readonly StatementSequence? statements;
    private PreparedStatement? prepared;

    private CommandRun(
        ConnectionHandle connection, StatementSequence? statements, PreparedStatement? prepared, DuckDBParameterCollection parameters, bool streaming)
    {
        this.connection = connection;
        this.statements = statements;
        this.prepared = prepared;
        this.parameters = parameters;
        this.streaming = streaming;
    }

    public static CommandRun OfText(ConnectionHandle connection, string sql, DuckDBParameterCollection parameters, bool streaming) =>
        new(connection, StatementSequence.Parse(connection, sql), null, parameters, streaming);

    public static CommandRun OfPrepared(ConnectionHandle connection, PreparedStatement prepared, DuckDBParameterCollection parameters, bool streaming) =>
        new(connection, null, prepared, parameters, streaming);

    /// <summary>Runs the next statement; null after the last.</summary>
    public ResultHandle? Next()
    {
        if (statements is null)
        {
            var only = prepared;
            prepared = null;
            return only?.Execute(connection, parameters, streaming);
        }

        using var statement = statements.Next();
        return statement?.Execute(connection, parameters, streaming);
    }

    public void Dispose() => statements?.Dispose();
}
