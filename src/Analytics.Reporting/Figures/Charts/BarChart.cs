using Analytics.Reporting.Text;

namespace Analytics.Reporting.Figures.Charts;

/// <summary>Horizontal bars of names that are compared, with the value at each bar's end; in the order that they are given. Where there is no value, its place says why.</summary>
/// <param name="Rows">The bars, from the top.</param>
/// <param name="AxisUnit">Unit of the axis; empty for none.</param>
internal sealed record BarChart(IReadOnlyList<BarRow> Rows, string AxisUnit)
{
    private const double BarWidth = 0.62;
    private const double Gap = 6;
    private const int ShortUnit = 3;

    // The part of the room beside the names that the bars have at least, or nearly so.
    private const double LeastPlot = 0.6;

    public FigureSpecification Draw(ChartSize size)
    {
        var scale = NiceScale.Of(Rows.Select(r => r.Value).OfType<double>(), fromZero: true, wantedLines: size.Pick(5, 4));
        var isTall = Rows.Any(r => r.Name.Contains("<br>", StringComparison.Ordinal));
        var rowHeight = size.Pick(isTall ? 42.0 : 32.0, isTall ? 70.0 : 52.0);
        const double top = 8;
        // A long unit would run into the next label; it stands below the axis.
        var isUnitBelow = AxisUnit.Length > ShortUnit;
        var bottom = isUnitBelow ? 52.0 : 30.0;
        var names = size.Pick(Math.Min(0.45 * size.Width, Rows.Max(r => ChartParts.TextWidth(r.Name)) + 16), 0.0);
        // In the narrow drawing names stand above their own bar.
        var lift = size.Pick(0.0, isTall ? 0.43 : 0.38);
        double Row(int index) => Rows.Count - 1 - index;
        var ticks = scale.Ticks;
        var texts = ticks.Select(t => ReportNumbers.Fixed(t, scale.Decimals)).ToArray();
        texts[^1] = ChartParts.TopLabel(scale, isUnitBelow ? "" : AxisUnit);
        // Texts at the ends of bars run past the axis where the bar is long, and the axis' outermost labels stand astride its ends.
        var perUnit = (size.Width - names) * LeastPlot / (scale.High - scale.Low);
        double Beside(bool negative, string astride) => Math.Max(
            ChartParts.TextWidth(astride) / 2,
            Rows.Where(r => r.Value < 0 == negative).Select(r => ChartParts.TextWidth(Label(r, size)) + Gap - (perUnit * (negative ? (r.Value ?? 0) - scale.Low : scale.High - (r.Value ?? 0)))).DefaultIfEmpty(0).Max());
        var domain = new[] { (names + Beside(negative: true, texts[0])) / size.Width, 1 - (Beside(negative: false, texts[^1]) / size.Width) };
        return new FigureSpecification(
            [
                new Trace
                {
                    Type = "bar",
                    Orientation = "h",
                    X = [.. Rows.Select(r => r.Value is { } value ? Math.Round(value, 4) : (double?)null)],
                    Y = [.. Rows.Select((_, i) => (double?)Row(i))],
                    Width = size.Pick(BarWidth, isTall ? 0.3 : 0.4),
                    HoverText = [.. Rows.Select(r => $"{r.Name.Replace("<br>", " ", StringComparison.Ordinal)}: {r.Text}")],
                    HoverInfo = "text",
                    Marker = new Marker
                    {
                        Color = Rows.Select(r => r.IsOwn ? Colours.Own : Colours.OwnLight).ToArray(),
                        Line = new LineStyle { Color = Rows.Select(r => r.IsOwn ? Colours.Own : Colours.OwnMiddle).ToArray(), Width = 1 },
                    },
                },
            ],
            new Layout
            {
                Height = top + bottom + (Rows.Count * rowHeight),
                Margin = new Margin(0, 0, top, bottom),
                Annotations =
                [
                    .. Rows.SelectMany((r, i) => Labels(r, Label(r, size), Row(i), lift)),
                    .. isUnitBelow ? [new Annotation { Text = AxisUnit, X = 1, XRef = "paper", Y = 0, YRef = "paper", XAnchor = "right", YAnchor = "top", YShift = -26, Font = ChartParts.Label(Colours.Muted, size: 14) }] : Array.Empty<Annotation>(),
                ],
                Axes = new Dictionary<string, object>
                {
                    ["xaxis"] = new Axis
                    {
                        Range = [scale.Low, scale.High],
                        Domain = domain,
                        TickVals = ticks,
                        TickText = texts,
                        TickFont = ChartParts.Label(Colours.Muted, size: 14),
                        ShowGrid = true,
                        GridColor = Colours.Rule,
                        ZeroLine = true,
                        ZeroLineColor = Colours.Axis,
                        ZeroLineWidth = 1,
                    },
                    ["yaxis"] = new Axis { Range = [-0.5, Rows.Count - size.Pick(0.5, isTall ? 0.2 : 0.3)], TickVals = [], TickText = [], ShowTickLabels = false },
                },
            });
    }

    private string Label(BarRow row, ChartSize size) => AxisUnit.Length > ShortUnit ? row.NarrowText : size.Pick(row.Text, row.NarrowText);

    private static IEnumerable<Annotation> Labels(BarRow row, string text, double place, double lift)
    {
        yield return new Annotation { Text = row.IsOwn ? $"<b>{row.Name}</b>" : row.Name, X = 0, XRef = "paper", Y = place + lift, Font = ChartParts.Label(row.IsOwn ? Colours.Own : Colours.Ink) };
        yield return new Annotation
        {
            Text = text,
            X = row.Value ?? 0,
            Y = place,
            XAnchor = row.Value < 0 ? "right" : "left",
            XShift = row.Value < 0 ? -Gap : Gap,
            Font = ChartParts.Label(row.Value is null ? Colours.Muted : row.IsOwn ? Colours.Own : Colours.Ink, row.IsOwn),
        };
    }
}
