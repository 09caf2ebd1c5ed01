using Analytics.Core;

namespace Analytics.Analysis.Demography.Accuracy;

/// <summary>How near the forecasts of one method, horizon, size class and age group came.</summary>
/// <remarks>Launches share outcomes, and are not independent.</remarks>
/// <param name="Launch">The launch year, or null for all launches together.</param>
/// <param name="Horizon">Years ahead.</param>
/// <param name="Method">The method's code.</param>
/// <param name="Size">Municipalities of this size at launch.</param>
/// <param name="Group">The age group; 0 and older is the total.</param>
/// <param name="Cases">Forecasts: municipalities times launches.</param>
public sealed record AccuracySummary(Year? Launch, int Horizon, string Method, SizeClass Size, AgeRange Group, int Cases)
{
    /// <summary>Percent errors of single municipalities; null when nobody was counted in any of them.</summary>
    public PercentErrors? Percent { get; init; }

    /// <summary>Weighted absolute percent error: the sum of absolute errors as percent of the sum of outcomes. Null when that is zero.</summary>
    public double? WeightedAbsolutePercent { get; init; }

    /// <summary>Weighted bias: the sum of errors as percent of the sum of outcomes; positive means too high. Null when that is zero.</summary>
    public double? WeightedPercent { get; init; }

    /// <summary>How the 80 percent intervals held; null when no forecast had one.</summary>
    public IntervalAccuracy? Interval80 { get; init; }

    /// <summary>How the 95 percent intervals held; null when no forecast had one.</summary>
    public IntervalAccuracy? Interval95 { get; init; }
}
