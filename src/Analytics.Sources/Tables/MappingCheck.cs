using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Core;

namespace Analytics.Sources.Tables;

/// <summary>Refuses mappings that contradict themselves, before any file is looked at.</summary>
internal static class MappingCheck
{
    private const string NextStep = "Correct the source's mapping.";

    public static void Require(TableMapping mapping, string place)
    {
        var names = Targets(mapping, place).ToList();
        if (names.Count == 0)
            throw Refuse(place, "no column", "at least one column to take");
        if (names.Any(string.IsNullOrWhiteSpace))
            throw Refuse(place, "a column without a name", "a name for each column");
        if (names.GroupBy(n => n, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw Refuse(place, $"the column {twice.Key} for the second time", "names that differ by more than case");
        if (mapping.HeaderLine < 1)
            throw Refuse(place, string.Create(CultureInfo.InvariantCulture, $"header line {mapping.HeaderLine}"), "a line counted from 1");
        foreach (var column in mapping.Columns.Where(c => c.StatusColumn is not null && !IsNumeric(c.Type)))
            throw Refuse(place, $"a status column for {column.Target}, which is no number", "status columns beside numbers only");
        foreach (var column in mapping.Columns.Where(c => c.Extract is not null && IsNumeric(c.Type)))
            throw Refuse(place, $"an extract for {column.Target}, which is a number", "extracts from codes and texts only");
        foreach (var column in mapping.Columns.Where(c => c.Digits is not null && (c.Type != TableColumnType.Code || c.Digits < 1)))
            throw Refuse(place, string.Create(CultureInfo.InvariantCulture, $"{column.Digits} digits for {column.Target}, of type {column.Type}"), "a positive number of digits, for codes only");
        foreach (var column in mapping.Columns.Where(c => c.Extract is not null))
            Pattern(column.Extract!, place);
        foreach (var column in mapping.Columns.Where(c => c.Missing.Count > 0 && !IsNumeric(c.Type)))
            throw Refuse(place, $"words for a missing {column.Target}, which is no number", "such words beside numbers only");
        if (mapping.Unpivot is { } unpivot && GroupNames(Pattern(unpivot.Pattern, place)).Length > 0 == unpivot.CodeColumn is not null)
            throw Refuse(place, $"the pattern {unpivot.Pattern} and {unpivot.CodeColumn ?? "no"} name for its code", "either named groups, or a name for the code");
        if (mapping.Unpivot is { Type: not (TableColumnType.Integer or TableColumnType.Number) })
            throw Refuse(place, $"an unpivot to {mapping.Unpivot.Type}", "an unpivot to numbers");
    }

    /// <summary>A pattern of the mapping, as a regular expression.</summary>
    public static Regex Pattern(string pattern, string place)
    {
        try
        {
            // Without backtracking no pattern can hang on a long field.
            return new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw new ConfigurationException($"{place}, mapping", $"the pattern {pattern}", "a regular expression without look-around and back-references", NextStep, e);
        }
    }

    /// <summary>What a pattern keeps of a text: its first group, else the whole match; null where it does not match.</summary>
    public static string? Extract(Regex pattern, string text) =>
        pattern.Match(text) is { Success: true } match ? (match.Groups.Count > 1 ? match.Groups[1] : match).Value : null;

    /// <summary>The columns that take the codes of an unpivot.</summary>
    public static IReadOnlyList<string> CodeColumns(UnpivotMapping unpivot, string place) => unpivot.CodeColumn is { } name ? [name] : GroupNames(Pattern(unpivot.Pattern, place));

    /// <summary>The pattern's named groups, in their order.</summary>
    public static string[] GroupNames(Regex pattern) => [.. pattern.GetGroupNames().Where(n => !char.IsAsciiDigit(n[0]))];

    private static bool IsNumeric(TableColumnType type) => type is TableColumnType.Integer or TableColumnType.Number;

    private static IEnumerable<string> Targets(TableMapping mapping, string place)
    {
        foreach (var column in mapping.Columns)
        {
            yield return column.Target;
            if (column.StatusColumn is not null)
                yield return column.StatusColumn;
            if (mapping.BadValues is { Mode: BadValueMode.KeepText } && IsNumeric(column.Type))
                yield return BadValues.TextColumn(column.Target);
        }

        if (mapping.Unpivot is { } unpivot)
        {
            foreach (var name in CodeColumns(unpivot, place))
                yield return name;
            yield return unpivot.ValueColumn;
            if (unpivot.StatusColumn is not null)
                yield return unpivot.StatusColumn;
            if (mapping.BadValues is { Mode: BadValueMode.KeepText })
                yield return BadValues.TextColumn(unpivot.ValueColumn);
        }

        foreach (var constant in mapping.Constants.Keys)
            yield return constant;
    }

    private static ConfigurationException Refuse(string place, string found, string expected) => new($"{place}, mapping", found, expected, NextStep);
}
