using System.Globalization;
using System.Text.Json;

namespace Analytics.Testing.Statistics.PxWeb;

/// <summary>Writes v2's descriptions of tables, code lists and of the service itself.</summary>
internal sealed class TableListWriter(Utf8JsonWriter json, string language, string address)
{
    /// <summary>The answer of /tables/{id}.</summary>
    public void WriteTable(StatisticsTable table)
    {
        json.WriteStartObject();
        json.WriteString("language", language);
        WriteBody(table);
        json.WriteEndObject();
    }

    /// <summary>A page of /tables.</summary>
    public void WritePage(IReadOnlyList<StatisticsTable> tables, int page, int size)
    {
        var pages = (tables.Count + size - 1) / size;
        string Href(int number) => string.Create(CultureInfo.InvariantCulture, $"{address}/tables/?lang={language}&pagesize={size}&pageNumber={number}");
        json.WriteStartObject();
        json.WriteString("language", language);
        json.WriteStartArray("tables");
        foreach (var table in tables.Skip((page - 1) * size).Take(size))
        {
            json.WriteStartObject();
            WriteBody(table);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("page");
        json.WriteNumber("pageNumber", page);
        json.WriteNumber("pageSize", size);
        json.WriteNumber("totalElements", tables.Count);
        json.WriteNumber("totalPages", pages);
        json.WriteStartArray("links");
        if (page > 1)
            Links.Write(json, "previous", language, Href(page - 1));
        if (page < pages)
            Links.Write(json, "next", language, Href(page + 1));
        Links.Write(json, "last", language, Href(Math.Max(1, pages)));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartArray("links");
        Links.Write(json, "self", language, Href(page));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The answer of /codelists/{id}.</summary>
    public void WriteCodeList(CodeList list)
    {
        json.WriteStartObject();
        json.WriteString("id", list.Id);
        json.WriteString("label", list.Label);
        json.WriteString("language", language);
        JsonStatWriter.WriteTexts(json, "languages", ["no", "en"]);
        json.WriteBoolean("elimination", false);
        json.WriteString("type", list.Type);
        json.WriteStartArray("values");
        foreach (var value in list.Values)
        {
            json.WriteStartObject();
            json.WriteString("code", value.Code);
            json.WriteString("label", value.Label);
            JsonStatWriter.WriteTexts(json, "valueMap", value.ValueMap);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("links");
        Links.Write(json, "self", language, $"{address}/codeLists/{list.Id}?lang={language}");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The answer of /config; 0 calls a window is what SSB says, and is not "no limit".</summary>
    public void WriteConfiguration(long maxCells)
    {
        json.WriteStartObject();
        json.WriteString("apiVersion", "2.2.0");
        json.WriteString("appVersion", "1.0.0");
        json.WriteStartArray("languages");
        foreach (var (id, label) in new[] { ("no", "Norsk"), ("en", "English") })
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("label", label);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("defaultLanguage", "no");
        json.WriteNumber("maxDataCells", maxCells);
        json.WriteNumber("maxCallsPerTimeWindow", 0);
        json.WriteNumber("timeWindow", 0);
        json.WriteString("license", "https://creativecommons.org/licenses/by/4.0/");
        json.WriteStartArray("sourceReferences");
        json.WriteStartObject();
        json.WriteString("language", "no");
        json.WriteString("text", "Kilde: Oppdiktet");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString("defaultDataFormat", "json-stat2");
        JsonStatWriter.WriteTexts(json, "dataFormats", ["json-stat2", "csv"]);
        json.WriteStartArray("features");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteBody(StatisticsTable table)
    {
        var periods = table.TimeIndex < 0 ? [] : table.Variables[table.TimeIndex].Codes;
        json.WriteString("id", table.Id);
        json.WriteString("label", table.Label);
        json.WriteString("description", "");
        json.WriteString("sortCode", table.Id);
        json.WriteString("updated", table.Updated.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WriteString("firstPeriod", periods.Count > 0 ? periods[0] : "");
        json.WriteString("lastPeriod", periods.Count > 0 ? periods[^1] : "");
        json.WriteString("category", "public");
        JsonStatWriter.WriteTexts(json, "variableNames", table.Variables.Select(v => v.Label));
        json.WriteString("source", table.Source);
        json.WriteString("subjectCode", table.SubjectCode);
        json.WriteString("timeUnit", TimeUnit(periods.Count > 0 ? periods[0] : ""));
        if (table.Discontinued is { } ended)
            json.WriteBoolean("discontinued", ended);
        WritePath(table);
        json.WriteStartArray("links");
        Links.Write(json, "self", language, $"{address}/tables/{table.Id}?lang={language}");
        Links.Write(json, "alternate", language == "no" ? "en" : "no", $"{address}/tables/{table.Id}?lang={(language == "no" ? "en" : "no")}");
        Links.Write(json, "metadata", language, $"{address}/tables/{table.Id}/metadata?lang={language}");
        Links.Write(json, "data", language, $"{address}/tables/{table.Id}/data?lang={language}&outputFormat=json-stat2");
        json.WriteEndArray();
    }

    private static string TimeUnit(string period) =>
        period.Length <= 4 ? "Annual" : period[4] switch { 'K' => "Quarterly", 'M' => "Monthly", 'U' => "Weekly", _ => "Other" };

    /// <summary>A KOSTRA table is known by its third step, kostrahoved.</summary>
    private void WritePath(StatisticsTable table)
    {
        (string, string)[] steps = table.IsKostra
            ? [("os", "Offentlig sektor"), ("os03", "Kommunale finanser"), ("kostrahoved", "KOSTRA")]
            : [("be", "Befolkning"), ("be05", "Folketall"), ("folkemengde", "Befolkning")];
        json.WriteStartArray("paths");
        json.WriteStartArray();
        foreach (var (id, label) in steps)
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("label", label);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndArray();
    }
}
