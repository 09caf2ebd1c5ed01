namespace Analytics.Analysis.Staffing;

/// <summary>A service with its actual årsverk and what the inhabitants ask of it.</summary>
/// <param name="Service">The service.</param>
/// <param name="Opening">Actual årsverk.</param>
/// <param name="Demand">Work of each year.</param>
/// <param name="Facts">What is known of the staff.</param>
public sealed record StaffedService(StaffingService Service, StaffingOpening Opening, IReadOnlyList<StaffingDemand> Demand, StaffingFacts Facts)
{
    /// <summary>Its staff under levers.</summary>
    /// <exception cref="ArgumentException">As for carrying staff forward.</exception>
    public StaffingPath Path(params IReadOnlyList<StaffingLever> levers) => StaffingPaths.Of(Service.Service, Opening, Demand, Facts, levers);
}
