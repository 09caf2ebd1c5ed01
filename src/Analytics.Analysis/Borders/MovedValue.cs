using Analytics.Core;

namespace Analytics.Analysis.Borders;

/// <summary>A figure in the borders it was moved to.</summary>
/// <param name="Municipality">The code in those borders.</param>
/// <param name="Year">The year.</param>
/// <param name="Measure">The value; or why there is none, the gravest status of the parts.</param>
/// <param name="Flag">How it came about.</param>
/// <param name="Parts">The municipalities that it was made from, sorted by code.</param>
/// <param name="WhyNotNb">Why there is no value, in bokmål; null when there is one, and when the source itself had none for the one municipality.</param>
/// <param name="MethodNb">For an estimate: how the parts' weights were found.</param>
public sealed record MovedValue(
    MunicipalityCode Municipality, Year Year, Measure Measure, BorderFlag Flag, IReadOnlyList<BorderPart> Parts, string? WhyNotNb = null, string? MethodNb = null);
