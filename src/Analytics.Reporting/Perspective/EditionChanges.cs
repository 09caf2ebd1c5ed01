using Analytics.Analysis.Findings;

namespace Analytics.Reporting.Perspective;

/// <summary>What has become of the findings since an earlier edition.</summary>
/// <param name="Edition">Its id: <c>2025-1</c>.</param>
/// <param name="Frozen">The day it was frozen.</param>
/// <param name="Changes">Every finding of either edition.</param>
public sealed record EditionChanges(string Edition, DateOnly Frozen, IReadOnlyList<FindingChange> Changes);
