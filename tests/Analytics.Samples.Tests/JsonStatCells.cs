using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;

namespace Analytics.Samples.Tests;

/// <summary>A json-stat2 file read the plain way, by the rules of json-stat.org and nothing of ours.</summary>
internal sealed class JsonStatCells
{
    private readonly Dictionary<string, (decimal? Value, string? Sign)> cells = [];

    private JsonStatCells(JsonElement root)
    {
        Root = root;
        Codes = [.. root.GetProperty("id").EnumerateArray().Select(id => CodesOf(root.GetProperty("dimension").GetProperty(id.GetString()!)))];
        var values = root.GetProperty("value");
        var position = 0;
        foreach (var key in Combinations(0, []))
        {
            var value = values[position];
            cells[key] = (value.ValueKind == JsonValueKind.Null ? null : value.GetDecimal(), Sign(root, position));
            position++;
        }

        Positions = position;
    }

    public JsonElement Root { get; }

    public string[][] Codes { get; }

    public int Positions { get; }

    private static readonly ConcurrentDictionary<string, JsonStatCells> Samples = new();

    public static JsonStatCells Sample(string file) => Samples.GetOrAdd(file, name => Read(Path.Combine(CommittedSamples.Folder, "ssb", name)));

    public static JsonStatCells Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return new JsonStatCells(document.RootElement.Clone());
    }

    public (decimal? Value, string? Sign) Cell(params string[] codes) => cells[string.Join('|', codes)];

    public decimal Value(params string[] codes) =>
        Cell(codes).Value ?? throw new InvalidOperationException($"No value at {string.Join('|', codes)}, the sign is {Cell(codes).Sign}.");

    public IEnumerable<(string[] Codes, decimal? Value, string? Sign)> All() => cells.Select(cell => (cell.Key.Split('|'), cell.Value.Value, cell.Value.Sign));

    private static string[] CodesOf(JsonElement dimension) =>
        [.. dimension.GetProperty("category").GetProperty("index").EnumerateObject().OrderBy(code => code.Value.GetInt32()).Select(code => code.Name)];

    private static string? Sign(JsonElement root, int position) =>
        root.TryGetProperty("status", out var status) && status.TryGetProperty(position.ToString(CultureInfo.InvariantCulture), out var sign) ? sign.GetString() : null;

    private IEnumerable<string> Combinations(int dimension, string[] before) => dimension == Codes.Length
        ? [string.Join('|', before)]
        : Codes[dimension].SelectMany(code => Combinations(dimension + 1, [.. before, code]));
}
