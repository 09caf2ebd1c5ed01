namespace Analytics.Analysis.Sustainability;

/// <summary>What some levers do together.</summary>
/// <param name="Combination">The combination.</param>
/// <param name="Path">The path with its levers and no others.</param>
/// <param name="Improvement">Mean yearly improvement of the result against the path without levers, kroner.</param>
/// <param name="SumOfEach">What the levers' own improvements add up to, kroner: the difference is what one changes for another.</param>
public sealed record CombinationEffect(LeverCombination Combination, SustainabilityPath Path, double Improvement, double SumOfEach);
