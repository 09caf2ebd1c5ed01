using DuckDB.NET.Data.Writing;
using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

/// <summary>Appends many rows to a table, the fastest way in. Not for two threads at once.</summary>
/// <remarks>
/// <see cref="Dispose"/> writes the completed rows, also when an exception passes through; a row that was not ended is left out.
/// Where it must be all or nothing, append inside a transaction, and commit after <see cref="Close"/>.
/// </remarks>
public sealed class DuckDBAppender : IDisposable
{
    private readonly AppenderHandle handle;
    private readonly AppenderRow row;
    private readonly AppenderChunk chunk;
    private bool isClosed;
    private bool isFaulted;

    private DuckDBAppender(AppenderHandle handle, string table)
    {
        this.handle = handle;
        chunk = new AppenderChunk(handle);
        row = new AppenderRow(table, chunk);
    }

    /// <summary>A new row. The object is the same for all rows: a row that was not ended when the next one is made is dropped.</summary>
    /// <exception cref="InvalidOperationException">The appender is closed.</exception>
    /// <exception cref="DuckDBException">DuckDB cannot take the rows before it.</exception>
    public IDuckDBAppenderRow CreateRow()
    {
        EnsureUsable();
        row.Start();
        return row;
    }

    /// <summary>Appends a row that a callback fills; the row is ended for it. After a failure the appender takes no more rows.</summary>
    /// <exception cref="InvalidOperationException">The appender is closed, a row has failed, or the values are not the table's.</exception>
    public void AppendRow(Action<IDuckDBAppenderRow> writeRow)
    {
        ArgumentNullException.ThrowIfNull(writeRow);
        AppendRow(writeRow, static (row, write) => write(row));
    }

    /// <summary>As <see cref="AppendRow(Action{IDuckDBAppenderRow})"/>, with a state for the callback, so that it can be static.</summary>
    /// <exception cref="InvalidOperationException">The appender is closed, a row has failed, or the values are not the table's.</exception>
    public void AppendRow<TState>(TState state, Action<IDuckDBAppenderRow, TState> writeRow)
    {
        ArgumentNullException.ThrowIfNull(writeRow);
        EnsureUsable();
        isFaulted = true;
        row.Start();
        writeRow(row, state);
        row.EndRow();
        isFaulted = false;
    }

    /// <summary>Drops the rows that have not been written to the table; those of earlier, full buffers (204 800 rows) have been.</summary>
    /// <exception cref="InvalidOperationException">The appender is closed.</exception>
    public void Clear()
    {
        EnsureUsable();
        chunk.Clear();
    }

    /// <summary>Writes the completed rows to the table and ends the appender.</summary>
    /// <exception cref="InvalidOperationException">The appender is closed.</exception>
    /// <exception cref="DuckDBException">A row violates a constraint, or DuckDB cannot write; none of the buffered rows is in the table.</exception>
    public void Close()
    {
        ThrowIfClosed();
        isClosed = true;
        try
        {
            chunk.Close();
        }
        finally
        {
            chunk.Dispose();
            handle.Dispose();
        }
    }

    /// <summary>Closes the appender, and so writes the completed rows; also while an exception passes through.</summary>
    /// <exception cref="DuckDBException">As <see cref="Close"/>.</exception>
    public void Dispose()
    {
        if (!isClosed)
            Close();
    }

    internal static DuckDBAppender Create(ConnectionHandle connection, string? catalog, string? schema, string table)
    {
        var state = NativeMethods.duckdb_appender_create_ext(connection, catalog, schema, table, out var handle);
        try
        {
            if (state != DuckDBState.Success)
                AppenderChunk.ThrowErrorOf(handle);

            handle.LiveWithin(connection);
            return new DuckDBAppender(handle, table);
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    private void EnsureUsable()
    {
        ThrowIfClosed();
        if (isFaulted)
            throw new InvalidOperationException("A row failed, or is being written by AppendRow: make a new appender.");
    }

    private void ThrowIfClosed()
    {
        if (isClosed)
            throw new InvalidOperationException("The appender is closed: make a new one with CreateAppender.");
    }
}
