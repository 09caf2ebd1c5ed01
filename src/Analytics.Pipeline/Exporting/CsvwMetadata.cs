using System.Text.Json.Nodes;
using Analytics.Pipeline.Configuration;

namespace Analytics.Pipeline.Exporting;

/// <summary>What the csv files hold, as W3C's CSV on the Web has it: columns with types, keys, and what refers to what.</summary>
/// <remarks>https://www.w3.org/TR/tabular-metadata/; the name <c>csv-metadata.json</c> is where readers look for it beside a file.</remarks>
internal static class CsvwMetadata
{
    public const string FileName = "csv-metadata.json";

    public static JsonObject Of(IReadOnlyList<StarTable> tables, IReadOnlyDictionary<string, IReadOnlyList<SourceDefinition>> sources) => new()
    {
        ["@context"] = new JsonArray("http://www.w3.org/ns/csvw", new JsonObject { ["@language"] = "nb" }),
        ["dialect"] = new JsonObject { ["encoding"] = "utf-8", ["header"] = true, ["delimiter"] = ",", ["quoteChar"] = "\"", ["doubleQuote"] = true, ["lineTerminators"] = new JsonArray("\r\n") },
        ["tables"] = new JsonArray([.. tables.Select(t => (JsonNode)Table(t, tables, sources[t.Name]))]),
    };

    private static JsonObject Table(StarTable table, IReadOnlyList<StarTable> all, IReadOnlyList<SourceDefinition> sources)
    {
        var json = new JsonObject { ["url"] = $"{table.Name}.csv", ["dc:title"] = table.TitleNb, ["dc:description"] = table.AboutNb };
        if (table.Licence is { } licence)
            json["dc:license"] = new JsonObject { ["@id"] = licence };
        if (sources.Count > 0)
            json["dc:source"] = new JsonArray([.. sources.Select(s => (JsonNode)$"{s.Table}: {s.Title}")]);
        var schema = new JsonObject
        {
            ["columns"] = new JsonArray([.. table.Columns.Select(c => (JsonNode)Column(c, table.Key.Contains(c.Name)))]),
            ["primaryKey"] = new JsonArray([.. table.Key.Select(k => (JsonNode)k)]),
        };
        var references = table.Columns.Where(c => c.References is not null).ToList();
        if (references.Count > 0)
            schema["foreignKeys"] = new JsonArray([.. references.Select(c => (JsonNode)Reference(c, all.First(t => t.Name == c.References)))]);
        json["tableSchema"] = schema;
        return json;
    }

    private static JsonObject Column(StarColumn column, bool isKey)
    {
        var json = new JsonObject { ["name"] = column.Name, ["titles"] = column.Name, ["dc:description"] = column.AboutNb, ["datatype"] = Datatype(column.Type), ["null"] = "" };
        if (isKey)
            json["required"] = true;
        return json;
    }

    private static JsonObject Reference(StarColumn column, StarTable referred) => new()
    {
        ["columnReference"] = column.Name,
        ["reference"] = new JsonObject { ["resource"] = $"{referred.Name}.csv", ["columnReference"] = referred.Key[0] },
    };

    private static JsonNode Datatype(StarColumnType type) => type switch
    {
        StarColumnType.Integer => "integer",
        StarColumnType.Number => "double",
        StarColumnType.Date => new JsonObject { ["base"] = "date", ["format"] = "yyyy-MM-dd" },
        StarColumnType.Time => new JsonObject { ["base"] = "dateTime", ["format"] = "yyyy-MM-ddTHH:mm:ssX" },
        StarColumnType.Boolean => new JsonObject { ["base"] = "boolean", ["format"] = "true|false" },
        _ => "string",
    };
}
