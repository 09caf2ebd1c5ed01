namespace Analytics.Core;

/// <summary>An indicator's value in one year, with where it came from.</summary>
/// <param name="Year">The accounting year.</param>
/// <param name="Measure">The value, or why there is none.</param>
/// <param name="Provenance">Where it came from.</param>
public sealed record IndicatorPoint(Year Year, Measure Measure, Provenance Provenance);
