using Analytics.Core;
using DuckDB.NET.Data;

namespace Analytics.Store;

/// <summary>
/// One DuckDB over parts that need not be published yet, kept open for many questions: opening a database costs more than asking it.
/// It runs the program's own SQL only; what users write runs in a <see cref="DuckDbSession"/>. For one thread at a time.
/// </summary>
/// <param name="store">The store.</param>
public sealed class PartSession(StoreFolder store) : IDisposable
{
    private readonly HashSet<string> checkedFiles = new(StringComparer.Ordinal);
    private DuckDBConnection? connection;

    /// <summary>The parts' rows as SQL for a FROM clause, with the column <c>filename</c>; a column that a part lacks is null there.</summary>
    /// <param name="parts">The parts, at least one.</param>
    /// <exception cref="StoreException">A part is missing or has another size.</exception>
    public string Rows(IReadOnlyList<PartRegistration> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        foreach (var part in parts.Where(p => !checkedFiles.Contains(p.Part.File)))
        {
            PartFile.Check(store, part);
            checkedFiles.Add(part.Part.File);
        }

        return $"read_parquet({SqlLiteral.Files(parts.Select(p => store.Resolve(p.Part.File)))}, union_by_name = true, filename = true)";
    }

    /// <summary>SQL for the position of a row's file among the parts, counted from 1: later parts have higher ones.</summary>
    /// <param name="parts">The parts that <see cref="Rows"/> was given.</param>
    public string Position(IReadOnlyList<PartRegistration> parts) =>
        $"list_position({SqlLiteral.List(parts.Select(p => store.Resolve(p.Part.File)))}, filename)";

    /// <summary>Runs a query and reads all its rows.</summary>
    /// <param name="sql">One SELECT.</param>
    /// <param name="read">Makes a value of the row that the reader stands on.</param>
    /// <exception cref="DuckDBException">The SQL is wrong, or cannot be computed.</exception>
    public IReadOnlyList<T> Query<T>(string sql, Func<DuckDBDataReader, T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        using var command = Open().CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    /// <summary>Keeps a query's rows as a table of this session, in the place of one of the same name.</summary>
    /// <param name="table">The table.</param>
    /// <param name="sql">One SELECT.</param>
    /// <exception cref="DuckDBException">The SQL is wrong, or cannot be computed.</exception>
    public void Keep(string table, string sql)
    {
        using var command = Open().CreateCommand();
        command.CommandText = $"CREATE OR REPLACE TEMP TABLE {SqlLiteral.Name(table)} AS {sql}";
        command.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public void Dispose() => connection?.Dispose();

    private DuckDBConnection Open()
    {
        if (connection is null)
        {
            connection = new DuckDBConnection("Data Source=:memory:");
            connection.Open();
            DuckDbSettings.Limit(connection, store, new SessionOptions());
        }

        return connection;
    }
}
