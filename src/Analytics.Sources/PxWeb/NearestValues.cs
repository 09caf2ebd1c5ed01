using Analytics.Core;

namespace Analytics.Sources.PxWeb;

/// <summary>Finds what was likely meant by a code that does not exist.</summary>
internal static class NearestValues
{
    private const int Shown = 3;

    /// <summary>At most three values, the likeliest first: by name, then by the fewest edits of the code.</summary>
    public static IReadOnlyList<PxWebValue> To(string asked, IReadOnlyList<PxWebValue> values)
    {
        var furthest = Math.Max(1, asked.Length / 3);
        return
        [
            .. values
                .Select((value, position) => (value, position, distance: Distance(asked, value, furthest)))
                .Where(c => c.distance <= furthest)
                .OrderBy(c => c.distance)
                .ThenBy(c => c.position)
                .Take(Shown)
                .Select(c => c.value),
        ];
    }

    private static int Distance(string asked, PxWebValue value, int furthest)
    {
        if (value.Label.Equals(asked, StringComparison.OrdinalIgnoreCase))
            return 0;
        if (asked.Length > 2 && value.Label.StartsWith(asked, StringComparison.OrdinalIgnoreCase))
            return 1;
        return Math.Min(Edits(asked, value.Code, furthest), Edits(asked, value.Label, furthest));
    }

    /// <summary>The distance, or one more than the furthest where it is more.</summary>
    private static int Edits(string one, string other, int furthest) =>
        Math.Abs(one.Length - other.Length) > furthest ? furthest + 1 : EditDistance.Of(one, other);
}
