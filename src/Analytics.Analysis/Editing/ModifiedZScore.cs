namespace Analytics.Analysis.Editing;

/// <summary>How far a number lies from the middle of a group, in the group's own robust spread.</summary>
/// <remarks>Source: Iglewicz and Hoaglin, How to detect and handle outliers (ASQC 1993), p. 11; they call more than 3.5 an outlier among normal numbers.</remarks>
public static class ModifiedZScore
{
    /// <summary>The limit that the source recommends.</summary>
    public const double Recommended = 3.5;

    // The source's rounding of Φ⁻¹(0.75).
    private const double QuarterOfNormal = 0.6745;

    /// <summary>The score: 0.6745 · (value − median) / median absolute deviation.</summary>
    /// <param name="value">The number.</param>
    /// <param name="group">The numbers that it is held against; with or without itself.</param>
    /// <returns>Zero where the value is the median; infinite where it is not and more than half of the group is equal.</returns>
    /// <exception cref="ArgumentException">The group is empty.</exception>
    public static double Of(double value, IReadOnlyCollection<double> group)
    {
        var off = value - RobustScale.Median(group);
        return off == 0 ? 0 : QuarterOfNormal * off / RobustScale.Deviation(group);
    }
}
