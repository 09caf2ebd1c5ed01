using System.Data;
using System.Data.Common;

namespace DuckDB.NET.Data;

/// <summary>A transaction of a connection. Disposed without <see cref="Commit"/>, it is rolled back.</summary>
public sealed class DuckDBTransaction : DbTransaction
{
    private readonly DuckDBConnection connection;
    private bool finished;

    internal DuckDBTransaction(DuckDBConnection connection, IsolationLevel isolationLevel)
    {
        if (isolationLevel is not (IsolationLevel.Snapshot or IsolationLevel.Unspecified))
        {
            throw new ArgumentException(
                $"DuckDB isolates transactions by snapshots; {isolationLevel} is not available. Use {nameof(IsolationLevel.Snapshot)}.",
                nameof(isolationLevel));
        }

        this.connection = connection;
        IsolationLevel = isolationLevel;
        connection.Run("BEGIN TRANSACTION");
    }

    /// <inheritdoc/>
    public override IsolationLevel IsolationLevel { get; }

    /// <inheritdoc/>
    protected override DbConnection DbConnection => connection;

    /// <inheritdoc/>
    /// <exception cref="DuckDBException">The commit failed, for instance by a conflict; DuckDB has rolled back then.</exception>
    public override void Commit() => Finish("COMMIT");

    /// <inheritdoc/>
    public override void Rollback() => Finish("ROLLBACK");

    internal void Abandon()
    {
        finished = true;
        connection.Transaction = null;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing && !finished && connection.State == ConnectionState.Open)
            Rollback();

        base.Dispose(disposing);
    }

    private void Finish(string sql)
    {
        if (finished)
            throw new InvalidOperationException("The transaction has been committed or rolled back already: begin a new one.");

        // DuckDB leaves no transaction behind even when the commit fails.
        Abandon();
        connection.Run(sql);
    }
}
