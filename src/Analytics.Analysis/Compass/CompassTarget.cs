namespace Analytics.Analysis.Compass;

/// <summary>How far it is to the municipality's own target for the total.</summary>
/// <param name="Target">The target and the year that it is set for.</param>
/// <param name="Points">Points that are missing; zero or negative when it is reached.</param>
/// <param name="Years">Years from the evaluation to the target's year.</param>
public sealed record CompassTarget(CompassScore Target, double Points, int Years)
{
    /// <summary>Points a year from the evaluation on, or null when the target is reached or of the evaluation's own year.</summary>
    public double? PerYear => Points > 0 && Years > 0 ? Points / Years : null;
}
