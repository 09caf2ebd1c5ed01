namespace Analytics.Reporting.Figures.Charts;

/// <summary>A limit drawn across a chart.</summary>
/// <param name="Value">The limit.</param>
/// <param name="Label">"Eget måltall: 2,0".</param>
/// <param name="SubLabel">Second line: whose it is; empty for none.</param>
/// <param name="IsTarget">The municipality's own target (rust, dashed) rather than advice (ink, solid).</param>
internal sealed record LimitLine(double Value, string Label, string SubLabel, bool IsTarget)
{
    public string Colour => IsTarget ? Colours.Target : Colours.Ink;

    public LineStyle Style => IsTarget ? ChartParts.Line(Colours.Target, 1.75, "6px 4px") : ChartParts.Line(Colours.Ink, 1.5);

    public string Text => SubLabel.Length == 0 ? $"<b>{Label}</b>" : $"<b>{Label}</b><br>{SubLabel}";

    public Shape Shape(string yref, string xDomain) => new() { Type = "line", XRef = xDomain, YRef = yref, X0 = 0, X1 = 1, Y0 = Value, Y1 = Value, Layer = "above", Line = Style };
}
