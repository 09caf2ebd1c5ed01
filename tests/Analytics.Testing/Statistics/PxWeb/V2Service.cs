using System.Globalization;
using Analytics.Testing.Statistics.Tables;
using Microsoft.AspNetCore.Http;

namespace Analytics.Testing.Statistics.PxWeb;

/// <summary>PxWebApi v2 under /api/pxwebapi/v2.</summary>
internal sealed class V2Service(TableShelf shelf, StatisticsServerOptions options)
{
    /// <summary>Answers a request whose path after the version is split into parts.</summary>
    public Reply Answer(HttpRequest request, string[] path, string body, Func<StatisticsTable, StatisticsTable> view)
    {
        try
        {
            var language = Language(request);
            var address = $"{request.Scheme}://{request.Host}/api/pxwebapi/v2";
            return path.Select(p => p.ToLowerInvariant()).ToArray() switch
            {
                ["config"] => Reply.Json(200, w => new TableListWriter(w, language, address).WriteConfiguration(options.MaxCells)),
                ["tables"] => Tables(request, language, address),
                ["tables", _] => Describe(path[1], view, t => Reply.Json(200, w => new TableListWriter(w, language, address).WriteTable(t))),
                ["tables", _, "metadata"] => Describe(path[1], view, t => Metadata(t, language, address)),
                ["tables", _, "defaultselection"] => Describe(path[1], view, t => DefaultSelection(t, language)),
                ["tables", _, "data"] => Data(request, path[1], body, language, view),
                ["codelists", _] => CodeList(path[1], language, address),
                _ => Reply.Empty(404),
            };
        }
        catch (ProblemException e)
        {
            return e.Reply;
        }
        catch (DuplicateCodeException)
        {
            return Reply.Empty(500);
        }
    }

    private static string Language(HttpRequest request) => request.Query["lang"].ToString().ToLowerInvariant() switch
    {
        "" or "no" => "no",
        "en" => "en",
        _ => throw new ProblemException(Problem.NoLanguage),
    };

    private Reply Tables(HttpRequest request, string language, string address)
    {
        var query = request.Query["query"].ToString();
        var newest = Number(request, "pastDays", 0) is > 0 and var days ? options.Clock.GetUtcNow().AddDays(-days) : DateTimeOffset.MinValue;
        var ended = request.Query["includeDiscontinued"].ToString().Equals("true", StringComparison.OrdinalIgnoreCase);
        var found = shelf.Now()
            .Where(t => t.Label.Contains(query, StringComparison.OrdinalIgnoreCase) && t.Updated >= newest && (ended || t.Discontinued != true))
            .ToArray();
        var (page, size) = (Number(request, "pageNumber", 1), Number(request, "pageSize", 20));
        if (page < 1 || size < 1 || (page > 1 && (page - 1) * (long)size >= found.Length))
            throw new ProblemException(Problem.OutOfRange, 404);
        return Reply.Json(200, w => new TableListWriter(w, language, address).WritePage(found, page, size));
    }

    private Reply Describe(string id, Func<StatisticsTable, StatisticsTable> view, Func<StatisticsTable, Reply> answer) =>
        shelf.Find(id) is { } table ? answer(view(table)) : throw new ProblemException(Problem.NoTable, 404);

    private static Reply Metadata(StatisticsTable table, string language, string address) =>
        Reply.Json(200, w => new JsonStatWriter(w, language).WriteMetadata(table, address));

    private static Reply DefaultSelection(StatisticsTable table, string language) => Reply.Json(200, w =>
    {
        var extract = new V2Query([], []).Resolve(table);
        w.WriteStartObject();
        w.WriteString("language", language);
        w.WriteStartArray("selection");
        foreach (var variable in extract.Shown)
        {
            w.WriteStartObject();
            w.WriteString("variableCode", variable.Variable.Code);
            JsonStatWriter.WriteTexts(w, "valueCodes", variable.Codes.Select(c => c.Code));
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteStartObject("placement");
        JsonStatWriter.WriteTexts(w, "heading", extract.Shown.Where(v => ExtensionWriter.InHeading(v.Variable)).Select(v => v.Variable.Code));
        JsonStatWriter.WriteTexts(w, "stub", extract.Shown.Where(v => !ExtensionWriter.InHeading(v.Variable)).Select(v => v.Variable.Code));
        w.WriteEndObject();
        w.WriteEndObject();
    });

    private Reply Data(HttpRequest request, string id, string body, string language, Func<StatisticsTable, StatisticsTable> view)
    {
        // The data controller answers every problem with Bad Request, also that the table is unknown.
        var table = shelf.Find(id) is { } found ? view(found) : throw new ProblemException(Problem.NoTable);
        var query = HttpMethods.IsPost(request.Method) ? V2Query.FromBody(body) : V2Query.FromAddress(request.Query);
        var format = request.Query["outputFormat"].ToString().ToLowerInvariant();
        var parameters = request.Query.ContainsKey("outputFormatParams");
        if (format is not ("" or "json-stat2" or "csv") || (parameters && format != "csv"))
            throw new ProblemException(Problem.NoFormat);
        var extract = query.Resolve(table);
        if (extract.Cells > options.MaxCells)
            throw new ProblemException(Problem.TooManyCells);
        return format == "csv"
            ? CsvWriter.Write(extract, request.Query["stub"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries))
            : Reply.Json(200, w => new JsonStatWriter(w, language).WriteData(extract));
    }

    private Reply CodeList(string id, string language, string address) => shelf.CodeList(id) is { } list
        ? Reply.Json(200, w => new TableListWriter(w, language, address).WriteCodeList(list))
        : throw new ProblemException(Problem.NoCodeList, 404);

    private static int Number(HttpRequest request, string name, int otherwise) => request.Query[name].ToString() is { Length: > 0 } text
        ? int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw new ProblemException(Problem.OutOfRange)
        : otherwise;
}
