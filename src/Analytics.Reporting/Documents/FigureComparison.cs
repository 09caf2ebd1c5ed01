using Analytics.Reporting.Figures;

namespace Analytics.Reporting.Documents;

/// <summary>A figure's drawing against a comparator of the reader's choice, where the output lets the reader choose.</summary>
/// <param name="Key">Short name for addresses: <c>gruppe</c>, <c>landet</c>, <c>alle</c>, <c>ingen</c>.</param>
/// <param name="Name">Name of the choice: "KOSTRA-gruppe 14".</param>
/// <param name="Subtitle">The figure's subtitle with this choice.</param>
/// <param name="Wide">Drawing for 600 pixels and more.</param>
/// <param name="Narrow">Drawing for less.</param>
public sealed record FigureComparison(string Key, string Name, string Subtitle, FigureSpecification Wide, FigureSpecification Narrow);
