using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Core;
using Analytics.Sources.PxWeb;

namespace Analytics.Pipeline.Configuration;

/// <summary>Reads the keys <c>query:</c> and <c>codelist:</c> of a source file.</summary>
internal static partial class SourceQuery
{
    /// <summary>The variable that stands for every variable that the query does not name.</summary>
    private const string Others = "*";

    private const string Expected = "codes, wildcards (* and ?), top(n), bottom(n), from(x), to(x) or range(a,b)";

    /// <exception cref="ConfigurationException">A variable has no values, an expression is unknown, or the query leaves out what the source needs.</exception>
    public static IReadOnlyList<PxWebSelection> Read(YamlSection source, SourceDefinition definition)
    {
        var query = source.OptionalSection("query");
        var lists = source.OptionalSection("codelist");
        if (query is null)
            return lists is null ? [] : throw source.Wrong("codelist", "code lists but no query", "a query with the variables that they belong to");
        var codeLists = lists?.Keys.ToDictionary(v => v, lists.Text, StringComparer.Ordinal) ?? [];
        var selections = query.Keys.Select(v => new PxWebSelection(v, Values(query, v), codeLists.GetValueOrDefault(v))).ToList();
        RefuseGaps(source, definition, selections);
        if (codeLists.Keys.FirstOrDefault(v => v == Others || selections.All(s => s.Variable != v)) is { } lost)
            throw lists!.Wrong(lost, $"a code list for \"{lost}\"", $"a variable that the query names: {string.Join(", ", selections.Select(s => s.Variable).Where(v => v != Others))}");
        return selections;
    }

    private static IReadOnlyList<string> Values(YamlSection query, string variable)
    {
        var values = query.Texts(variable);
        if (values.Count == 0)
            throw query.Wrong(variable, "an empty list", $"at least one of {Expected}");
        if (variable == Others && values is not [Others])
            throw query.Wrong(variable, $"[{string.Join(", ", values)}]", "[\"*\"]: every variable that the query does not name, all its values");
        if (values.FirstOrDefault(v => !IsSelection(v)) is { } wrong)
            throw query.Wrong(variable, $"\"{wrong}\"", Expected);
        // SSB answers a code that stands twice with status 500 and no text (FORMAT-FACTS, section 2).
        if (values.GroupBy(v => v, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw query.Wrong(variable, $"\"{twice.Key}\" {twice.Count()} times", "each value once");
        return values;
    }

    /// <summary>The region, the contents and the years are always chosen, as their defaults are SSB's and may change; and what the source requires of an answer is asked for.</summary>
    private static void RefuseGaps(YamlSection source, SourceDefinition definition, IReadOnlyList<PxWebSelection> selections)
    {
        var named = selections.Select(s => s.Variable).ToList();
        string[] chosen = [definition.RegionDimension!, "ContentsCode", "Tid"];
        var missing = chosen.Concat(named.Contains(Others) ? [] : definition.RequiredDimensions).Distinct(StringComparer.Ordinal).Except(named, StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
            throw source.Wrong("query", $"no selection of {string.Join(", ", missing)}", "a line for the region, ContentsCode, Tid and every required dimension");
    }

    private static bool IsSelection(string value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return false;
        if (!value.Contains('(', StringComparison.Ordinal) && !value.Contains(')', StringComparison.Ordinal))
            return true;
        return Counted().Match(value) is { Success: true } counted
            ? counted.Groups.Values.Skip(1).Where(g => g.Success).All(g => int.TryParse(g.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            : Bounded().IsMatch(value);
    }

    [GeneratedRegex(@"^(?:top|bottom)\( *([1-9][0-9]*) *(?:, *([0-9]+) *)?\)$")]
    private static partial Regex Counted();

    [GeneratedRegex(@"^(?:(?:from|to)\([^(),]+\)|range\([^(),]+,[^(),]+\))$")]
    private static partial Regex Bounded();
}
