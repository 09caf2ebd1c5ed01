using System.Globalization;
using Analytics.Core.Columns;
using DuckDB.NET.Data;

namespace Analytics.Store;

/// <summary>Batches in tables of numbers: codes as positions, which DuckDB turns into texts a vector at a time when it copies the rows out.</summary>
/// <remarks>
/// A column that has had one value so far is in no table: it is a constant of the SELECT, which costs nothing for each row. When it begins to vary,
/// a new table follows the one before, so there are never more tables than columns.
/// </remarks>
internal sealed class BatchTable(DuckDBConnection connection) : IDisposable
{
    private readonly List<Segment> segments = [];
    private ColumnLoader[] loaders = [];
    private ColumnLoader[] varying = [];
    private DuckDBAppender? appender;

    public bool IsEmpty => loaders.Length == 0;

    public void Append(ColumnBatch batch)
    {
        if (IsEmpty)
            loaders = [.. batch.Columns.Select(ColumnLoader.For)];
        if (!loaders.Select(l => l.Name).SequenceEqual(batch.Columns.Select(c => c.Name), StringComparer.Ordinal))
            throw new ArgumentException($"A batch has the columns {Names(batch.Columns.Select(c => c.Name))}; the first one had {Names(loaders.Select(l => l.Name))}.", nameof(batch));

        var constants = loaders.Select(l => l.Constant).ToArray();
        var changes = false;
        for (var c = 0; c < loaders.Length; c++)
            changes |= loaders[c].Take(batch.Columns[c]);
        if (changes || segments.Count == 0)
            Begin(constants);

        segments[^1].Rows += batch.Rows;
        if (varying.Length > 0)
            AppendRows(batch.Rows);
    }

    /// <summary>The rows in their order, with texts for positions.</summary>
    public string Select()
    {
        CloseAppender();
        segments[^1].Constants = [.. loaders.Select(l => l.Constant)];
        return string.Join(" UNION ALL ", segments.Select(Select));
    }

    public void Dispose() => appender?.Dispose();

    private void AppendRows(int rows)
    {
        for (var row = 0; row < rows; row++)
        {
            var target = appender!.CreateRow();
            foreach (var loader in varying)
                loader.Append(target, row);
            target.EndRow();
        }
    }

    /// <summary>Ends the table before, with the constants that held for it, and begins one with the columns that vary now.</summary>
    private void Begin(string?[] constants)
    {
        CloseAppender();
        if (segments.Count > 0)
            segments[^1].Constants = constants;
        var table = string.Create(CultureInfo.InvariantCulture, $"batches{segments.Count}");
        varying = [.. loaders.Where(l => l.Varies)];
        segments.Add(new Segment(table));
        if (varying.Length == 0)
            return;
        using var command = connection.CreateCommand();
        command.CommandText = $"CREATE TABLE {table} ({string.Join(", ", varying.Select(l => $"c{Array.IndexOf(loaders, l)} {l.TableType}"))})";
        command.ExecuteNonQuery();
        appender = connection.CreateAppender(table);
    }

    private void CloseAppender()
    {
        appender?.Dispose();
        appender = null;
    }

    private string Select(Segment segment)
    {
        var columns = loaders.Select((l, i) => $"{segment.Constants[i] ?? l.Expression($"c{i}")} AS {SqlLiteral.Name(l.Name)}");
        var from = segment.Constants.Contains(null) ? segment.Table : string.Create(CultureInfo.InvariantCulture, $"range({segment.Rows})");
        return $"SELECT {string.Join(", ", columns)} FROM {from}";
    }

    private static string Names(IEnumerable<string> names) => string.Join(", ", names);

    private sealed class Segment(string table)
    {
        public string Table { get; } = table;

        public long Rows { get; set; }

        /// <summary>For each column its constant as SQL, or null when it stands in the table.</summary>
        public string?[] Constants { get; set; } = [];
    }
}
