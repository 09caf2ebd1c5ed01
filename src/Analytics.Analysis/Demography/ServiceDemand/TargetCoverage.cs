using Analytics.Core;

namespace Analytics.Analysis.Demography.ServiceDemand;

/// <summary>Coverage that moves evenly to a target, and stays there.</summary>
public sealed record TargetCoverage : CoveragePath
{
    private readonly Year from;
    private readonly double start;
    private readonly Year to;
    private readonly double target;

    /// <summary>Makes the path.</summary>
    /// <param name="from">The last year with today's coverage.</param>
    /// <param name="start">Today's coverage.</param>
    /// <param name="to">The year in which the target is reached.</param>
    /// <param name="target">The target.</param>
    /// <exception cref="ArgumentOutOfRangeException">A coverage is outside 0-100, or the years are not in order.</exception>
    public TargetCoverage(Year from, double start, Year to, double target)
    {
        if (to <= from)
            throw new ArgumentOutOfRangeException(nameof(to), to, $"The target is reached after {from}.");
        (this.from, this.to) = (from, to);
        this.start = Percent(start, nameof(start));
        this.target = Percent(target, nameof(target));
    }

    /// <inheritdoc/>
    public override string AssumptionNb => $"dekningsgraden går jevnt fra {NorwegianText.WithUnit(start, "%")} i {from} til {NorwegianText.WithUnit(target, "%")} i {to}";

    private protected override double Unbounded(Year year) =>
        start + (target - start) * Math.Clamp((year.Value - from.Value) / (double)(to.Value - from.Value), 0, 1);
}
