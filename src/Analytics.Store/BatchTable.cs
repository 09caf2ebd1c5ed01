using Analytics.Core.Columns;
using DuckDB.NET.Data;

namespace Analytics.Store;

/// <summary>Batches in a table of numbers: codes as positions, which DuckDB turns into texts a vector at a time when it copies the table out.</summary>
internal sealed class BatchTable(DuckDBConnection connection) : IDisposable
{
    private ColumnLoader[] loaders = [];
    private DuckDBAppender? appender;

    public bool IsEmpty => loaders.Length == 0;

    public void Append(ColumnBatch batch)
    {
        if (appender is null)
            appender = Create(batch);
        if (!loaders.Select(l => l.Name).SequenceEqual(batch.Columns.Select(c => c.Name), StringComparer.Ordinal))
            throw new ArgumentException($"A batch has the columns {Names(batch.Columns.Select(c => c.Name))}; the first one had {Names(loaders.Select(l => l.Name))}.", nameof(batch));
        for (var c = 0; c < loaders.Length; c++)
            loaders[c].Take(batch.Columns[c]);

        for (var row = 0; row < batch.Rows; row++)
        {
            var target = appender.CreateRow();
            foreach (var loader in loaders)
                loader.Append(target, row);
            target.EndRow();
        }
    }

    /// <summary>The rows in their order, with texts for positions.</summary>
    public string Select()
    {
        appender?.Dispose();
        appender = null;
        return $"SELECT {string.Join(", ", loaders.Select((l, i) => $"{l.Expression($"c{i}")} AS {SqlLiteral.Name(l.Name)}"))} FROM batches";
    }

    public void Dispose() => appender?.Dispose();

    private DuckDBAppender Create(ColumnBatch batch)
    {
        loaders = [.. batch.Columns.Select(ColumnLoader.For)];
        using var command = connection.CreateCommand();
        command.CommandText = $"CREATE TABLE batches ({string.Join(", ", loaders.Select((l, i) => $"c{i} {l.TableType}"))})";
        command.ExecuteNonQuery();
        return connection.CreateAppender("batches");
    }

    private static string Names(IEnumerable<string> names) => string.Join(", ", names);
}
