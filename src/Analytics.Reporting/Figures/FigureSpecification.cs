namespace Analytics.Reporting.Figures;

/// <summary>A plotly.js figure: traces and layout. Every text in it is already formatted, and colours are CSS variables that the page resolves.</summary>
/// <param name="Data">Traces, drawn in order.</param>
/// <param name="Layout">Axes, shapes and labels.</param>
public sealed record FigureSpecification(IReadOnlyList<Trace> Data, Layout Layout);
