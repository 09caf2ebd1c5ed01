namespace Analytics.Reporting.Dictionary;

/// <summary>A column in the data dictionary.</summary>
/// <param name="Name">Its name.</param>
/// <param name="TypeNb">What its values are, in bokmål.</param>
/// <param name="IsKey">Whether it is of the table's key.</param>
/// <param name="References">The table whose key it holds; null for none.</param>
/// <param name="AboutNb">What it says, in bokmål.</param>
public sealed record DictionaryColumn(string Name, string TypeNb, bool IsKey, string? References, string AboutNb);
