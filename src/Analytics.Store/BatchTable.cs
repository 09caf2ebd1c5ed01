using System.Globalization;
using Analytics.Core.Columns;
using DuckDB.NET.Data;

namespace Analytics.Store;

/// <summary>Batches in tables of numbers: codes as positions, which DuckDB turns into texts a vector at a time when it copies the rows out.</summary>
/// <remarks>
/// A column that has had one value so far is in no table: it is a constant of the SELECT, which costs nothing for each row. When it begins to vary,
/// or its codes outgrow their bits, a new table follows the one before; that happens few times for each column.
/// </remarks>
internal sealed class BatchTable(DuckDBConnection connection) : IDisposable
{
    private readonly List<Segment> segments = [];
    private ColumnLoader[] loaders = [];
    private ColumnLoader.RowLoader[] single = [];
    private List<CodePack> packs = [];
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
        if (changes || segments.Count == 0 || packs.Any(p => p.IsOutgrown))
            Begin(constants);

        segments[^1].Rows += batch.Rows;
        if (appender is not null)
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
        for (var start = 0; start < rows; start += CodePack.Chunk)
        {
            var count = Math.Min(CodePack.Chunk, rows - start);
            var keys = packs.Select(p => p.Pack(start, count)).ToArray();
            for (var row = 0; row < count; row++)
            {
                var target = appender!.CreateRow();
                foreach (var key in keys)
                    target.AppendValue(key[row]);
                foreach (var loader in single)
                    loader.Append(target, start + row);
                target.EndRow();
            }
        }
    }

    /// <summary>Ends the table before, with the constants that held for it, and begins one with the columns that vary now.</summary>
    private void Begin(string?[] constants)
    {
        CloseAppender();
        if (segments.Count > 0)
            segments[^1].Constants = constants;
        var table = string.Create(CultureInfo.InvariantCulture, $"batches{segments.Count}");
        packs = CodePack.For(loaders.OfType<CodeLoader>().Where(l => l.Varies));
        single = [.. loaders.OfType<ColumnLoader.RowLoader>().Where(l => l.Varies)];
        segments.Add(new Segment(table, Sources()));
        if (packs.Count + single.Length == 0)
            return;
        using var command = connection.CreateCommand();
        var columns = packs.Select(p => $"{p.Column} BIGINT").Concat(single.Select(l => $"{Column(l)} {l.TableType}"));
        command.CommandText = $"CREATE TABLE {table} ({string.Join(", ", columns)})";
        command.ExecuteNonQuery();
        appender = connection.CreateAppender(table);
    }

    /// <summary>Where each column's value stands in the table, as SQL.</summary>
    private string[] Sources()
    {
        var numbers = packs.SelectMany(p => p.Numbers()).ToDictionary(n => n.Loader, n => n.Number);
        return [.. loaders.Select(l => numbers.GetValueOrDefault(l) ?? Column(l))];
    }

    private string Column(ColumnLoader loader) => string.Create(CultureInfo.InvariantCulture, $"c{Array.IndexOf(loaders, loader)}");

    private void CloseAppender()
    {
        appender?.Dispose();
        appender = null;
    }

    private string Select(Segment segment)
    {
        var columns = loaders.Select((l, i) => $"{segment.Constants[i] ?? l.Expression(segment.Sources[i])} AS {SqlLiteral.Name(l.Name)}");
        var from = segment.Constants.Contains(null) ? segment.Table : string.Create(CultureInfo.InvariantCulture, $"range({segment.Rows})");
        return $"SELECT {string.Join(", ", columns)} FROM {from}";
    }

    private static string Names(IEnumerable<string> names) => string.Join(", ", names);

    private sealed class Segment(string table, string[] sources)
    {
        public string Table { get; } = table;

        public string[] Sources { get; } = sources;

        public long Rows { get; set; }

        /// <summary>For each column its constant as SQL, or null when it stands in the table.</summary>
        public string?[] Constants { get; set; } = [];
    }
}
