using System.Globalization;
using System.Text.RegularExpressions;
using DuckDB.NET.Data;

namespace Analytics.Store;

/// <summary>What DuckDB's error texts say of the cause and the place.</summary>
internal static partial class DuckDbError
{
    private static readonly string[] KindsOfTheSql = ["Parser", "Binder", "Catalog", "Conversion", "Out of Range", "Mismatch Type", "Permission", "Not implemented", "Constraint"];

    /// <summary>Whether the SQL itself is wrong, so that no file needs to be suspected.</summary>
    public static bool IsOfTheSql(DuckDBException error) =>
        KindsOfTheSql.Any(kind => error.Message.StartsWith($"{kind} Error", StringComparison.OrdinalIgnoreCase));

    /// <summary>The line that DuckDB points at, counted from 1 in the text that it was given, or null.</summary>
    public static int? Line(DuckDBException error) =>
        LinePattern().Match(error.Message) is { Success: true } match ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;

    /// <summary>The first sentence, without the excerpt of the SQL.</summary>
    public static string Sentence(DuckDBException error) => error.Message.Split('\n', 2)[0].Trim().TrimEnd('.');

    [GeneratedRegex(@"^LINE (\d+):", RegexOptions.Multiline)]
    private static partial Regex LinePattern();
}
