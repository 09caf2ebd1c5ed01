using Analytics.Core;
using DuckDB.NET.Data;

namespace Analytics.Store.Queries;

/// <summary>Rows as they come; they are read once.</summary>
public sealed class QueryResult : IDisposable
{
    private readonly DuckDbSession session;
    private readonly DuckDBCommand command;
    private readonly DuckDBDataReader reader;
    private readonly bool endsSession;
    private readonly CancellationToken stop;
    private readonly QueryStop watch;
    private bool isRead;

    internal QueryResult(DuckDbSession session, string sql, bool endsSession, CancellationToken stop)
    {
        this.session = session;
        this.endsSession = endsSession;
        this.stop = stop;
        command = session.Command(sql);
        watch = new QueryStop(command, stop);
        try
        {
            // Rows are handed out while DuckDB still computes the next ones.
            command.UseStreamingMode = true;
            reader = session.Guard(() => command.ExecuteReader());
        }
        catch
        {
            watch.Dispose();
            command.Dispose();
            throw;
        }

        Columns = [.. Enumerable.Range(0, reader.FieldCount).Select(i => new QueryColumn(reader.GetName(i), reader.GetFieldType(i)))];
    }

    /// <summary>The columns, in order.</summary>
    public IReadOnlyList<QueryColumn> Columns { get; }

    /// <summary>The rows; each is an array of its own, with null for null.</summary>
    /// <exception cref="InvalidOperationException">The rows have been read.</exception>
    /// <exception cref="StoreException">A part turns out to be damaged.</exception>
    /// <exception cref="ConfigurationException">A row cannot be computed, or a value not read.</exception>
    /// <exception cref="OperationCanceledException">The query was stopped.</exception>
    public IEnumerable<object?[]> Rows()
    {
        if (isRead)
            throw new InvalidOperationException("The rows of a result are read once: keep them in a list, or run the query again.");
        isRead = true;
        while (Next())
        {
            var row = new object?[Columns.Count];
            for (var i = 0; i < row.Length; i++)
                row[i] = Value(i);
            yield return row;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        watch.Dispose();
        reader.Dispose();
        command.Dispose();
        if (endsSession)
            session.Dispose();
    }

    private object? Value(int column)
    {
        try
        {
            return reader.IsDBNull(column) ? null : reader.GetValue(column);
        }
        catch (InvalidCastException error)
        {
            var name = Columns[column].Name;
            throw new ConfigurationException(
                "query", $"column {name} holds a value that cannot be read: {error.Message.TrimEnd('.')}", "plain values, or lists without nulls", $"Ask for to_json({name}) instead.", error);
        }
    }

    private bool Next()
    {
        stop.ThrowIfCancellationRequested();
        try
        {
            return session.Guard(reader.Read);
        }
        catch (DuckDBException error)
        {
            throw QueryService.Wrong(error);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested && Fault() is { } error)
        {
            throw QueryService.Wrong(error);
        }
    }

    /// <summary>
    /// Where one of DuckDB's threads fails while rows are handed out, the others are interrupted, and the interruption may be heard before the fault.
    /// Running the query to its end without handing out rows tells the fault.
    /// </summary>
    private DuckDBException? Fault()
    {
        command.UseStreamingMode = false;
        try
        {
            using var again = session.Guard(() => command.ExecuteReader());
            return null;
        }
        catch (DuckDBException error)
        {
            return error;
        }
    }
}
