using Analytics.Core;

namespace Analytics.Analysis.Borders;

/// <summary>A municipality's figure of a year, under the code of the borders that the source uses.</summary>
/// <param name="Municipality">The code.</param>
/// <param name="Year">The year.</param>
/// <param name="Measure">The value, or why there is none.</param>
public readonly record struct MunicipalityValue(MunicipalityCode Municipality, Year Year, Measure Measure);
