namespace Analytics.Pipeline.Contracts;

/// <summary>What a rule said of a file.</summary>
/// <param name="Source">The source's name.</param>
/// <param name="File">The file's name.</param>
/// <param name="Result">What the rule said.</param>
/// <param name="NextStep">What to do about it.</param>
internal sealed record FileResult(string Source, string File, RuleResult Result, string NextStep);
