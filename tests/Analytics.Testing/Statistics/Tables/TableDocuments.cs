using System.Globalization;
using System.Text.Json;

namespace Analytics.Testing.Statistics.Tables;

/// <summary>Reads saved json-stat2 answers as editions of tables: each document is taken for the whole table.</summary>
internal static class TableDocuments
{
    private static readonly HashSet<string> TotalLabels =
        new(["Hele landet", "I alt", "Begge kjønn", "Alle aldre", "The whole country", "Both sexes", "All"], StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Every table under a folder. Other files are passed over. Where two documents are the same edition of a table, the smaller one must be a
    /// total of the larger one: the service has one table, however the answers were asked for.
    /// </summary>
    public static IReadOnlyList<StatisticsTable> ReadFolder(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(Read)
            .OfType<StatisticsTable>()
            .GroupBy(t => (t.Id, t.Updated))
            .Select(g => g.OrderByDescending(Size).Aggregate(Fold)),
    ];

    private static StatisticsTable? Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("dimension", out var dimensions) || TableId(root) is not { } id)
            return null;

        var roles = Roles(root);
        var variables = root.GetProperty("id").EnumerateArray().Select(v => Variable(v.GetString()!, dimensions, roles)).ToArray();
        var px = root.GetProperty("extension").GetProperty("px");
        return new StatisticsTable
        {
            Id = id,
            Label = root.GetProperty("label").GetString()!,
            Source = root.GetProperty("source").GetString()!,
            Updated = root.GetProperty("updated").GetDateTimeOffset(),
            Notes = root.TryGetProperty("note", out var notes) ? [.. notes.EnumerateArray().Select(n => n.GetString()!)] : [],
            MandatoryNotes = MandatoryNotes(root),
            Variables = variables,
            Cells = Cells(root, variables),
            SubjectCode = px.TryGetProperty("subject-code", out var code) ? code.GetString()! : "os",
            SubjectArea = px.TryGetProperty("subject-area", out var area) ? area.GetString()! : "Offentlig sektor",
        };
    }

    private static string? TableId(JsonElement root) =>
        root.TryGetProperty("extension", out var e) && e.TryGetProperty("px", out var px) && px.TryGetProperty("tableid", out var id) ? id.GetString() : null;

    private static Dictionary<string, VariableRole> Roles(JsonElement root)
    {
        var roles = new Dictionary<string, VariableRole>(StringComparer.Ordinal);
        foreach (var role in root.GetProperty("role").EnumerateObject())
        {
            foreach (var variable in role.Value.EnumerateArray())
                roles[variable.GetString()!] = role.Name switch { "time" => VariableRole.Time, "geo" => VariableRole.Geo, "metric" => VariableRole.Metric, _ => VariableRole.None };
        }

        return roles;
    }

    private static TableVariable Variable(string code, JsonElement dimensions, Dictionary<string, VariableRole> roles)
    {
        var dimension = dimensions.GetProperty(code);
        var category = dimension.GetProperty("category");
        var labels = category.GetProperty("label");
        string[] codes = [.. category.GetProperty("index").EnumerateObject().OrderBy(p => p.Value.GetInt32()).Select(p => p.Name)];
        string[] texts = [.. codes.Select(c => labels.GetProperty(c).GetString()!)];
        var total = Array.FindIndex(texts, TotalLabels.Contains);
        return new TableVariable
        {
            Code = code,
            Label = dimension.GetProperty("label").GetString()!,
            Codes = codes,
            Labels = texts,
            Role = roles.GetValueOrDefault(code),
            // A data answer always says false, so what SSB's population tables let a query leave out is known by name.
            Eliminable = code is "Region" or "Kjonn" or "Alder",
            TotalCode = total < 0 ? null : codes[total],
            Units = Units(category),
            CodeLists = code == "Region" ? RegionCodeLists.For(codes, texts) : [],
            Classification = Classification(dimension, code),
        };
    }

    private static Dictionary<string, ContentsUnit> Units(JsonElement category) =>
        category.TryGetProperty("unit", out var units)
            ? units.EnumerateObject().ToDictionary(
                u => u.Name, u => new ContentsUnit(u.Value.GetProperty("base").GetString()!, u.Value.GetProperty("decimals").GetInt32()), StringComparer.Ordinal)
            : [];

    private static string? Classification(JsonElement dimension, string code) =>
        dimension.TryGetProperty("link", out var link) && link.GetProperty("describedby")[0].GetProperty("extension").TryGetProperty(code, out var urn)
            ? urn.GetString()
            : null;

    private static HashSet<int> MandatoryNotes(JsonElement root) =>
        root.GetProperty("extension").TryGetProperty("noteMandatory", out var notes)
            ? [.. notes.EnumerateObject().Select(n => int.Parse(n.Name, CultureInfo.InvariantCulture))]
            : [];

    private static CellReader Cells(JsonElement root, TableVariable[] variables)
    {
        double?[] values = [.. root.GetProperty("value").EnumerateArray().Select(v => v.ValueKind == JsonValueKind.Number ? v.GetDouble() : (double?)null)];
        var signs = new string?[values.Length];
        if (root.TryGetProperty("status", out var status))
        {
            foreach (var sign in status.EnumerateObject())
                signs[int.Parse(sign.Name, CultureInfo.InvariantCulture)] = sign.Value.GetString();
        }

        int[] sizes = [.. variables.Select(v => v.Codes.Count)];
        return position =>
        {
            var at = 0;
            for (var i = 0; i < sizes.Length; i++)
                at = (at * sizes[i]) + position[i];
            return new TableCell(values[at], signs[at]);
        };
    }

    private static long Size(StatisticsTable table) => table.Variables.Aggregate(1L, (size, v) => size * v.Codes.Count);

    private static StatisticsTable Fold(StatisticsTable whole, StatisticsTable part)
    {
        foreach (var variable in part.Variables)
        {
            var known = whole.Variables.FirstOrDefault(v => v.Code == variable.Code);
            for (var i = 0; known is not null && i < variable.Codes.Count; i++)
            {
                if (known.Positions.ContainsKey(variable.Codes[i]))
                    continue;
                if (!TotalLabels.Contains(variable.Labels[i]))
                    throw new InvalidDataException(
                        $"Two documents are table {whole.Id} of {whole.Updated:u}, and {variable.Code}={variable.Codes[i]} is in the smaller one only: " +
                        "give the server one document an edition.");
                whole = whole.WithTotal(variable.Code, variable.Codes[i], variable.Labels[i]);
            }
        }

        return whole;
    }
}
