namespace Analytics.Reporting.Documents;

/// <summary>Findings, ranked.</summary>
/// <param name="Title">Title.</param>
/// <param name="Findings">Findings, largest first.</param>
/// <param name="Explanation">How they are ranked and what the markers mean.</param>
public sealed record FindingsBlock(string Title, IReadOnlyList<FindingItem> Findings, string Explanation) : Block;
