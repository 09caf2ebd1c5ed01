namespace Analytics.Analysis.Scorecards;

/// <summary>A critical success factor, and what it is measured by.</summary>
/// <param name="NameNb">Its name.</param>
/// <param name="Indicators">Its indicators.</param>
public sealed record SuccessFactor(string NameNb, IReadOnlyList<ScorecardIndicator> Indicators);
