using Analytics.Core;

namespace Analytics.Analysis.Demography.ServiceDemand;

/// <summary>Coverage of a service in the years to come, percent of the age group; never outside 0-100.</summary>
public abstract record CoveragePath
{
    private protected CoveragePath()
    {
    }

    /// <summary>What the path assumes, as a part of a sentence in bokmål.</summary>
    public abstract string AssumptionNb { get; }

    /// <summary>Coverage of a year, percent.</summary>
    public double In(Year year) => Math.Clamp(Unbounded(year), 0, 100);

    private protected abstract double Unbounded(Year year);

    private protected static double Percent(double value, string name) =>
        value is >= 0 and <= 100 ? value : throw new ArgumentOutOfRangeException(name, value, "Coverage lies between 0 and 100 percent.");
}
