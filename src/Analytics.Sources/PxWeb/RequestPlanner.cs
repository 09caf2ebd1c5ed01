using Analytics.Core;
using Analytics.Sources.JsonStat;

namespace Analytics.Sources.PxWeb;

/// <summary>Turns a selection into requests that the bank will answer. The same input gives the same plan.</summary>
public static class RequestPlanner
{
    /// <summary>Resolves a selection against a table's metadata, and splits it under the limits: first by region, then by period, then by whatever else must be.</summary>
    /// <param name="table">The table, as the bank describes it.</param>
    /// <param name="selections">What is asked; variables that may be left out may be missing.</param>
    /// <param name="limits">How large a request may be.</param>
    /// <param name="codeLists">The code lists that the selections name, by id; none by default.</param>
    /// <exception cref="ConfigurationException">A variable is unknown, missing or named twice, an expression or a code list is faulty, or nothing is left of a variable.</exception>
    public static PxWebPlan Plan(
        PxWebTable table,
        IReadOnlyList<PxWebSelection> selections,
        PxWebLimits limits,
        IReadOnlyDictionary<string, PxWebCodeList>? codeLists = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(selections);
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentOutOfRangeException.ThrowIfLessThan(limits.Cells, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(limits.Regions ?? 1, 1);

        var warnings = new List<PxWebWarning>();
        if (table.FallbackReason is { } reason)
            warnings.Add(new PxWebWarning(PxWebWarningKind.OlderVersion, "", "", $"Table {table.Id}: version 1 of the interface is used, since version 2 did not answer: {reason}.", []));

        var asked = ByVariable(table, selections);
        var missing = table.Variables.Where(v => !asked.ContainsKey(v.Code) && !MayBeLeftOut(v)).ToList();
        if (missing.Count > 0)
            throw PlanFault.MissingVariables(table, missing);

        var resolved = table.Variables
            .Where(v => asked.ContainsKey(v.Code))
            .Select(v => Resolve(table, v, asked[v.Code], codeLists, warnings))
            .ToList();
        var whole = new PxWebRequest(table.Id, table.Version, table.Language, resolved);
        return new PxWebPlan([.. RequestSplitter.Split(whole, limits)], whole.Cells, warnings);
    }

    private static Dictionary<string, PxWebSelection> ByVariable(PxWebTable table, IReadOnlyList<PxWebSelection> selections)
    {
        var result = new Dictionary<string, PxWebSelection>(StringComparer.Ordinal);
        foreach (var selection in selections)
        {
            var variable = table.Variables.FirstOrDefault(v => v.Code.Equals(selection.Variable, StringComparison.Ordinal))
                ?? table.Variables.FirstOrDefault(v => v.Code.Equals(selection.Variable, StringComparison.OrdinalIgnoreCase))
                ?? throw PlanFault.UnknownVariable(table, selection.Variable);
            if (!result.TryAdd(variable.Code, selection))
                throw PlanFault.RepeatedVariable(table, variable.Code);
        }

        return result;
    }

    /// <summary>Contents and periods never may, whatever the metadata say: version 2 refuses, and version 1 takes all.</summary>
    private static bool MayBeLeftOut(PxWebVariable variable) =>
        variable.Elimination && variable.Role is not (JsonStatRole.Metric or JsonStatRole.Time);

    private static PxWebRequestSelection Resolve(
        PxWebTable table,
        PxWebVariable variable,
        PxWebSelection asked,
        IReadOnlyDictionary<string, PxWebCodeList>? codeLists,
        List<PxWebWarning> warnings)
    {
        var values = variable.Values;
        if (asked.CodeList is { } id)
        {
            if (codeLists is not null && codeLists.TryGetValue(id, out var list))
                values = list.Values;
            else if (table.Version == PxWebVersion.V1)
                values = Unchecked(table, variable, asked, id, warnings);
            else
                throw PlanFault.UnknownCodeList(table, variable, id);
        }

        var codes = new CodeResolver(table.Id, variable, values, warnings).Resolve(asked.Values);
        if (codes.Count == 0)
            throw PlanFault.NothingLeft(table, variable, asked, values);
        var role = variable.IsRegion ? JsonStatRole.Geo : variable.Role;
        return new PxWebRequestSelection(variable.Code, role, codes, asked.CodeList);
    }

    private static List<PxWebValue> Unchecked(PxWebTable table, PxWebVariable variable, PxWebSelection asked, string codeList, List<PxWebWarning> warnings)
    {
        if (asked.Values.Any(v => v.AsSpan().ContainsAny('*', '?') || SelectionExpression.Parse(v) is not null))
            throw PlanFault.UncheckableExpression(table, variable, codeList);
        warnings.Add(new PxWebWarning(
            PxWebWarningKind.UncheckedCodes,
            variable.Code,
            "",
            $"Table {table.Id}, {variable.Code}: the codes of {codeList} are sent unchecked, since version 1 of the interface cannot be asked for them.",
            []));
        return [.. asked.Values.Select(v => v.Trim()).Distinct(StringComparer.Ordinal).Select(v => new PxWebValue(v, v))];
    }
}
