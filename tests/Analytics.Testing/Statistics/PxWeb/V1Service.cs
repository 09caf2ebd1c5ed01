using System.Globalization;
using System.Text.Json;
using Analytics.Testing.Statistics.Tables;
using Microsoft.AspNetCore.Http;

namespace Analytics.Testing.Statistics.PxWeb;

/// <summary>PxWebApi v1 under /api/v0/{no|en}: GET is metadata, POST is data.</summary>
internal sealed class V1Service(TableShelf shelf, StatisticsServerOptions options)
{
    /// <summary>Answers a request whose path after v0 is split into parts.</summary>
    public Reply Answer(HttpRequest request, string[] path, string body, Func<StatisticsTable, StatisticsTable> view)
    {
        try
        {
            return path switch
            {
                ["no" or "en"] when request.Query.ContainsKey("config") || request.QueryString.Value == "?config" => Reply.Json(200, WriteConfiguration),
                ["no" or "en", "table", var id] => Table(request, shelf.Find(id) is { } table ? view(table) : throw new V1Exception(400, V1Error.Parameter), body, path[0]),
                _ => Reply.Empty(404),
            };
        }
        catch (V1Exception e)
        {
            return Reply.Json(e.Status, w => V1Error.Write(w, e.Message));
        }
    }

    private Reply Table(HttpRequest request, StatisticsTable table, string body, string language)
    {
        if (!HttpMethods.IsPost(request.Method))
            return Reply.Json(200, w => WriteMetadata(w, table));
        var query = V1Query.Parse(body);
        if (query.Format is not ("json-stat2" or "json-stat"))
            throw new V1Exception(400, V1Error.Parameter);
        var extract = query.Resolve(table);
        if (extract.Cells > options.MaxCells || query.Variables.Sum(v => v.Values.Count) > options.MaxValues)
            throw new V1Exception(403, V1Error.TooManyValues);
        return Reply.Json(200, w =>
        {
            if (query.Format == "json-stat2")
                new JsonStatWriter(w, language).WriteData(extract);
            else
                WriteOldJsonStat(w, extract);
        });
    }

    private void WriteConfiguration(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("maxValues", options.MaxValues);
        json.WriteNumber("maxCells", options.MaxCells);
        json.WriteNumber("maxCalls", (options.Limits ?? RateLimits.Ssb).V1Calls);
        json.WriteNumber("timeWindow", (int)(options.Limits ?? RateLimits.Ssb).Window.TotalSeconds);
        json.WriteBoolean("CORS", true);
        json.WriteEndObject();
    }

    /// <summary>elimination and time are there only when true.</summary>
    private static void WriteMetadata(Utf8JsonWriter json, StatisticsTable table)
    {
        json.WriteStartObject();
        json.WriteString("title", table.Label);
        json.WriteStartArray("variables");
        foreach (var variable in table.Variables)
        {
            json.WriteStartObject();
            json.WriteString("code", variable.Code);
            json.WriteString("text", variable.Label);
            JsonStatWriter.WriteTexts(json, "values", variable.Codes);
            JsonStatWriter.WriteTexts(json, "valueTexts", variable.Labels);
            if (variable.Eliminable)
                json.WriteBoolean("elimination", true);
            if (variable.Role == VariableRole.Time)
                json.WriteBoolean("time", true);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>json-stat 1.x: all under dataset, and id, size and role inside dimension.</summary>
    private static void WriteOldJsonStat(Utf8JsonWriter json, Extract extract)
    {
        json.WriteStartObject();
        json.WriteStartObject("dataset");
        json.WriteStartObject("dimension");
        foreach (var variable in extract.Shown)
        {
            json.WriteStartObject(variable.Variable.Code);
            json.WriteString("label", variable.Variable.Label);
            JsonStatWriter.WriteCategory(json, variable);
            json.WriteEndObject();
        }

        JsonStatWriter.WriteTexts(json, "id", extract.Shown.Select(v => v.Variable.Code));
        json.WriteStartArray("size");
        foreach (var variable in extract.Shown)
            json.WriteNumberValue(variable.Codes.Count);
        json.WriteEndArray();
        JsonStatWriter.WriteRole(json, extract.Shown);
        json.WriteEndObject();
        json.WriteString("label", extract.Table.Label);
        json.WriteString("source", extract.Table.Source);
        json.WriteString("updated", extract.Table.Updated.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        JsonStatWriter.WriteCells(json, extract);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
