using Analytics.Core;

namespace Analytics.Pipeline.Catalogue;

/// <summary>Finds what a code that is gone is likely called now: a renamed code keeps most of its label, and often some of its letters.</summary>
internal static class NearestCodes
{
    private const int Shown = 3;
    private const double LabelWeight = 0.6;
    private const double Least = 0.35;

    /// <summary>At most three codes, the likeliest first.</summary>
    public static IReadOnlyList<PublishedCode> To(string code, string name, IReadOnlyList<PublishedCode> values) =>
    [
        .. values
            .Select(value => (Value: value, Score: (LabelWeight * LabelSimilarity.Of(name, value.Label)) + ((1 - LabelWeight) * CodeSimilarity(code, value.Code))))
            .Where(c => c.Score >= Least)
            .OrderByDescending(c => c.Score)
            .ThenBy(c => c.Value.Code, StringComparer.Ordinal)
            .Take(Shown)
            .Select(c => c.Value),
    ];

    /// <summary>The share of letters that need no edit, 0-1.</summary>
    private static double CodeSimilarity(string one, string other) =>
        1 - ((double)EditDistance.Of(one, other) / Math.Max(1, Math.Max(one.Length, other.Length)));
}
