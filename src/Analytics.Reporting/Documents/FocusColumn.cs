namespace Analytics.Reporting.Documents;

/// <summary>A column of a focus area.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Entries">What stands in it; empty when nothing does.</param>
/// <param name="Empty">What is said in their place.</param>
/// <param name="IsCounts">Whether its values are counts of what stands below them, so that they stand beside the names.</param>
public sealed record FocusColumn(string Heading, IReadOnlyList<FocusEntry> Entries, string Empty, bool IsCounts = false);
