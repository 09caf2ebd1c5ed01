using System.Text.RegularExpressions;
using Analytics.Pipeline.Configuration;
using Analytics.Sources.Tables;

namespace Analytics.Pipeline.Importing;

/// <summary>Finds columns that stand side by side for periods or ages and should be rows.</summary>
internal static partial class UnpivotGuess
{
    private const int FewestAges = 5;

    private static readonly (string Pattern, string? Name)[] Periods =
    [
        ("^((?:19|20)[0-9]{2})$", "year"),
        ("^((?:19|20)[0-9]{2}[KMUkmu][0-9]{1,2})$", "period"),
        ("^(?<year>(?:19|20)[0-9]{2}) (?<contents>.+)$", null),
        ("^(?<contents>.+) (?<year>(?:19|20)[0-9]{2})$", null),
    ];

    /// <summary>The columns that should be rows, or null: their fields and how they are described.</summary>
    public static (IReadOnlyList<int> Fields, UnpivotDefinition Definition)? Find(RawTable table)
    {
        foreach (var (pattern, name) in Periods)
        {
            // Statbank's exports have a title line, and the period in the header even of their only figure.
            if (Describe(table, pattern, name, table.HeaderLine > 1 ? 1 : 2) is { } found)
                return found;
        }

        var families = table.Header.Select(h => Family().Match(h)).Where(m => m.Success).GroupBy(m => m.Groups[1].Value, StringComparer.Ordinal);
        return families.MaxBy(g => g.Count()) is { } family ? Describe(table, $"^{Regex.Escape(family.Key)}([0-9]{{1,3}})$", "number", FewestAges) : null;
    }

    private static (IReadOnlyList<int> Fields, UnpivotDefinition Definition)? Describe(RawTable table, string pattern, string? name, int fewest)
    {
        var regex = new Regex(pattern, RegexOptions.CultureInvariant);
        var fields = Enumerable.Range(0, table.Header.Count).Where(f => regex.IsMatch(table.Header[f])).ToList();
        if (fields.Count < fewest || fields.Select(f => table.Header[f]).Distinct(StringComparer.OrdinalIgnoreCase).Count() != fields.Count)
            return null;
        var values = fields.SelectMany(f => table.Rows.Where(r => r.Length > f && r[f].Length > 0).Select(r => r[f])).Distinct(StringComparer.Ordinal).ToList();
        if (ColumnGuess.Number(values, ColumnGuess.IsStatbank(table)) is not { } number)
            return null;
        return (fields, new UnpivotDefinition(pattern, name, "value")
        {
            CodeColumns = name is null ? [.. regex.GetGroupNames().Where(n => !char.IsAsciiDigit(n[0]))] : [name],
            Missing = number.Missing,
            Status = number.HasSigns ? "status" : null,
        });
    }

    [GeneratedRegex("^([^0-9]*)[0-9]{1,3}$")]
    private static partial Regex Family();
}
