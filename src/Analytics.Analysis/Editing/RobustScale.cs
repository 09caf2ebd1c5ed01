namespace Analytics.Analysis.Editing;

/// <summary>Median and median absolute deviation: the middle and the spread of numbers of which almost half may be wrong.</summary>
public static class RobustScale
{
    /// <summary>What makes the median absolute deviation a standard deviation where numbers are normal: 1 / Φ⁻¹(0.75).</summary>
    public const double ToNormal = 1.482602218505602;

    // Without them the deviation of few numbers is too small. Source: Croux and Rousseeuw, Computational Statistics 1 (1992), p. 414, n = 2 to 9.
    private static readonly double[] SmallSample = [1.196, 1.495, 1.363, 1.206, 1.200, 1.140, 1.129, 1.107];

    /// <summary>The median; the mean of the two in the middle where the count is even.</summary>
    /// <param name="values">One number or more.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values];
        Array.Sort(sorted);
        return sorted.Length > 0 ? OfSorted(sorted) : throw new ArgumentException("No numbers: expected one or more.", nameof(values));
    }

    /// <summary>The median absolute deviation from the median, in the values' own unit and without any factor.</summary>
    /// <param name="values">One number or more.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static double Deviation(IReadOnlyCollection<double> values)
    {
        var middle = Median(values);
        return Median(values.Select(v => Math.Abs(v - middle)));
    }

    /// <summary>The standard deviation as the median absolute deviation tells it, unbiased for normal numbers however few.</summary>
    /// <param name="values">Two numbers or more.</param>
    /// <exception cref="ArgumentException">There are fewer.</exception>
    public static double Standard(IReadOnlyCollection<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var count = values.Count;
        if (count < 2)
            throw new ArgumentException($"{count} number: expected two or more.", nameof(values));
        return (count <= 9 ? SmallSample[count - 2] : count / (count - 0.8)) * ToNormal * Deviation(values);
    }

    /// <summary>The median of numbers that are sorted already.</summary>
    /// <param name="sorted">One number or more, rising.</param>
    internal static double OfSorted(ReadOnlySpan<double> sorted)
    {
        var half = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /// <summary>The median of all sorted numbers but the one at a place.</summary>
    /// <param name="sorted">Two numbers or more, rising.</param>
    /// <param name="without">The place that is left out.</param>
    internal static double OfSortedWithout(ReadOnlySpan<double> sorted, int without)
    {
        var left = sorted.Length - 1;
        var half = left / 2;
        return left % 2 == 1 ? At(sorted, half) : (At(sorted, half - 1) + At(sorted, half)) / 2;

        double At(ReadOnlySpan<double> all, int place) => all[place < without ? place : place + 1];
    }
}
