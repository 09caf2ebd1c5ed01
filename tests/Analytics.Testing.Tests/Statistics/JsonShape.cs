using System.Text.Json;

namespace Analytics.Testing.Tests.Statistics;

/// <summary>The keys of a JSON text as paths, with keys that are data (codes, positions) written as a star.</summary>
internal static class JsonShape
{
    private static readonly HashSet<string> KeyedByData =
    [
        "dimension", "category.index", "category.label", "category.unit", "category.note", "noteMandatory", "status", "refperiod", "measuringType",
        "priceType", "adjustment", "alternativeText", "describedby[].extension",
    ];

    public static SortedSet<string> Of(JsonElement element)
    {
        SortedSet<string> paths = new(StringComparer.Ordinal);
        Walk(element, "", paths);
        return paths;
    }

    private static void Walk(JsonElement element, string path, SortedSet<string> paths)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Walk(item, $"{path}[]", paths);
            return;
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            paths.Add($"{path}:{Kind(element)}");
            return;
        }

        var data = KeyedByData.Any(k => path == k || path.EndsWith($".{k}", StringComparison.Ordinal));
        foreach (var property in element.EnumerateObject())
            Walk(property.Value, $"{path}.{(data ? "*" : property.Name)}".TrimStart('.'), paths);
    }

    private static string Kind(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => element.ValueKind.ToString().ToLowerInvariant(),
    };
}
