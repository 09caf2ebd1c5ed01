namespace Analytics.Reporting.Dictionary;

/// <summary>A table in the data dictionary.</summary>
/// <param name="Name">Its name.</param>
/// <param name="TitleNb">Its title, in bokmål.</param>
/// <param name="AboutNb">What a row is, in bokmål.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Licence">Address of the licence of its numbers; null where they are the municipality's own.</param>
/// <param name="Columns">Its columns, in order.</param>
/// <param name="Sources">Names of the sources that it is made of.</param>
/// <param name="Files">Its files, relative to the dictionary.</param>
public sealed record DictionaryTable(string Name, string TitleNb, string AboutNb, long Rows, string? Licence, IReadOnlyList<DictionaryColumn> Columns, IReadOnlyList<string> Sources, IReadOnlyList<string> Files);
