namespace Analytics.Analysis.Findings;

/// <summary>Why a finding's numbers are others than in the edition before.</summary>
/// <param name="Kind">The reason.</param>
/// <param name="Detail">The table, or the values before and now.</param>
public sealed record FindingChangeReason(FindingChangeReasonKind Kind, string Detail);
