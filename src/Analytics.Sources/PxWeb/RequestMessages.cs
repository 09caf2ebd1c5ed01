using System.Buffers;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Analytics.Sources.PxWeb;

/// <summary>The addresses and bodies that the two versions understand.</summary>
internal static class RequestMessages
{
    public static HttpRequestMessage V2(PxWebRequest request, PxWebOptions options)
    {
        var address = $"{Base(options.V2)}tables/{Uri.EscapeDataString(request.Table)}/data?lang={Uri.EscapeDataString(request.Language)}";
        const string Format = "&outputFormat=json-stat2";
        var get = new Uri(address + string.Concat(request.Selections.Select(Parameters)) + Format);

        // A comma inside a code cannot be told from the comma between codes in an address, however it is escaped.
        if (get.AbsoluteUri.Length <= options.LongestAddress && !request.Selections.Any(s => s.Codes.Any(c => c.Contains(',', StringComparison.Ordinal))))
            return new HttpRequestMessage(HttpMethod.Get, get);
        return new HttpRequestMessage(HttpMethod.Post, address + Format) { Content = Body(writer => WriteV2(writer, request)) };
    }

    public static HttpRequestMessage V1(PxWebRequest request, PxWebOptions options) =>
        new(HttpMethod.Post, V1Table(request.Table, options)) { Content = Body(writer => WriteV1(writer, request)) };

    public static HttpRequestMessage Metadata(PxWebVersion version, string table, PxWebOptions options) => new(
        HttpMethod.Get,
        version == PxWebVersion.V2
            ? $"{Base(options.V2)}tables/{Uri.EscapeDataString(table)}/metadata?lang={Uri.EscapeDataString(options.Language)}"
            : V1Table(table, options));

    public static HttpRequestMessage Config(PxWebVersion version, PxWebOptions options) => new(
        HttpMethod.Get,
        version == PxWebVersion.V2 ? $"{Base(options.V2)}config" : $"{Base(options.V1)}{Uri.EscapeDataString(options.Language)}/?config");

    public static HttpRequestMessage CodeList(string id, PxWebOptions options) =>
        new(HttpMethod.Get, $"{Base(options.V2)}codelists/{Uri.EscapeDataString(id)}?lang={Uri.EscapeDataString(options.Language)}");

    private static string V1Table(string table, PxWebOptions options) =>
        $"{Base(options.V1)}{Uri.EscapeDataString(options.Language)}/table/{Uri.EscapeDataString(table)}";

    private static string Base(Uri address) => address.AbsoluteUri.TrimEnd('/') + "/";

    private static string Parameters(PxWebRequestSelection selection)
    {
        var variable = Uri.EscapeDataString($"[{selection.Variable}]");
        var list = selection.CodeList is { } id ? $"&codelist{variable}={Uri.EscapeDataString(id)}" : "";
        return $"&valueCodes{variable}={string.Join(',', selection.Codes.Select(Uri.EscapeDataString))}{list}";
    }

    private static void WriteV2(Utf8JsonWriter writer, PxWebRequest request)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("selection");
        foreach (var selection in request.Selections)
        {
            writer.WriteStartObject();
            writer.WriteString("variableCode", selection.Variable);
            if (selection.CodeList is { } list)
                writer.WriteString("codelist", list);
            WriteCodes(writer, "valueCodes", selection.Codes);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteV1(Utf8JsonWriter writer, PxWebRequest request)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("query");
        foreach (var selection in request.Selections)
        {
            writer.WriteStartObject();
            writer.WriteString("code", selection.Variable);
            writer.WriteStartObject("selection");
            writer.WriteString("filter", V1Filter(selection.CodeList));
            WriteCodes(writer, "values", selection.Codes);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartObject("response");
        writer.WriteString("format", "json-stat2");
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>Version 2's <c>agg_KommSummer</c> is version 1's <c>agg:KommSummer</c>.</summary>
    private static string V1Filter(string? codeList) => codeList switch
    {
        null => "item",
        _ when codeList.StartsWith("agg_", StringComparison.OrdinalIgnoreCase) => "agg:" + codeList[4..],
        _ when codeList.StartsWith("vs_", StringComparison.OrdinalIgnoreCase) => "vs:" + codeList[3..],
        _ => "vs:" + codeList,
    };

    private static void WriteCodes(Utf8JsonWriter writer, string property, IReadOnlyList<string> codes)
    {
        writer.WriteStartArray(property);
        foreach (var code in codes)
            writer.WriteStringValue(code);
        writer.WriteEndArray();
    }

    private static ByteArrayContent Body(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            write(writer);
        var content = new ByteArrayContent(buffer.WrittenSpan.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        return content;
    }
}
