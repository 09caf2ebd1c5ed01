namespace Analytics.Reporting.Figures.Charts;

/// <summary>A label at a point of a line.</summary>
/// <param name="Year">The point's year.</param>
/// <param name="Value">The point's value.</param>
/// <param name="Text">The label.</param>
/// <param name="Above">Whether it stands above the point.</param>
/// <param name="Anchor">Which side of the text stands at the point.</param>
internal sealed record PointLabel(int Year, double Value, string Text, bool Above, string Anchor);
