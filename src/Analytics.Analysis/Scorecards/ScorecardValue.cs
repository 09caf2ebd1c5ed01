namespace Analytics.Analysis.Scorecards;

/// <summary>A measured value of a unit.</summary>
/// <param name="Sector">The unit's sector; empty for the municipality itself.</param>
/// <param name="Unit">The unit; empty for a sector or the municipality itself.</param>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="Value">The value, or null when it is missing.</param>
/// <param name="Period">When it was measured, such as "2026T1".</param>
public sealed record ScorecardValue(string Sector, string Unit, string Indicator, double? Value, string Period);
