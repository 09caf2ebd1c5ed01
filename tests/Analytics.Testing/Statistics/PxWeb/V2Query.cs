using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Analytics.Testing.Statistics.PxWeb;

/// <summary>A v2 request for data, from the address or from the body.</summary>
internal sealed partial record V2Query(IReadOnlyList<VariableQuery> Variables, IReadOnlyList<string> Placement)
{
    public static V2Query FromAddress(IQueryCollection query)
    {
        Dictionary<string, List<string>> values = new(StringComparer.OrdinalIgnoreCase);
        Dictionary<string, string> codeLists = new(StringComparer.OrdinalIgnoreCase);
        List<string> placement = [];
        foreach (var (key, texts) in query)
        {
            if (key.Equals("stub", StringComparison.OrdinalIgnoreCase) || key.Equals("heading", StringComparison.OrdinalIgnoreCase))
                placement.AddRange(texts.OfType<string>().SelectMany(Split));
            var match = Indexed().Match(key);
            if (!match.Success)
                continue;
            var variable = match.Groups[2].Value;
            if (match.Groups[1].Value.Equals("codelist", StringComparison.OrdinalIgnoreCase))
                codeLists[variable] = texts.ToString();
            else
                values[variable] = [.. texts.OfType<string>().SelectMany(Split)];
        }

        var named = values.Keys.Union(codeLists.Keys, StringComparer.OrdinalIgnoreCase);
        return new V2Query([.. named.Select(v => new VariableQuery(v, codeLists.GetValueOrDefault(v), values.GetValueOrDefault(v, [])))], placement);
    }

    public static V2Query FromBody(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body.Length == 0 ? "{}" : body);
            var root = document.RootElement;
            return new V2Query(
                root.TryGetProperty("selection", out var selection) ? [.. selection.EnumerateArray().Select(Selection)] : [],
                root.TryGetProperty("placement", out var placement) ? [.. Texts(placement, "heading"), .. Texts(placement, "stub")] : []);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new ProblemException(Problem.IllegalExpression);
        }
    }

    /// <summary>Chooses from the table; with no selection at all, the default one.</summary>
    public Extract Resolve(StatisticsTable table)
    {
        foreach (var asked in Variables)
        {
            if (!table.Variables.Any(v => Same(v.Code, asked.Variable)))
                throw new ProblemException(Problem.NoVariable);
        }

        if (Placement.Any(p => !table.Variables.Any(v => Same(v.Code, p))))
            throw new ProblemException(Problem.IllegalPlacement);
        var some = Variables.Count > 0;
        return new Extract(table, [.. table.Variables.Select(v => some ? Choose(v, Variables.FirstOrDefault(a => Same(a.Variable, v.Code))) : Default(v))]);
    }

    private static SelectedVariable Default(TableVariable variable) => variable switch
    {
        { Mandatory: false } => SelectedVariable.Leave(variable),
        { Role: VariableRole.Time } => SelectedVariable.At(variable, [variable.Codes.Count - 1]),
        _ => SelectedVariable.At(variable, [0]),
    };

    private static SelectedVariable Choose(TableVariable variable, VariableQuery? asked)
    {
        var list = asked?.CodeList is { Length: > 0 } id ? variable.CodeLists.FirstOrDefault(c => c.Id == id) ?? throw new ProblemException(Problem.NoCodeList) : null;
        if (asked is null || asked.Values.Count == 0)
            return variable.Mandatory ? throw new ProblemException(Problem.MissingSelection) : SelectedVariable.Leave(variable);

        IReadOnlyList<string> codes = list is null ? variable.Codes : [.. list.Values.Select(v => v.Code)];
        List<int> chosen = [];
        HashSet<int> plain = [];
        foreach (var text in asked.Values)
        {
            var positions = SelectionExpression.Expand(text, codes, variable.Role == VariableRole.Time)?.ToArray();
            if (positions is null)
            {
                positions = [Find(codes, text)];
                if (!plain.Add(positions[0]))
                    throw new DuplicateCodeException();
            }

            // The service keeps the order in which codes were sent.
            chosen.AddRange(positions.Where(p => !chosen.Contains(p)));
        }

        if (chosen.Count == 0)
            throw new ProblemException(Problem.MissingSelection);
        return list is null ? SelectedVariable.At(variable, chosen) : Listed(variable, chosen.Select(i => list.Values[i]));
    }

    private static SelectedVariable Listed(TableVariable variable, IEnumerable<CodeListValue> values) =>
        new(variable, [.. values.Select(v => new SelectedCode(v.Code, v.Label, [.. v.ValueMap.Select(c => variable.Positions[c])]))], false);

    private static int Find(IReadOnlyList<string> codes, string code)
    {
        for (var i = 0; i < codes.Count; i++)
        {
            if (Same(codes[i], code))
                return i;
        }

        throw new ProblemException(Problem.NoValue);
    }

    private static VariableQuery Selection(JsonElement selection) => new(
        selection.GetProperty("variableCode").GetString() ?? "",
        selection.TryGetProperty("codelist", out var list) || selection.TryGetProperty("codeList", out list) ? list.GetString() : null,
        [.. Texts(selection, "valueCodes")]);

    private static IEnumerable<string> Texts(JsonElement element, string name) =>
        element.TryGetProperty(name, out var texts) && texts.ValueKind == JsonValueKind.Array ? [.. texts.EnumerateArray().Select(t => t.GetString() ?? "")] : [];

    /// <summary>Splits at commas; a part in square brackets is one, whatever commas it holds.</summary>
    private static IEnumerable<string> Split(string text) =>
        Parts().Matches(text).Select(m => m.Groups[1].Success ? m.Groups[1].Value : m.Value.Trim()).Where(p => p.Length > 0);

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(valuecodes|codelist)\[(.+)\]$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Indexed();

    [GeneratedRegex(@"\[([^\]]*)\]|[^,\[\]]+")]
    private static partial Regex Parts();
}
