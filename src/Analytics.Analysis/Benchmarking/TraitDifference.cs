namespace Analytics.Analysis.Benchmarking;

/// <summary>How two municipalities differ in one trait.</summary>
/// <param name="Trait">The trait.</param>
/// <param name="Own">The municipality's value.</param>
/// <param name="Other">The other's.</param>
/// <param name="Deviations">The difference in standard deviations of all municipalities; positive where the other has more.</param>
/// <param name="Share">Its share of the squared distance, 0-1.</param>
public sealed record TraitDifference(LikenessTrait Trait, double Own, double Other, double Deviations, double Share);
