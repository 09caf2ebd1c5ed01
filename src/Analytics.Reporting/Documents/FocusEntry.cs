namespace Analytics.Reporting.Documents;

/// <summary>A number of a focus area, or the reason why there is none.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="Value">The number with its unit; a status word when it is missing or hidden.</param>
/// <param name="Note">When it was measured, its change, its target; or why there is no number.</param>
/// <param name="Status">Shape before the value, or null.</param>
/// <param name="Lines">Single items below it; empty when none.</param>
public sealed record FocusEntry(string Name, string Value, string Note, DataStatus? Status, IReadOnlyList<string> Lines);
