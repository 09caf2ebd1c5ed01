using System.Globalization;
using System.Text.Json.Nodes;
using Analytics.Testing;

namespace Analytics.Scheduling.Tests.Hosting;

/// <summary>The samples' tables as SSB would publish them in the course of 2026: last year's edition before, the samples' own on their days, and the population's quarters after.</summary>
internal static class SampleYear
{
    private static readonly string Samples = RepositoryFolder.Combine("data-samples", "ssb");

    /// <summary>Writes the editions that the samples lack.</summary>
    /// <param name="folder">Where to.</param>
    /// <returns>The ids of the tables.</returns>
    public static IReadOnlySet<string> Write(string folder)
    {
        Directory.CreateDirectory(folder);
        var tables = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Samples, "*.json", SearchOption.AllDirectories).Where(f => !f.Contains("2026-06", StringComparison.Ordinal)))
        {
            var table = JsonNode.Parse(File.ReadAllText(file))!;
            tables.Add(table["extension"]!["px"]!["tableid"]!.GetValue<string>());
            Write(folder, file, "before", WithPeriods(table, periods => periods[..^1]), "2025-06-16T06:00:00Z");
        }

        var quarters = JsonNode.Parse(File.ReadAllText(Path.Combine(Samples, "01222-kvartal.json")))!;
        foreach (var (quarter, released) in new[] { (1, "2026-05-20T06:00:00Z"), (2, "2026-08-19T06:00:00Z"), (3, "2026-11-18T07:00:00Z") })
        {
            var added = Enumerable.Range(1, quarter).Select(q => string.Create(CultureInfo.InvariantCulture, $"2026K{q}"));
            Write(folder, "01222", $"K{quarter}", WithPeriods(quarters, periods => [.. periods, .. added]), released);
        }

        return tables;
    }

    private static void Write(string folder, string file, string edition, JsonNode table, string released)
    {
        table["updated"] = released;
        File.WriteAllText(Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(file)}-{edition}.json"), table.ToJsonString());
    }

    /// <summary>The table with other periods; a new one has the figures of the same quarter a year before. Time is the innermost dimension of the samples.</summary>
    private static JsonNode WithPeriods(JsonNode original, Func<string[], string[]> change)
    {
        var table = original.DeepClone();
        var category = table["dimension"]!["Tid"]!["category"]!;
        var before = category["index"]!.AsObject().OrderBy(p => p.Value!.GetValue<int>()).Select(p => p.Key).ToArray();
        var after = change(before);
        var places = after.Select(p => Array.IndexOf(before, p) is >= 0 and var place ? place : before.Length - 4 + ((p[^1] - '1') % 4)).ToArray();
        var values = table["value"]!.AsArray().ToArray();
        var status = table["status"] as JsonObject;
        var (kept, signs) = (new JsonArray(), new JsonObject());
        for (var row = 0; row < values.Length / before.Length; row++)
        {
            foreach (var place in places)
            {
                var from = (row * before.Length) + place;
                if (status?[from.ToString(CultureInfo.InvariantCulture)] is { } sign)
                    signs[kept.Count.ToString(CultureInfo.InvariantCulture)] = sign.DeepClone();
                kept.Add(values[from]?.DeepClone());
            }
        }

        table["value"] = kept;
        if (status is not null)
            table["status"] = signs;
        table["size"]!.AsArray()[^1] = after.Length;
        category["index"] = new JsonObject(after.Select((p, i) => KeyValuePair.Create(p, (JsonNode?)i)));
        category["label"] = new JsonObject(after.Select(p => KeyValuePair.Create(p, (JsonNode?)p)));
        return table;
    }
}
