namespace Analytics.Analysis.Demography.SmallAreas;

/// <summary>An area's level against the country's, which is 1: what is known of it once its own few events are counted in.</summary>
/// <param name="Mean">Posterior mean, a ratio; 1.1 is a tenth more events than the country's rates give.</param>
/// <param name="Variance">Posterior variance of that ratio.</param>
/// <param name="OwnWeight">How much of the mean is the area's own rate, from 0 to 1; the rest is the country's.</param>
public readonly record struct ShrunkenLevel(double Mean, double Variance, double OwnWeight);
