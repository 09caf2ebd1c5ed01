using Analytics.Core;

namespace Analytics.Analysis.Demography.ServiceDemand;

/// <summary>Coverage that goes on along the line through two observations, straight or ever flatter.</summary>
public sealed record TrendCoverage : CoveragePath
{
    private readonly Year first;
    private readonly Year last;
    private readonly double lastPercent;
    private readonly double slope;
    private readonly double damping;

    /// <summary>Makes the path.</summary>
    /// <param name="first">Year of the older observation.</param>
    /// <param name="firstPercent">Its coverage.</param>
    /// <param name="last">Year of the newer observation.</param>
    /// <param name="lastPercent">Its coverage.</param>
    /// <param name="damping">How much of a year's change is left in the next, above 0 to 1: 1 is a straight line, which is the default.</param>
    /// <exception cref="ArgumentOutOfRangeException">A coverage is outside 0-100, the years are not in order, or the damping is outside its range.</exception>
    public TrendCoverage(Year first, double firstPercent, Year last, double lastPercent, double damping = 1)
    {
        if (last <= first)
            throw new ArgumentOutOfRangeException(nameof(last), last, $"The newer observation is after the older one, {first}.");
        if (damping is not (> 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(damping), damping, "Damping is above 0 and at most 1.");
        (this.first, this.last, this.damping) = (first, last, damping);
        this.lastPercent = Percent(lastPercent, nameof(lastPercent));
        slope = (lastPercent - Percent(firstPercent, nameof(firstPercent))) / (last.Value - first.Value);
    }

    /// <inheritdoc/>
    public override string AssumptionNb =>
        $"dekningsgraden fortsetter som fra {first} til {last}, {NorwegianText.WithUnit(slope, "prosentpoeng")} i året{(damping < 1 ? ", og flater ut" : "")}";

    private protected override double Unbounded(Year year)
    {
        var ahead = year.Value - last.Value;
        var steps = ahead <= 0 || damping == 1 ? ahead : damping * (1 - Math.Pow(damping, ahead)) / (1 - damping);
        return lastPercent + slope * steps;
    }
}
