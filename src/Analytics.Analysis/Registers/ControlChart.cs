namespace Analytics.Analysis.Registers;

/// <summary>A c-chart: counts of equal periods, their mean, and three standard deviations of a Poisson number to either side.</summary>
/// <remarks>Montgomery, Introduction to Statistical Quality Control, chapter 7: limits c̄ ± 3√c̄, the lower one at least zero. A count outside has a reason of its own.</remarks>
/// <param name="First">First day of the first month.</param>
/// <param name="Counts">Counts by month.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="Lower">Lower limit.</param>
/// <param name="Upper">Upper limit.</param>
public sealed record ControlChart(DateOnly First, IReadOnlyList<int> Counts, double Mean, double Lower, double Upper)
{
    /// <summary>With fewer periods the limits say nothing.</summary>
    public const int FewestPeriods = 12;

    /// <summary>Months whose count lies outside the limits.</summary>
    public IReadOnlyList<DateOnly> Outside => [.. Enumerable.Range(0, Counts.Count).Where(m => Counts[m] < Lower || Counts[m] > Upper).Select(First.AddMonths)];

    /// <summary>Makes a chart, or null for too few periods.</summary>
    /// <param name="counts">Counts by month.</param>
    /// <param name="first">First day of the first month.</param>
    public static ControlChart? Of(IReadOnlyList<int> counts, DateOnly first)
    {
        ArgumentNullException.ThrowIfNull(counts);
        if (counts.Count < FewestPeriods)
            return null;
        var mean = counts.Average();
        return new ControlChart(first, counts, mean, Math.Max(0, mean - 3 * Math.Sqrt(mean)), mean + 3 * Math.Sqrt(mean));
    }
}
