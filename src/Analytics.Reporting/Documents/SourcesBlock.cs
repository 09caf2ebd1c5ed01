namespace Analytics.Reporting.Documents;

/// <summary>The list of sources that markers point to.</summary>
/// <param name="Title">Title.</param>
/// <param name="Entries">Entries K1 to Kn.</param>
/// <param name="Note">What must be said below; empty when nothing.</param>
public sealed record SourcesBlock(string Title, IReadOnlyList<SourceEntry> Entries, string Note) : Block;
