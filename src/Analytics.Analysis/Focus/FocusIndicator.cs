using Analytics.Analysis.Economy;

namespace Analytics.Analysis.Focus;

/// <summary>An indicator of the municipality, or why there is none.</summary>
/// <param name="NameNb">Its name.</param>
/// <param name="Measure">Its series with limits and those it is compared with, in one accounting scope; null when it has no number.</param>
/// <param name="IsConfidential">Whether the source keeps every number of it back.</param>
/// <param name="SourceNb">The table that has it, or those that would.</param>
/// <param name="Codes">Its codes in every accounting scope, which items of registers may name.</param>
public sealed record FocusIndicator(string NameNb, FinanceMeasure? Measure, bool IsConfidential, string SourceNb, IReadOnlyList<string> Codes);
