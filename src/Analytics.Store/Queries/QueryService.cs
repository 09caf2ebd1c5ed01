using Analytics.Core;
using Analytics.Store.Models;
using DuckDB.NET.Data;

namespace Analytics.Store.Queries;

/// <summary>Answers a person's or a page's SQL over the published state; it can read and nothing else.</summary>
/// <param name="store">The store.</param>
/// <param name="catalogue">Its catalogue.</param>
public sealed class QueryService(StoreFolder store, ICatalogue catalogue)
{
    private const string Allowed = "one SELECT, WITH, FROM, VALUES, DESCRIBE, SHOW, SUMMARIZE or EXPLAIN";

    /// <summary>Runs one read-only statement.</summary>
    /// <param name="sql">The statement; a semicolon at its end is allowed.</param>
    /// <param name="options">Threads, memory, date; restricted datasets have no view here, whatever stands in it.</param>
    /// <param name="stop">Interrupts the query, also while its rows are read.</param>
    /// <returns>The rows as they come; dispose of it to end the session.</returns>
    /// <exception cref="ConfigurationException">It is no read-only statement, or DuckDB refuses it.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    /// <exception cref="OperationCanceledException">The query was stopped.</exception>
    public QueryResult Run(string sql, SessionOptions? options = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(sql);
        var session = DuckDbSession.Open(store, catalogue, (options ?? new SessionOptions()) with { Grant = null, MayWrite = false });
        try
        {
            return Run(session, sql, endsSession: true, stop);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>Runs one read-only statement in a session of the caller's, such as one whose marts are materialised as of a date; the session lives on.</summary>
    /// <param name="session">A session without restricted datasets that may not write.</param>
    /// <param name="sql">The statement.</param>
    /// <exception cref="ConfigurationException">It is no read-only statement, or DuckDB refuses it.</exception>
    /// <exception cref="StoreException">A part turns out to be damaged.</exception>
    public static QueryResult Run(DuckDbSession session, string sql)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(sql);
        if (session.Options.Grant is not null || session.Options.MayWrite)
            throw new ArgumentException("A query runs in a session that neither writes nor shows answers of individuals.", nameof(session));
        return Run(session, sql, endsSession: false, CancellationToken.None);
    }

    private static QueryResult Run(DuckDbSession session, string sql, bool endsSession, CancellationToken stop)
    {
        try
        {
            RefuseOthers(session, sql);
            return new QueryResult(session, SqlText.Body(sql), endsSession, stop);
        }
        catch (DuckDBException error)
        {
            throw Wrong(error);
        }
    }

    internal static ConfigurationException Wrong(DuckDBException error) => new(
        DuckDbError.Line(error) is { } line ? FormattableString.Invariant($"query, line {line}") : "query",
        DuckDbError.Sentence(error),
        "SQL that DuckDB can run over the published datasets",
        "Correct the query; SHOW ALL TABLES lists the datasets, DESCRIBE NAME the columns of one.",
        error);

    private static void RefuseOthers(DuckDbSession session, string sql)
    {
        // DuckDB's parser takes no EXPLAIN apart, so what is explained is looked at by itself.
        var inner = SqlText.FirstWord(sql) == "EXPLAIN" ? SqlText.AfterFirstWord(sql) : sql;
        if (SqlText.FirstWord(inner) == "ANALYZE" && !ReferenceEquals(inner, sql))
            inner = SqlText.AfterFirstWord(inner);

        var parsed = ParsedSql.Parse(session.Connection, inner);
        if (parsed is { Error: null, Statements: 1 })
        {
            RefuseFunctions(parsed);
            return;
        }

        var found = parsed switch
        {
            { IsOtherStatement: true } => $"{SqlText.FirstWord(sql)} is a statement that could change something",
            { Error: { } error } => error,
            { Statements: 0 } => "there is no statement",
            _ => FormattableString.Invariant($"there are {parsed.Statements} statements"),
        };
        throw new ConfigurationException(
            parsed.ErrorLine is { } line ? FormattableString.Invariant($"query, line {line}") : "query",
            found,
            Allowed,
            "Ask one question at a time; what changes the store goes through analytics run, ingest and import.");
    }

    private static void RefuseFunctions(ParsedSql parsed)
    {
        if (parsed.Functions.FirstOrDefault(f => !ReadingFunctions.Has(f)) is { } function)
            throw new ConfigurationException("query", $"{function} is a table function that could do more than read", "datasets, range, unnest, and what else reads alone", "Leave it out; SHOW ALL TABLES lists the datasets.");
    }
}
