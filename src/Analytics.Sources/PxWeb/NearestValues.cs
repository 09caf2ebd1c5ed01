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

    /// <summary>Insertions, deletions and replacements between two texts, upper and lower case being the same; one more than the furthest where there are more.</summary>
    private static int Edits(string one, string other, int furthest)
    {
        if (Math.Abs(one.Length - other.Length) > furthest)
            return furthest + 1;
        var above = Enumerable.Range(0, other.Length + 1).ToArray();
        var row = new int[other.Length + 1];
        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = above[j - 1] + (char.ToUpperInvariant(one[i - 1]) == char.ToUpperInvariant(other[j - 1]) ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(above[j], row[j - 1]) + 1);
            }

            (above, row) = (row, above);
        }

        return above[^1];
    }
}
