using Analytics.Core;

namespace Analytics.Pipeline.Analyses;

/// <summary>What a municipality is compared with.</summary>
/// <param name="Region">The region whose figures are published.</param>
/// <param name="NameNb">Its name.</param>
public sealed record GapReference(RegionCode Region, string NameNb);
