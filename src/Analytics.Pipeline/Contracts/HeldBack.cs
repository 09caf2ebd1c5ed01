namespace Analytics.Pipeline.Contracts;

/// <summary>Why a file is not published.</summary>
/// <param name="Result">The rule that it broke.</param>
/// <param name="Why">The breach as a clause in English, for messages.</param>
/// <param name="NextStep">What to do, as a sentence.</param>
internal sealed record HeldBack(RuleResult Result, string Why, string NextStep);
