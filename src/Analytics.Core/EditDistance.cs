namespace Analytics.Core;

/// <summary>How far a text is from another one: what a typing error is measured by when names are proposed.</summary>
public static class EditDistance
{
    /// <summary>Letters to put in, take out or change, at least (Levenshtein 1966); upper and lower case are the same.</summary>
    public static int Of(string one, string other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
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
