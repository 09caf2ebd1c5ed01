namespace Analytics.Reporting.Dictionary;

/// <summary>What the tables of an export hold, and what is promised of it.</summary>
/// <param name="Tables">The tables.</param>
/// <param name="Sources">The sources that they are made of.</param>
public sealed record DataDictionary(IReadOnlyList<DictionaryTable> Tables, IReadOnlyList<DictionarySource> Sources);
