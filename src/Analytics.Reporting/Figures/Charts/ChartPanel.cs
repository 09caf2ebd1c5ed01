namespace Analytics.Reporting.Figures.Charts;

/// <summary>A panel of small multiples.</summary>
/// <param name="Title">What it measures.</param>
/// <param name="Lines">Own line first.</param>
/// <param name="Limit">Its limit, or null.</param>
/// <param name="AxisUnit">Unit of its axis.</param>
/// <param name="Format">How its values are written.</param>
internal sealed record ChartPanel(string Title, IReadOnlyList<LineSeries> Lines, LimitLine? Limit, string AxisUnit, Func<double, string> Format);
