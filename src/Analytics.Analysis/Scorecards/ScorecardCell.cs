namespace Analytics.Analysis.Scorecards;

/// <summary>An indicator of a unit, with what it says.</summary>
/// <param name="Perspective">The perspective.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Value">The newest value; its number is null when the unit has none.</param>
/// <param name="Verdict">What it says.</param>
public sealed record ScorecardCell(Perspective Perspective, ScorecardIndicator Indicator, ScorecardValue Value, ScorecardVerdict Verdict);
