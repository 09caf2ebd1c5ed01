namespace Analytics.Analysis.Surveys;

/// <summary>A part of the population with the scores of those who answered in it.</summary>
/// <param name="Population">How many there are in the part.</param>
/// <param name="Moments">Number, mean and spread of their scores.</param>
public sealed record Stratum(int Population, SampleMoments Moments);
