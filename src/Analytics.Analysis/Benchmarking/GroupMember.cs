namespace Analytics.Analysis.Benchmarking;

/// <summary>A municipality of a group that is compared with.</summary>
/// <param name="NeedIndex">Its need index, or null where it has none.</param>
/// <param name="Inhabitants">Its inhabitants, or null where they are not counted.</param>
public sealed record GroupMember(double? NeedIndex, double? Inhabitants);
