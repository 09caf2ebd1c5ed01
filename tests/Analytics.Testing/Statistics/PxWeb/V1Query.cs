using System.Globalization;
using System.Text.Json;

namespace Analytics.Testing.Statistics.PxWeb;

/// <summary>A v1 query and its filters: item, all, top, agg:NAME, vs:NAME.</summary>
internal sealed record V1Query(IReadOnlyList<(string Variable, string Filter, IReadOnlyList<string> Values)> Variables, string Format)
{
    public static V1Query Parse(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            var format = root.TryGetProperty("response", out var response) && response.TryGetProperty("format", out var f) ? f.GetString()! : "json-stat2";
            return new V1Query([.. root.GetProperty("query").EnumerateArray().Select(Variable)], format);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new V1Exception(400, V1Error.Parameter);
        }
    }

    /// <summary>Chooses from the table. A variable left out is summed where it may be eliminated, and given whole where it may not.</summary>
    public Extract Resolve(StatisticsTable table)
    {
        foreach (var (variable, _, _) in Variables)
        {
            if (!table.Variables.Any(v => v.Code == variable))
                throw new V1Exception(400, V1Error.Variable(variable));
        }

        return new Extract(table, [.. table.Variables.Select(v => Choose(v, Variables.FirstOrDefault(q => q.Variable == v.Code)))]);
    }

    private static (string, string, IReadOnlyList<string>) Variable(JsonElement query)
    {
        var selection = query.GetProperty("selection");
        return (
            query.GetProperty("code").GetString()!,
            selection.GetProperty("filter").GetString()!,
            [.. selection.GetProperty("values").EnumerateArray().Select(v => v.ValueKind == JsonValueKind.String ? v.GetString()! : throw new V1Exception(400, V1Error.Parameter))]);
    }

    private static SelectedVariable Choose(TableVariable variable, (string Variable, string Filter, IReadOnlyList<string> Values) query)
    {
        if (query.Variable is null)
            return variable.Eliminable ? SelectedVariable.Leave(variable) : SelectedVariable.All(variable);
        var parts = query.Filter.Split(':', 2);
        return parts[0] switch
        {
            "item" => SelectedVariable.At(variable, query.Values.Select(v => Find(variable, v)).Distinct().Order()),
            "all" => SelectedVariable.At(variable, Some(variable, query.Values.SelectMany(p => All(variable, p)).Distinct().Order())),
            "top" => SelectedVariable.At(variable, Top(variable, query.Values)),
            "agg" or "vs" when parts.Length == 2 => Listed(variable, $"{parts[0]}_{parts[1]}", query.Values),
            _ => throw new V1Exception(400, V1Error.Variable(variable.Code)),
        };
    }

    /// <summary>v1 knows *, but not the question mark.</summary>
    private static IEnumerable<int> All(TableVariable variable, string pattern) => pattern.Contains('?', StringComparison.Ordinal)
        ? throw new V1Exception(400, V1Error.Variable(variable.Code))
        : SelectionExpression.Matching(pattern, variable.Codes);

    private static IEnumerable<int> Top(TableVariable variable, IReadOnlyList<string> values)
    {
        if (values.Count != 1 || !int.TryParse(values[0], NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count < 1)
            throw new V1Exception(400, V1Error.Variable(variable.Code));
        var all = Enumerable.Range(0, variable.Codes.Count);
        return variable.Role == VariableRole.Time ? all.TakeLast(count) : all.Take(count);
    }

    private static SelectedVariable Listed(TableVariable variable, string id, IReadOnlyList<string> codes)
    {
        var list = variable.CodeLists.FirstOrDefault(c => c.Id == id) ?? throw new V1Exception(400, V1Error.Variable(variable.Code));
        var values = codes.Select(c => list.Values.FirstOrDefault(v => v.Code == c) ?? throw new V1Exception(400, V1Error.Variable(variable.Code)));
        return new SelectedVariable(variable, [.. values.Select(v => new SelectedCode(v.Code, v.Label, [.. v.ValueMap.Select(c => variable.Positions[c])]))], false);
    }

    private static int Find(TableVariable variable, string code) =>
        variable.Positions.TryGetValue(code, out var at) && variable.Codes[at] == code ? at : throw new V1Exception(400, V1Error.Variable(variable.Code));

    private static int[] Some(TableVariable variable, IEnumerable<int> positions) =>
        positions.ToArray() is { Length: > 0 } some ? some : throw new V1Exception(400, V1Error.Variable(variable.Code));
}
