namespace Analytics.Reporting.Dictionary;

/// <summary>A source in the data dictionary, with what its contract promises.</summary>
/// <param name="Name">The source's name.</param>
/// <param name="Table">SSB's table, or what the figures are called.</param>
/// <param name="TitleNb">What it holds, in bokmål.</param>
/// <param name="PromisesNb">What holds of its figures, a sentence each, in bokmål.</param>
public sealed record DictionarySource(string Name, string Table, string TitleNb, IReadOnlyList<string> PromisesNb);
