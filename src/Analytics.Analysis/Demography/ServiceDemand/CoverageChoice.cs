namespace Analytics.Analysis.Demography.ServiceDemand;

/// <summary>What an economist has chosen of one service's coverage.</summary>
/// <param name="Service">Short name of the service.</param>
/// <param name="Kind">How its coverage goes on.</param>
public sealed record CoverageChoice(string Service, CoverageKind Kind)
{
    /// <summary>How much of a year's change is left in the next, above 0 to 1: 1, the default, is a straight line. For trends.</summary>
    public double Damping { get; init; } = 1;

    /// <summary>The target; null, the default, where none is set.</summary>
    public CoverageTarget? Target { get; init; }
}
