using Analytics.Core;

namespace Analytics.Analysis.Demography.ServiceDemand;

/// <summary>Where coverage is to go.</summary>
/// <param name="Percent">Percent of the age group, 0-100.</param>
/// <param name="Year">The year in which it is reached.</param>
public sealed record CoverageTarget(double Percent, Year Year);
