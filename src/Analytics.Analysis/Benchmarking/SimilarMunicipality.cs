namespace Analytics.Analysis.Benchmarking;

/// <summary>A municipality and how far it is from the one that was asked for.</summary>
/// <param name="Profile">The municipality.</param>
/// <param name="Distance">Weighted root mean square of the differences, in standard deviations; 0 is the same.</param>
/// <param name="Differences">Trait by trait, the least different first.</param>
public sealed record SimilarMunicipality(LikenessProfile Profile, double Distance, IReadOnlyList<TraitDifference> Differences);
