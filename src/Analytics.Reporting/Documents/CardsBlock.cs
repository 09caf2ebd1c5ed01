namespace Analytics.Reporting.Documents;

/// <summary>Cards side by side.</summary>
/// <param name="Cards">The cards; three fit in a row.</param>
public sealed record CardsBlock(IReadOnlyList<Card> Cards) : Block;
