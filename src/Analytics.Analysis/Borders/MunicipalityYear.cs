using Analytics.Core;

namespace Analytics.Analysis.Borders;

/// <summary>A municipality in a year: the key of values and of their denominators.</summary>
/// <param name="Municipality">The municipality's code as it was in the year.</param>
/// <param name="Year">The year; for counts of people 1 January.</param>
public readonly record struct MunicipalityYear(MunicipalityCode Municipality, Year Year);
