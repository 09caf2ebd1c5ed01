namespace Analytics.Reporting.Documents;

/// <summary>Open questions for the arena.</summary>
/// <param name="Questions">The questions in order.</param>
public sealed record QuestionsBlock(IReadOnlyList<Question> Questions) : Block;
