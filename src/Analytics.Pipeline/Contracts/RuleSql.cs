namespace Analytics.Pipeline.Contracts;

/// <summary>A rule as SQL.</summary>
/// <param name="Rule">Its kind.</param>
/// <param name="NameNb">What holds when it passes.</param>
/// <param name="Severity">What a breach does.</param>
/// <param name="Counts">One row of tested and failed.</param>
/// <param name="Examples">Rows of one text, each a place with its value, in a fixed order.</param>
internal sealed record RuleSql(string Rule, string NameNb, Severity Severity, string Counts, string Examples);
