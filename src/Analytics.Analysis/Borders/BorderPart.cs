using Analytics.Core;

namespace Analytics.Analysis.Borders;

/// <summary>What a municipality contributed to a moved figure.</summary>
/// <param name="Municipality">The code in the borders that the figure came in.</param>
/// <param name="Weight">The share of the municipality that is in the new borders; null when it is not known.</param>
/// <param name="Measure">Its figure as the source has it, not weighted.</param>
public sealed record BorderPart(MunicipalityCode Municipality, double? Weight, Measure Measure);
