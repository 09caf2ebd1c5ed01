namespace Analytics.Reporting.Documents;

/// <summary>What would have stood here, had the data held it; said plainly in place of an empty chart.</summary>
/// <param name="What">What is missing: "Befolkningspyramiden".</param>
/// <param name="Why">Why, and which source would give it.</param>
public sealed record MissingBlock(string What, string Why) : Block;
