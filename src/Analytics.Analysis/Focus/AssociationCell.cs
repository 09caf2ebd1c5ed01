namespace Analytics.Analysis.Focus;

/// <summary>A published value that may enter an association.</summary>
/// <param name="Key">The unit's name, or the year.</param>
/// <param name="Value">The value as it is shown; null when it is missing or hidden, and what is hidden stays so.</param>
/// <param name="Yardstick">What it is measured on: a survey with round and scale, a version of the compass, an accounting scope. Values of different ones are never put together.</param>
public sealed record AssociationCell(string Key, double? Value, string Yardstick);
