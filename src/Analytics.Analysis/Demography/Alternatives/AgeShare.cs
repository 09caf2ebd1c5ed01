using Analytics.Core;

namespace Analytics.Analysis.Demography.Alternatives;

/// <summary>The share of the movers who belong to an age range, evenly over its ages.</summary>
/// <param name="Ages">The ages.</param>
/// <param name="Share">Their share, 0-1.</param>
public readonly record struct AgeShare(AgeRange Ages, double Share);
