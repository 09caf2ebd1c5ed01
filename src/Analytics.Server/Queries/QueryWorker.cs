using System.Text;
using System.Text.Json;
using Analytics.Core;
using Analytics.Pipeline.Exporting;
using Analytics.Pipeline.Running;
using Analytics.Store;
using Analytics.Store.Queries;

namespace Analytics.Server.Queries;

/// <summary>Runs one query of the SQL page in a process that does nothing else. Whatever a query does to its process, such as eating its memory or its stack, leaves the pages as they are.</summary>
public static class QueryWorker
{
    internal static JsonSerializerOptions Json { get; } = new();

    /// <summary>Reads a request, runs it, and writes the answer.</summary>
    /// <param name="input">The request, as the pages write it.</param>
    /// <param name="output">The answer, as the pages read it.</param>
    /// <param name="clock">The catalogue's clock; nothing is written.</param>
    public static void Run(Stream input, Stream output, TimeProvider clock)
    {
        var request = JsonSerializer.Deserialize<QueryRequest>(input, Json) ?? throw new JsonException("null");
        byte[] body = [];
        QueryHead head;
        try
        {
            using var stop = new CancellationTokenSource(request.Limits.Time);
            (head, body) = Answer(request, clock, stop.Token);
        }
        catch (OperationCanceledException)
        {
            head = new QueryHead(QueryEnd.Stopped);
        }
        catch (TooLargeException)
        {
            head = new QueryHead(QueryEnd.Large);
        }
        catch (AnalyticsException e)
        {
            head = new QueryHead(QueryEnd.Wrong, $"{e.Place}: {e.Found.TrimEnd('.', '!')}.");
        }
        catch (Exception e) when (e is JsonException or OutOfMemoryException or NotSupportedException or InvalidOperationException or DuckDB.NET.Data.DuckDBException)
        {
            head = new QueryHead(QueryEnd.Wrong, $"query: {e.Message}");
        }

        output.Write(JsonSerializer.SerializeToUtf8Bytes(head, Json));
        output.WriteByte((byte)'\n');
        output.Write(body);
        output.Flush();
    }

    private static (QueryHead Head, byte[] Body) Answer(QueryRequest request, TimeProvider clock, CancellationToken stop)
    {
        var limits = request.Limits;
        var options = new SessionOptions { MemoryLimitMegabytes = limits.MemoryMegabytes, Threads = limits.Threads, SpillFolder = request.SpillFolder, SpillLimitMegabytes = limits.SpillMegabytes, Tenant = new MunicipalityCode(request.Tenant) };
        if (request.Table is { } table)
            return Page(request, table, options, clock, stop);
        using var result = PublishedQuery.Run(new StoreLocation(request.Folder, request.Database), request.Sql, options, clock, stop);
        if (result.Columns.Count > limits.Columns)
            return (new QueryHead(QueryEnd.Wide, FormattableString.Invariant($"{result.Columns.Count}")), []);
        using var bytes = new LimitedStream(limits.BytesFetched);
        switch (request.Form)
        {
            case QueryForm.Csv:
                // With the mark that spreadsheets know UTF-8 by.
                using (var text = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true))
                    SpreadsheetCsv.Write(result, text);
                break;
            case QueryForm.Json:
                result.WriteJson(bytes);
                break;
            default:
                JsonSerializer.Serialize(bytes, First(result, limits), Json);
                break;
        }

        return (new QueryHead(QueryEnd.Answered), bytes.ToArray());
    }

    private static (QueryHead Head, byte[] Body) Page(QueryRequest request, StarQuestion table, SessionOptions options, TimeProvider clock, CancellationToken stop)
    {
        using var bytes = new LimitedStream(request.Limits.BytesFetched);
        ExportFormat? format = request.Form switch { QueryForm.Parquet => ExportFormat.Parquet, QueryForm.Csv => ExportFormat.Csv, _ => null };
        var last = StarReader.Read(new StoreLocation(request.Folder, request.Database), table, format, options, clock, bytes, stop);
        return (new QueryHead(QueryEnd.Answered, Last: last), bytes.ToArray());
    }

    private static QueryAnswer First(QueryResult result, QueryLimits limits)
    {
        var rows = new List<IReadOnlyList<string?>>();
        var hasMore = false;
        foreach (var row in result.Rows())
        {
            hasMore = rows.Count == limits.RowsShown;
            if (hasMore)
                break;
            rows.Add([.. row.Select(v => v is null ? null : Cut(QueryText.Text(v), limits.LettersShown))]);
        }

        return new QueryAnswer([.. result.Columns.Select(c => new AnswerColumn(c.Name, Kind(c.Type)))], rows, hasMore);
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[most - 1]) ? most - 1 : most), " …");

    private static ColumnKind Kind(Type type) => Type.GetTypeCode(type) switch
    {
        >= TypeCode.SByte and <= TypeCode.UInt64 => ColumnKind.Integer,
        TypeCode.Single or TypeCode.Double or TypeCode.Decimal => ColumnKind.Number,
        TypeCode.Boolean => ColumnKind.Truth,
        TypeCode.DateTime => ColumnKind.Time,
        TypeCode.String => ColumnKind.Text,
        _ when type == typeof(System.Numerics.BigInteger) => ColumnKind.Integer,
        _ when type == typeof(DateOnly) || type == typeof(DateTimeOffset) || type == typeof(TimeOnly) => ColumnKind.Time,
        _ => ColumnKind.Compound,
    };
}
