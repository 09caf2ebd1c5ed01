using Analytics.Core;
using Analytics.Pipeline.Running;
using Analytics.Store;
using Analytics.Store.Queries;

namespace Analytics.Pipeline.Exporting;

/// <summary>Reads a page of a table of the star, for a program that asks page by page.</summary>
public static class StarReader
{
    /// <summary>Reads it.</summary>
    /// <param name="location">The store.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="format">Parquet or csv; null for an array of JSON objects.</param>
    /// <param name="options">Who asks, and what it may use; <see cref="SessionOptions.SpillFolder"/> is where the page is put together.</param>
    /// <param name="clock">The catalogue's clock; nothing is written.</param>
    /// <param name="output">Where the page goes.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>The key of the last row when there are more rows; null when the page is the last.</returns>
    /// <exception cref="ConfigurationException">There is no store.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static IReadOnlyList<string>? Read(StoreLocation location, StarQuestion question, ExportFormat? format, SessionOptions options, TimeProvider clock, Stream output, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(location);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(options);
        PublishedQuery.RefuseNoStore(location);
        var store = StoreDatabase.Open(location, clock);
        var folder = options.SpillFolder ?? throw new ArgumentException("A page needs a folder to be put together in.", nameof(options));
        using var session = DuckDbSession.Open(store.Folder, store.Catalogue, options with { Grant = null, MayWrite = false, ExportFolder = folder });
        var (all, page) = (Path.Combine(folder, "asked.parquet"), Path.Combine(folder, "page.parquet"));
        session.WriteParquet(question.Sql, all, stop, [.. question.Values.Select((v, i) => ($"v{i.ToString(System.Globalization.CultureInfo.InvariantCulture)}", (object?)v))]);
        var rows = $"FROM read_parquet({SqlLiteral.Text(all)})";
        var last = session.Query($"SELECT [{string.Join(", ", question.Key.Select(k => $"CAST({SqlLiteral.Name(k)} AS VARCHAR)"))}] {rows} LIMIT 1 OFFSET {question.Rows - 1}", r => r.GetFieldValue<List<string>>(0));
        var hasMore = session.Query($"SELECT count(*) {rows}", r => r.GetInt64(0))[0] > question.Rows;
        switch (format)
        {
            case ExportFormat.Parquet:
                if (hasMore)
                    session.WriteParquet($"SELECT * {rows} LIMIT {question.Rows}", page, stop);
                using (var file = File.OpenRead(hasMore ? page : all))
                    file.CopyTo(output);
                break;
            case ExportFormat.Csv:
                using (var result = session.Stream($"SELECT {question.Columns} {rows} LIMIT {question.Rows}", stop))
                using (var text = new StreamWriter(output, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true))
                    result.WriteCsv(text);
                break;
            case null:
                using (var result = session.Stream($"SELECT {question.Columns} {rows} LIMIT {question.Rows}", stop))
                    result.WriteJson(output);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, "Pages are Parquet, csv or JSON.");
        }

        return hasMore ? last[0] : null;
    }
}
