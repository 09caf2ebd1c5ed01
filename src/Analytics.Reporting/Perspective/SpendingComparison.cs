namespace Analytics.Reporting.Perspective;

/// <summary>The municipality's spending against its group and the country.</summary>
/// <param name="Differences">A row for each reference and service; empty when nothing could be compared.</param>
/// <param name="NotesNb">What could not be compared, and why, in bokmål.</param>
public sealed record SpendingComparison(IReadOnlyList<SpendingDifference> Differences, IReadOnlyList<string> NotesNb);
