using System.Text.RegularExpressions;
using Analytics.Core;

namespace Analytics.Pipeline.Ingestion;

/// <summary>Holds the periods of a cube against what every mart counts on: a damaged one, once published, would stop them all at every later run.</summary>
internal static partial class PeriodCodes
{
    /// <summary>The span from the first to the last, as a part keeps it; null where there is none.</summary>
    /// <exception cref="SourceFormatException">A period does not start with a year.</exception>
    public static string? Span(IEnumerable<string> codes, string table, string place)
    {
        var ordered = codes.Order(StringComparer.Ordinal).ToList();
        if (ordered.Find(c => !StartsWithYear().IsMatch(c)) is { } odd)
            throw new SourceFormatException(place, $"table {table} has the period \"{odd}\"", "periods that start with a year, such as 2025, 2025K1 or 2025M01", "Fetch the table again; the file may have been damaged.");
        return ordered.Count == 0 ? null : $"{ordered[0]}-{ordered[^1]}";
    }

    [GeneratedRegex("^(1[5-9]|20|21)[0-9]{2}([^0-9]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex StartsWithYear();
}
