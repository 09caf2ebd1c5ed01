using Analytics.Core;

namespace Analytics.Analysis.Demography.ServiceDemand;

/// <summary>Coverage that stays as it is.</summary>
public sealed record ConstantCoverage : CoveragePath
{
    private readonly double percent;

    /// <summary>Makes the path.</summary>
    /// <param name="percent">Coverage of every year.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is outside 0-100.</exception>
    public ConstantCoverage(double percent) => this.percent = Percent(percent, nameof(percent));

    /// <inheritdoc/>
    public override string AssumptionNb => $"dekningsgraden holdes på {NorwegianText.WithUnit(percent, "%")}";

    private protected override double Unbounded(Year year) => percent;
}
