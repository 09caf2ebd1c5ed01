using Analytics.Core;

namespace Analytics.Analysis.Editing;

/// <summary>One figure of one region over the years.</summary>
/// <param name="Region">The region.</param>
/// <param name="Group">The KOSTRA group that it is held against, such as <c>EKG07</c>; null where it has none.</param>
/// <param name="Inhabitants">Its size, which says how much such figures swing; null where it is not known.</param>
/// <param name="Values">Values in any order, one a year.</param>
public sealed record ReportedSeries(RegionCode Region, string? Group, double? Inhabitants, IReadOnlyList<ReportedValue> Values);
