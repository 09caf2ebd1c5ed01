namespace Analytics.Analysis.Disclosure;

/// <summary>A cell that is the sum of others: a sector and its units, a row and its cells, all rounds and each.</summary>
/// <param name="Total">Key of the sum.</param>
/// <param name="Parts">Keys of what it is the sum of, each once.</param>
public sealed record CellRelation(string Total, IReadOnlyList<string> Parts);
