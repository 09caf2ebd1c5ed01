using System.IO.Enumeration;

namespace Analytics.Sources.PxWeb;

/// <summary>Turns codes, wildcards and expressions into a variable's plain codes, in the bank's order.</summary>
internal sealed class CodeResolver
{
    private readonly string table;
    private readonly PxWebVariable variable;
    private readonly IReadOnlyList<PxWebValue> values;
    private readonly List<PxWebWarning> warnings;
    private readonly Dictionary<string, int> exact;
    private readonly Dictionary<string, int> anyCase;
    private readonly bool isTime;

    /// <param name="table">The table's id, for sentences.</param>
    /// <param name="variable">The variable.</param>
    /// <param name="values">Its values, or those of the code list that takes their place.</param>
    /// <param name="warnings">Where warnings are added.</param>
    public CodeResolver(string table, PxWebVariable variable, IReadOnlyList<PxWebValue> values, List<PxWebWarning> warnings)
    {
        this.table = table;
        this.variable = variable;
        this.values = values;
        this.warnings = warnings;
        exact = new(values.Count, StringComparer.Ordinal);
        anyCase = new(values.Count, StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < values.Count; i++)
        {
            exact.TryAdd(values[i].Code, i);
            anyCase.TryAdd(values[i].Code, i);
        }

        isTime = variable.IsTime;
    }

    /// <summary>The codes that are selected, each once; none where nothing fits.</summary>
    public IReadOnlyList<string> Resolve(IReadOnlyList<string> asked)
    {
        var selected = new SortedSet<int>();
        var named = new HashSet<int>();
        foreach (var text in asked.Select(a => a.Trim()))
        {
            if (Find(text) is { } position)
            {
                if (!named.Add(position))
                    Warn(PxWebWarningKind.DuplicateCode, text, "is named more than once, and sent once", []);
                selected.Add(position);
            }
            else if (SelectionExpression.Parse(text) is { } expression)
                selected.UnionWith(Apply(expression, text));
            else if (text.AsSpan().ContainsAny('*', '?'))
                selected.UnionWith(Match(text));
            else
                WarnUnknown(text);
        }

        return [.. selected.Select(i => values[i].Code)];
    }

    private int? Find(string code) =>
        exact.TryGetValue(code, out var position) || anyCase.TryGetValue(code, out position) ? position : null;

    private List<int> Match(string pattern)
    {
        var found = new List<int>();
        for (var i = 0; i < values.Count; i++)
        {
            if (FileSystemName.MatchesSimpleExpression(pattern.Replace("\\", "\\\\", StringComparison.Ordinal), values[i].Code))
                found.Add(i);
        }

        if (found.Count == 0)
            Warn(PxWebWarningKind.NothingMatches, pattern, "fits no code", []);
        return found;
    }

    private IEnumerable<int> Apply(SelectionExpression expression, string text)
    {
        if (expression.Apply(values.Count, isTime, Place) is not { } range)
        {
            if (expression.Function is "top" or "bottom" || expression.Arguments.Count != (expression.Function == "range" ? 2 : 1))
                throw PlanFault.Expression(table, variable.Code, text);
            foreach (var unknown in expression.Arguments.Where(a => Place(a) is null))
                WarnUnknown(unknown);
            return [];
        }

        var (start, length) = (range.Start.Value, range.End.Value - range.Start.Value);
        foreach (var outside in expression.Function is "top" or "bottom" ? [] : expression.Arguments.Where(a => Place(a) is { IsExact: false }))
            Warn(PxWebWarningKind.PeriodOutside, text, $"names {outside}, which the table does not have; {Math.Max(length, 0)} period(s) within it are taken", []);
        if (length <= 0)
            Warn(PxWebWarningKind.NothingMatches, text, "fits no code", []);
        return Enumerable.Range(start, Math.Max(length, 0));
    }

    /// <summary>A code's position; a period that is missing has one too, since periods have an order: from(2015) in a table that starts in 2020 is all of it.</summary>
    private CodePlace? Place(string code)
    {
        if (Find(code) is { } position)
            return new CodePlace(position, true);
        if (!isTime || values.Count == 0 || values.Any(v => v.Code.Length != code.Length) || !char.IsAsciiDigit(code[0]))
            return null;
        var after = 0;
        while (after < values.Count && string.CompareOrdinal(values[after].Code, code) < 0)
            after++;
        return new CodePlace(after, false);
    }

    private void WarnUnknown(string code)
    {
        var nearest = NearestValues.To(code, values);
        var hint = nearest.Count == 0 ? "" : $"; the nearest are {string.Join(", ", nearest.Select(v => $"{v.Code} ({v.Label})"))}";
        Warn(PxWebWarningKind.UnknownCode, code, $"does not exist and is left out{hint}", nearest);
    }

    private void Warn(PxWebWarningKind kind, string value, string what, IReadOnlyList<PxWebValue> nearest) =>
        warnings.Add(new PxWebWarning(kind, variable.Code, value, $"Table {table}, {variable.Code}: {value} {what}.", nearest));
}
