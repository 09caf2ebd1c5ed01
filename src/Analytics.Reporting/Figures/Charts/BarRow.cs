namespace Analytics.Reporting.Figures.Charts;

/// <summary>A horizontal bar. Its texts are plotly's markup.</summary>
/// <param name="Name">What it stands for.</param>
/// <param name="Value">How long it is; null for no bar.</param>
/// <param name="Text">What stands at its end: the value with its unit, or why there is none.</param>
/// <param name="NarrowText">The same without the unit, where that is long or the drawing narrow.</param>
/// <param name="IsOwn">Whether it stands out.</param>
internal sealed record BarRow(string Name, double? Value, string Text, string NarrowText, bool IsOwn);
