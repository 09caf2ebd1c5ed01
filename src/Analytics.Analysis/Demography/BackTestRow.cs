using Analytics.Analysis.Demography.Accuracy;
using Analytics.Core;

namespace Analytics.Analysis.Demography;

/// <summary>What the same method would have said in an earlier year, against what happened.</summary>
/// <param name="Launch">The year it would have started from, with what was known then.</param>
/// <param name="Horizon">Years ahead.</param>
/// <param name="GroupNb">Age group in bokmål, or "Folketall i alt".</param>
/// <param name="Projected">Persons projected.</param>
/// <param name="NoChange">Persons if nothing had changed since the launch: the simplest rival.</param>
/// <param name="Actual">Persons counted.</param>
public sealed record BackTestRow(Year Launch, int Horizon, string GroupNb, double Projected, double NoChange, double Actual)
{
    /// <summary>The 80 % interval that would have been printed; null when no futures were drawn.</summary>
    public PredictionInterval? Interval { get; init; }

    /// <summary>Deviation of the projection, percent of the outcome; positive means too high.</summary>
    public double ErrorPercent => 100 * (Projected - Actual) / Actual;

    /// <summary>Deviation of no change, percent of the outcome.</summary>
    public double NoChangeErrorPercent => 100 * (NoChange - Actual) / Actual;
}
