using Analytics.Reporting.Figures;

namespace Analytics.Reporting.Documents;

/// <summary>A figure with all that belongs to it.</summary>
/// <param name="Number">"2.1".</param>
/// <param name="Title">The finding.</param>
/// <param name="Subtitle">Measure, unit, region, years, and where the axis starts when not at zero.</param>
/// <param name="Wide">Drawing for 600 pixels and more, and for print.</param>
/// <param name="Narrow">Drawing for less.</param>
/// <param name="Source">Where the numbers come from.</param>
/// <param name="InWords">The text alternative.</param>
/// <param name="Table">The numbers.</param>
/// <param name="Notes">Margin notes.</param>
public sealed record FigureBlock(
    string Number,
    string Title,
    string Subtitle,
    FigureSpecification Wide,
    FigureSpecification Narrow,
    SourceNote Source,
    string InWords,
    ReportTable Table,
    IReadOnlyList<MarginNote> Notes) : Block
{
    /// <summary>The same drawing as charts that can be edited; more than one where the figure has parts.</summary>
    public required IReadOnlyList<NativeChart> Charts { get; init; }

    /// <summary>What the reader may set the figure against, the printed drawing first; empty when there is no choice.</summary>
    public IReadOnlyList<FigureComparison> Comparisons { get; init; } = [];

    /// <summary>Other assumptions that the reader may see beside the main ones, the printed drawing first; empty when there are none.</summary>
    public IReadOnlyList<FigureComparison> Alternatives { get; init; } = [];
}
