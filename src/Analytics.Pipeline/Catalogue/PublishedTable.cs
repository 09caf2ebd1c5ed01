namespace Analytics.Pipeline.Catalogue;

/// <summary>What a table's own metadata say that it holds.</summary>
/// <param name="Table">The table's id.</param>
/// <param name="Discontinued">Whether SSB has stopped updating it.</param>
/// <param name="Variables">Its variables with every code; those that no indicator is fixed by may be left out.</param>
public sealed record PublishedTable(string Table, bool Discontinued, IReadOnlyList<PublishedVariable> Variables);
