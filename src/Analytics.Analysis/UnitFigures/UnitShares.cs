namespace Analytics.Analysis.UnitFigures;

/// <summary>A share of every place.</summary>
/// <param name="Rule">The share.</param>
/// <param name="Places">The places; empty when its figures are not known.</param>
public sealed record UnitShares(UnitShareRule Rule, IReadOnlyList<UnitShare> Places);
