using System.Text.Json;

namespace Analytics.Pipeline.Tests.Borders;

/// <summary>Writes a small json-stat2 answer of an SSB table.</summary>
internal static class Cube
{
    /// <param name="table">The table's id.</param>
    /// <param name="source">What stands as its source: "Oppdiktede tall" makes it invented.</param>
    /// <param name="region">The code of the region dimension, which comes first.</param>
    /// <param name="dimensions">All dimensions with their codes, in order.</param>
    /// <param name="value">The value of a cell; null is missing.</param>
    public static string Json(string table, string source, string region, IReadOnlyList<(string Id, string[] Codes)> dimensions, Func<string[], double?> value)
    {
        var cells = dimensions.Aggregate((IEnumerable<string[]>)[[]], (rows, d) => rows.SelectMany(r => d.Codes.Select(c => (string[])[.. r, c])));
        return JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["version"] = "2.0",
            ["class"] = "dataset",
            ["label"] = $"{table}: Prøvetabell",
            ["source"] = source,
            ["updated"] = "2026-02-25T07:00:00Z",
            ["role"] = new { time = new[] { "Tid" }, geo = new[] { region }, metric = new[] { "ContentsCode" } },
            ["id"] = dimensions.Select(d => d.Id),
            ["size"] = dimensions.Select(d => d.Codes.Length),
            ["dimension"] = dimensions.ToDictionary(d => d.Id, d => new
            {
                label = d.Id,
                category = new { index = d.Codes, label = d.Codes.ToDictionary(c => c, c => c) },
            }),
            ["value"] = cells.Select(value),
            ["extension"] = new { px = new { tableid = table } },
        });
    }
}
