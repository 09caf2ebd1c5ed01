namespace Analytics.Analysis.Editing;

/// <summary>What a municipality's other years say of one, when the common movement has been taken out: somewhere between the year before, the year after and the middle of the nearest ones.</summary>
/// <remarks>An error stands out from all three. After a lasting shift a right figure agrees with one of them, and beside a wrong one it agrees with the middle.</remarks>
/// <param name="Low">The lowest of the three.</param>
/// <param name="High">The highest.</param>
/// <param name="From">The first year that they rest on, counted from the panel's first.</param>
/// <param name="To">The last one.</param>
internal readonly record struct OwnYears(double Low, double High, int From, int To)
{
    private const int Nearest = 3;

    /// <summary>The expectation of a year, or null where no other year has a value.</summary>
    /// <param name="left">Places without the common movement.</param>
    /// <param name="isUsed">The years that are trusted.</param>
    /// <param name="time">The year.</param>
    public static OwnYears? Of(double[] left, bool[] isUsed, int time)
    {
        Span<double> near = stackalloc double[2 * Nearest];
        var (count, from, to) = (0, time, time);
        double? before = null, after = null;
        for (var t = time - 1; t >= 0 && count < Nearest; t--)
        {
            if (isUsed[t])
                (before, near[count++], from) = (before ?? left[t], left[t], t);
        }

        var earlier = count;
        for (var t = time + 1; t < left.Length && count - earlier < Nearest; t++)
        {
            if (isUsed[t])
                (after, near[count++], to) = (after ?? left[t], left[t], t);
        }

        if (count == 0)
            return null;
        near[..count].Sort();
        var middle = RobustScale.OfSorted(near[..count]);
        var (one, other) = (before ?? middle, after ?? middle);
        return new OwnYears(Math.Min(middle, Math.Min(one, other)), Math.Max(middle, Math.Max(one, other)), from == time ? FirstUsed(isUsed, time) : from, to == time ? LastUsed(isUsed, time) : to);
    }

    /// <summary>How far a place lies outside; below is negative, and zero is within.</summary>
    public double Outside(double place) => place < Low ? place - Low : place > High ? place - High : 0;

    private static int FirstUsed(bool[] isUsed, int after) => Array.FindIndex(isUsed, after + 1, used => used);

    private static int LastUsed(bool[] isUsed, int before) => Array.FindLastIndex(isUsed, before - 1, used => used);
}
