namespace Analytics.Analysis.Findings;

/// <summary>A finding in two editions.</summary>
/// <param name="Finding">What it is about.</param>
/// <param name="Kind">What has become of it.</param>
/// <param name="Before">The older one; null for a new finding.</param>
/// <param name="Now">The newer one; null for one that is gone.</param>
/// <param name="Reasons">Why its numbers are others; empty when they are not.</param>
public sealed record FindingChange(FindingKind Finding, FindingChangeKind Kind, Finding? Before, Finding? Now, IReadOnlyList<FindingChangeReason> Reasons);
