namespace Analytics.Reporting.Documents;

/// <summary>A chapter; its heading is the conclusion.</summary>
/// <param name="Id">Anchor: <c>befolkning</c>.</param>
/// <param name="Number">Number in the outline of the perspektivanalyse; appendices are 12.</param>
/// <param name="Name">Name in the navigation: "Befolkning".</param>
/// <param name="Question">The question it answers.</param>
/// <param name="Heading">The conclusion, at most 14 words.</param>
/// <param name="Lead">Two sentences with the numbers; empty when none.</param>
/// <param name="Blocks">Content in order.</param>
public sealed record Chapter(string Id, int Number, string Name, string Question, string Heading, string Lead, IReadOnlyList<Block> Blocks);
