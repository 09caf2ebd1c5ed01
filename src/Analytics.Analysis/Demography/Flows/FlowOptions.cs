namespace Analytics.Analysis.Demography.Flows;

/// <summary>The conventions of a year's step.</summary>
/// <param name="Timing">When people move; spread over the year by default.</param>
/// <param name="BirthExposure">Which women's years bear; those at mid-year by default.</param>
public sealed record FlowOptions(FlowTiming Timing = FlowTiming.SpreadOverYear, BirthExposure BirthExposure = BirthExposure.MidYear)
{
    /// <summary>Moves spread over the year, births from women at mid-year.</summary>
    public static FlowOptions Default { get; } = new();
}
