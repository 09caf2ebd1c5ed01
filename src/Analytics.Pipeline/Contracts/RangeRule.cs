namespace Analytics.Pipeline.Contracts;

/// <summary>Limits within which the values of a column lie.</summary>
/// <param name="Column">The column: value, for cubes.</param>
/// <param name="Where">The rows.</param>
/// <param name="From">Lowest value, or null.</param>
/// <param name="To">Highest value, or null.</param>
/// <param name="Severity">What a breach does.</param>
internal sealed record RangeRule(string Column, CodeFilter Where, double? From, double? To, Severity Severity);
