using System.Globalization;
using System.Text.RegularExpressions;

namespace Analytics.Sources.Tables;

/// <summary>A rectangle of cells, counted from 0, and the sheet on which it lies, or null.</summary>
internal sealed partial record CellArea(string? Sheet, int FromRow, int FromColumn, int ToRow, int ToColumn)
{
    /// <summary>Reads <c>A1:D20</c>, <c>$A$1:$D$20</c> or <c>'My sheet'!A1:D20</c>; null for anything else.</summary>
    public static CellArea? Parse(string text)
    {
        if (Address().Match(text.Trim()) is not { Success: true } match)
            return null;
        int[] rows = [Row(match.Groups["r1"].Value), Row(match.Groups["r2"].Value)];
        int[] columns = [Column(match.Groups["c1"].Value), Column(match.Groups["c2"].Value)];
        var sheet = match.Groups["quoted"] is { Success: true } quoted ? quoted.Value.Replace("''", "'", StringComparison.Ordinal) : match.Groups["plain"] is { Success: true } plain ? plain.Value : null;
        return rows.Min() < 0 ? null : new CellArea(sheet, rows.Min(), columns.Min(), rows.Max(), columns.Max());
    }

    /// <summary>A column's letters as its number from 0.</summary>
    public static int Column(ReadOnlySpan<char> letters)
    {
        var column = 0;
        foreach (var letter in letters)
            column = (column * 26) + char.ToUpperInvariant(letter) - 'A' + 1;
        return column - 1;
    }

    private static int Row(string digits) => int.Parse(digits, CultureInfo.InvariantCulture) - 1;

    [GeneratedRegex(@"^(?:(?:'(?<quoted>(?:[^']|'')+)'|(?<plain>[^'!]+))!)?\$?(?<c1>[A-Za-z]{1,3})\$?(?<r1>[0-9]{1,7}):\$?(?<c2>[A-Za-z]{1,3})\$?(?<r2>[0-9]{1,7})$", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
