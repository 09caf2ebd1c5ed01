namespace Analytics.Reporting.Documents;

/// <summary>Explanations of terms.</summary>
/// <param name="Title">Title.</param>
/// <param name="Entries">Term and explanation, sorted.</param>
public sealed record WordListBlock(string Title, IReadOnlyList<(string Term, string Explanation)> Entries) : Block;
