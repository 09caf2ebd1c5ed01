using System.Globalization;
using System.Text.Json;
using Analytics.Core;
using Analytics.Sources.JsonStat;

namespace Analytics.Sources.PxWeb;

/// <summary>Reads what the bank says of tables, code lists and itself.</summary>
internal static class DescriptionReader
{
    private const string TellSource = "Ask again; if it comes back the same, the bank's format has changed and the program must be taught it.";

    /// <summary>Version 2's description of a table: a json-stat2 dataset without values.</summary>
    public static PxWebTable TableV2(byte[] body, string place, string id, string language) => Read(body, place, root =>
    {
        var dimensions = root.GetProperty("dimension");
        var roles = Roles(root);
        var variables = root.GetProperty("id").EnumerateArray()
            .Select(code => code.GetString()!)
            .Select(code => VariableV2(code, dimensions.GetProperty(code), roles.GetValueOrDefault(code)))
            .ToList();
        return new PxWebTable(id, Text(root, "label") ?? id, Time(root, "updated"), Discontinued(root), variables, PxWebVersion.V2, language);
    });

    /// <summary>Version 1's description of a table.</summary>
    public static PxWebTable TableV1(byte[] body, string place, string id, string language) => Read(body, place, root =>
    {
        var variables = root.GetProperty("variables").EnumerateArray().Select(VariableV1).ToList();
        return new PxWebTable(id, Text(root, "title") ?? id, null, null, variables, PxWebVersion.V1, language);
    });

    public static PxWebCodeList CodeList(byte[] body, string place) => Read(body, place, root =>
    {
        var values = root.GetProperty("values").EnumerateArray().ToList();
        return new PxWebCodeList(
            root.GetProperty("id").GetString()!,
            Text(root, "label") ?? "",
            Text(root, "type") ?? "",
            [.. values.Select(v => new PxWebValue(v.GetProperty("code").GetString()!, Text(v, "label") ?? Text(v, "value") ?? v.GetProperty("code").GetString()!))],
            values.Where(v => v.TryGetProperty("valueMap", out _)).ToDictionary(
                v => v.GetProperty("code").GetString()!,
                v => (IReadOnlyList<string>)[.. v.GetProperty("valueMap").EnumerateArray().Select(c => c.GetString()!)],
                StringComparer.Ordinal));
    });

    /// <summary>The limits. SSB's version 2 says 0 calls in 0 seconds, which is "not said".</summary>
    public static PxWebConfig Config(byte[] body, string place, PxWebVersion version) => Read(body, place, root => new PxWebConfig(
        version,
        Positive(root, version == PxWebVersion.V2 ? "maxDataCells" : "maxCells"),
        Positive(root, version == PxWebVersion.V2 ? "maxCallsPerTimeWindow" : "maxCalls"),
        Positive(root, "timeWindow") is { } seconds ? TimeSpan.FromSeconds(seconds) : null));

    private static PxWebVariable VariableV2(string code, JsonElement dimension, JsonStatRole role)
    {
        var category = dimension.GetProperty("category");
        var labels = category.TryGetProperty("label", out var l) ? l : default;
        var extension = dimension.TryGetProperty("extension", out var e) ? e : default;
        return new PxWebVariable(
            code,
            Text(dimension, "label") ?? code,
            role,
            extension.ValueKind == JsonValueKind.Object && extension.TryGetProperty("elimination", out var elimination) && elimination.ValueKind == JsonValueKind.True,
            [.. Codes(category, labels).Select(c => new PxWebValue(c, (labels.ValueKind == JsonValueKind.Object ? Text(labels, c) : null) ?? c))],
            CodeLists(extension));
    }

    /// <summary>The codes by their position, which is not the order of the keys; a list is in order, and a single value may have a label only.</summary>
    private static IEnumerable<string> Codes(JsonElement category, JsonElement labels)
    {
        if (!category.TryGetProperty("index", out var index))
            return labels.EnumerateObject().Select(p => p.Name);
        return index.ValueKind == JsonValueKind.Array
            ? index.EnumerateArray().Select(c => c.GetString()!)
            : index.EnumerateObject().OrderBy(p => p.Value.GetInt32()).Select(p => p.Name);
    }

    private static List<PxWebCodeListReference> CodeLists(JsonElement extension)
    {
        if (extension.ValueKind != JsonValueKind.Object)
            return [];

        // The specification and Sweden write codelists, the user guide codeLists.
        if (!extension.TryGetProperty("codelists", out var lists) && !extension.TryGetProperty("codeLists", out lists))
            return [];
        return lists.ValueKind != JsonValueKind.Array
            ? []
            : [.. lists.EnumerateArray().Select(c => new PxWebCodeListReference(c.GetProperty("id").GetString()!, Text(c, "label") ?? "", Text(c, "type") ?? ""))];
    }

    private static PxWebVariable VariableV1(JsonElement variable)
    {
        var code = variable.GetProperty("code").GetString()!;
        var codes = variable.GetProperty("values").EnumerateArray().Select(v => v.GetString()!).ToList();
        var labels = variable.TryGetProperty("valueTexts", out var texts) ? texts.EnumerateArray().Select(t => t.GetString()!).ToList() : codes;
        var role = Is(variable, "time") ? JsonStatRole.Time : code == "ContentsCode" ? JsonStatRole.Metric : JsonStatRole.None;
        return new PxWebVariable(code, Text(variable, "text") ?? code, role, Is(variable, "elimination"), [.. codes.Zip(labels, (c, t) => new PxWebValue(c, t))], []);
    }

    private static Dictionary<string, JsonStatRole> Roles(JsonElement root)
    {
        var result = new Dictionary<string, JsonStatRole>(StringComparer.Ordinal);
        if (!root.TryGetProperty("role", out var roles))
            return result;
        foreach (var (name, role) in new[] { ("time", JsonStatRole.Time), ("geo", JsonStatRole.Geo), ("metric", JsonStatRole.Metric) })
        {
            if (!roles.TryGetProperty(name, out var codes))
                continue;
            foreach (var code in codes.EnumerateArray())
                result[code.GetString()!] = role;
        }

        return result;
    }

    private static bool? Discontinued(JsonElement root) =>
        root.TryGetProperty("extension", out var extension) && extension.TryGetProperty("discontinued", out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.GetBoolean()
            : null;

    private static bool Is(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int? Positive(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number > 0 ? number : null;

    private static DateTimeOffset? Time(JsonElement element, string name) =>
        DateTimeOffset.TryParse(Text(element, name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;

    private static T Read<T>(byte[] body, string place, Func<JsonElement, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(ErrorText.WithoutMark(body));
            return read(document.RootElement);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new SourceFormatException(place, $"a description of {body.Length} bytes that lacks something: {error.Message}", "the description that PxWebApi documents", TellSource, error);
        }
    }
}
