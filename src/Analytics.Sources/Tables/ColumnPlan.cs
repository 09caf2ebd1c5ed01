using System.Text.RegularExpressions;
using Analytics.Core;

namespace Analytics.Sources.Tables;

/// <summary>Where in a line each column of the mapping stands.</summary>
/// <param name="Fields">For each column of the mapping its field in the line, or -1 for an optional column that is not there.</param>
/// <param name="UnpivotFields">The fields that become rows.</param>
/// <param name="UnpivotCodes">The columns that take their codes.</param>
internal sealed record ColumnPlan(int[] Fields, int[] UnpivotFields, UnpivotCode[] UnpivotCodes)
{
    /// <summary>How many rows a line becomes.</summary>
    public int RowsPerLine => UnpivotFields.Length == 0 ? 1 : UnpivotFields.Length;

    public static ColumnPlan Bind(TableMapping mapping, IReadOnlyList<string> header, string place)
    {
        var fields = mapping.Columns.Select(c => Find(c, header, place)).ToArray();
        if (mapping.Unpivot is not { } unpivot)
            return new ColumnPlan(fields, [], []);
        var pattern = MappingCheck.Pattern(unpivot.Pattern, place);
        var groups = MappingCheck.GroupNames(pattern);
        var found = header.Select((name, field) => (Parts: Parts(pattern, groups, name), Field: field)).Where(f => f.Parts is not null).ToArray();
        if (found.Length == 0)
            throw Refuse(place, header, $"columns whose names match {unpivot.Pattern}");
        if (found.GroupBy(f => string.Join(" / ", f.Parts!), StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw Refuse(place, header, $"one column for the code {twice.Key}, not {string.Join(" and ", twice.Select(f => header[f.Field]))}");
        var names = MappingCheck.CodeColumns(unpivot, place);
        return new ColumnPlan(fields, [.. found.Select(f => f.Field)], [.. names.Select((name, i) => UnpivotCode.Of(name, [.. found.Select(f => f.Parts![i])]))]);
    }

    /// <summary>What a pattern keeps of a column's name, a text for each code column; null where it does not match.</summary>
    private static string[]? Parts(Regex pattern, string[] groups, string name)
    {
        if (name.Length == 0)
            return null;
        if (groups.Length == 0)
            return MappingCheck.Extract(pattern, name) is { } code ? [code] : null;
        var match = pattern.Match(name);
        return match.Success ? [.. groups.Select(g => match.Groups[g].Value)] : null;
    }

    private static int Find(TableColumn column, IReadOnlyList<string> header, string place)
    {
        var fields = Matches(header, column.Source, StringComparison.Ordinal);
        if (fields.Length == 0)
            fields = Matches(header, column.Source.Trim(), StringComparison.OrdinalIgnoreCase);
        if (fields.Length > 1)
            throw Refuse(place, header, $"one column \"{column.Source}\", not {fields.Length}");
        if (fields.Length == 0 && column.Required)
            throw Refuse(place, header, $"a column \"{column.Source}\"");
        return fields.Length == 0 ? -1 : fields[0];
    }

    private static int[] Matches(IReadOnlyList<string> header, string name, StringComparison comparison) =>
        [.. Enumerable.Range(0, header.Count).Where(f => string.Equals(header[f], name, comparison))];

    private static SourceFormatException Refuse(string place, IReadOnlyList<string> header, string expected)
    {
        var shown = string.Join(", ", header.Take(30)) + (header.Count > 30 ? $" … ({header.Count} names)" : "");
        return new($"{place}, header", $"the names {shown}", expected, "Compare the file with the source's mapping; a new edition may have renamed columns.");
    }
}
