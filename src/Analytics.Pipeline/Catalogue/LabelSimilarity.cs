using System.Text.RegularExpressions;

namespace Analytics.Pipeline.Catalogue;

/// <summary>How alike two names of a measure are, by the three-letter pieces of their words: Norwegian compounds and endings differ where the measure does not.</summary>
internal static partial class LabelSimilarity
{
    private const int Piece = 3;
    private const double ClearlyAnother = 0.25;

    /// <summary>0 (nothing in common) to 1 (the same pieces).</summary>
    public static double Of(string one, string other)
    {
        var (a, b) = (Pieces(one), Pieces(other));
        return a.Count + b.Count == 0 ? 0 : 2.0 * a.Intersect(b, StringComparer.Ordinal).Count() / (a.Count + b.Count);
    }

    /// <summary>Whether the two name different measures beyond doubt: what stands before "i prosent av" and "per" has next to nothing in common.</summary>
    public static bool IsClearlyAnother(string name, string label)
    {
        var (a, b) = (Pieces(Head(name)), Pieces(Head(label)));
        return a.Count > 0 && b.Count > 0 && a.Intersect(b, StringComparer.Ordinal).Count() < ClearlyAnother * Math.Min(a.Count, b.Count);
    }

    private static string Head(string name) => Denominator().Split(name, 2)[0];

    private static HashSet<string> Pieces(string name) =>
    [
        .. Words().Matches(name.ToLowerInvariant())
            .Where(w => w.Length >= Piece)
            .SelectMany(w => Enumerable.Range(0, w.Length - Piece + 1).Select(start => w.Value.Substring(start, Piece))),
    ];

    [GeneratedRegex(@"\s(?:i prosent av|per)\s|\s\(", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denominator();

    [GeneratedRegex(@"[\p{L}\p{Nd}]+")]
    private static partial Regex Words();
}
