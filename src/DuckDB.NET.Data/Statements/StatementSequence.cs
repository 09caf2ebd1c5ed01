using DuckDB.NET.Native;

namespace DuckDB.NET.Data.Statements;

/// <summary>The statements of a command's text, each prepared when its turn comes: a later one may need what an earlier one creates.</summary>
internal sealed class StatementSequence : IDisposable
{
    private readonly ConnectionHandle connection;
    private readonly ExtractedStatementsHandle statements;
    private readonly ulong count;
    private ulong next;

    private StatementSequence(ConnectionHandle connection, ExtractedStatementsHandle statements, ulong count)
    {
        this.connection = connection;
        this.statements = statements;
        this.count = count;
    }

    public ulong Count => count;

    /// <exception cref="ArgumentException">The text is empty, or holds a NUL, at which C would end it.</exception>
    /// <exception cref="DuckDBException">The text cannot be parsed.</exception>
    public static StatementSequence Parse(ConnectionHandle connection, string sql)
    {
        var nul = sql.IndexOf('\0', StringComparison.Ordinal);
        if (nul >= 0)
        {
            throw new ArgumentException(
                $"The SQL has a NUL at character {nul + 1}, where DuckDB would stop reading: pass such text as a parameter.", nameof(sql));
        }

        var count = NativeMethods.duckdb_extract_statements(connection, sql, out var statements);
        if (count > 0)
            return new StatementSequence(connection, statements, count);

        using (statements)
        {
            var error = statements.IsInvalid ? "" : NativeMethods.TextOf(NativeMethods.duckdb_extract_statements_error(statements));
            throw error.Length > 0
                ? new DuckDBException(error, DuckDBErrorType.Parser)
                : new ArgumentException("The command's text holds no SQL statement.", nameof(sql));
        }
    }

    /// <summary>The next statement, or null after the last.</summary>
    /// <exception cref="DuckDBException">It cannot be prepared.</exception>
    public PreparedStatement? Next()
    {
        if (next == count)
            return null;

        var state = NativeMethods.duckdb_prepare_extracted_statement(connection, statements, next++, out var handle);
        if (state == DuckDBState.Success)
        {
            handle.LiveWithin(connection);
            return new PreparedStatement(handle);
        }

        using (handle)
        {
            var error = handle.IsInvalid ? "The statement cannot be prepared." : NativeMethods.TextOf(NativeMethods.duckdb_prepare_error(handle));
            throw ErrorTypes.Exception(error, ErrorTypes.FromMessage(error));
        }
    }

    public void Dispose() => statements.Dispose();
}
