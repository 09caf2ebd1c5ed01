using Analytics.Core;

namespace Analytics.Analysis.Demography.ServiceDemand;

/// <summary>Demand for a service in one year.</summary>
/// <param name="Year">The year; the persons are those of 1 January.</param>
/// <param name="CoveragePercent">Coverage, 0-100.</param>
/// <param name="Expected">With the number of persons that the projection has.</param>
/// <param name="Low">With the low number of persons; null when no range is known.</param>
/// <param name="High">With the high number of persons; null when no range is known.</param>
public sealed record ServiceDemandYear(Year Year, double CoveragePercent, DemandAmounts Expected, DemandAmounts? Low = null, DemandAmounts? High = null);
