namespace Analytics.Reporting.Perspective;

/// <summary>The municipality's spending against its group, the country and the neighbours that are named.</summary>
/// <param name="Differences">A row for each reference and service; empty when nothing could be compared.</param>
/// <param name="Splits">Services whose difference is split on coverage and the cost of a user, where the figures allow it.</param>
/// <param name="NotesNb">What could not be compared, and why, in bokmål.</param>
public sealed record SpendingComparison(IReadOnlyList<SpendingDifference> Differences, IReadOnlyList<CoverageDifference> Splits, IReadOnlyList<string> NotesNb);
