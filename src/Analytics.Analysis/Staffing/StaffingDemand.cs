using Analytics.Core;

namespace Analytics.Analysis.Staffing;

/// <summary>What the inhabitants of 1 January ask of a service in the year that begins then.</summary>
/// <param name="Year">The year.</param>
/// <param name="Work">Work, in the unit of the service's weights.</param>
/// <param name="WorkingAge">Inhabitants of working age.</param>
public readonly record struct StaffingDemand(Year Year, double Work, double WorkingAge);
