namespace Analytics.Reporting.Documents;

/// <summary>Up to four key figures in a row.</summary>
/// <param name="Figures">The key figures.</param>
public sealed record KeyFiguresBlock(IReadOnlyList<KeyFigure> Figures) : Block;
