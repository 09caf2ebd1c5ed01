using Analytics.Reporting.Text;

namespace Analytics.Reporting.Figures.Charts;

/// <summary>Horizontal bars of names that are compared, with the value at each bar's end; in the order that they are given.</summary>
/// <param name="Rows">Name, value and whether it is the own one.</param>
/// <param name="AxisUnit">Unit of the axis; empty for none.</param>
/// <param name="Format">Values as text.</param>
internal sealed record BarChart(IReadOnlyList<(string Name, double Value, bool IsOwn)> Rows, string AxisUnit, Func<double, string> Format)
{
    private const double BarWidth = 0.62;
    private const double ValueEdge = 0.88;

    public FigureSpecification Draw(ChartSize size)
    {
        var scale = NiceScale.Of(Rows.Select(r => r.Value), fromZero: true, wantedLines: size.Pick(5, 4));
        var rowHeight = size.Pick(32.0, 52.0);
        const double top = 8;
        const double bottom = 30;
        var left = size.Pick(Math.Min(0.45, (Rows.Max(r => ChartParts.TextWidth(r.Name)) + 16) / size.Width), 0.0);
        // In the narrow drawing names stand above their own bar.
        var lift = size.Pick(0.0, 0.38);
        double Row(int index) => Rows.Count - 1 - index;
        var ticks = scale.Ticks;
        var texts = ticks.Select(t => ReportNumbers.Fixed(t, scale.Decimals)).ToArray();
        texts[^1] += AxisUnit.Length == 0 ? "" : ReportNumbers.Space + AxisUnit;
        return new FigureSpecification(
            [
                new Trace
                {
                    Type = "bar",
                    Orientation = "h",
                    X = [.. Rows.Select(r => (double?)Math.Round(r.Value, 4))],
                    Y = [.. Rows.Select((_, i) => (double?)Row(i))],
                    Width = size.Pick(BarWidth, 0.4),
                    HoverText = [.. Rows.Select(r => $"{r.Name}: {Format(r.Value)}")],
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
                Annotations = [.. Rows.SelectMany((r, i) => Labels(r, Row(i), lift))],
                Axes = new Dictionary<string, object>
                {
                    ["xaxis"] = new Axis
                    {
                        Range = [scale.Low, scale.High],
                        Domain = [left, ValueEdge],
                        TickVals = ticks,
                        TickText = texts,
                        TickFont = ChartParts.Label(Colours.Muted, size: 14),
                        ShowGrid = true,
                        GridColor = Colours.Rule,
                        ZeroLine = true,
                        ZeroLineColor = Colours.Axis,
                        ZeroLineWidth = 1,
                    },
                    ["yaxis"] = new Axis { Range = [-0.5, Rows.Count - size.Pick(0.5, 0.3)], TickVals = [], TickText = [], ShowTickLabels = false },
                },
            });
    }

    private IEnumerable<Annotation> Labels((string Name, double Value, bool IsOwn) row, double place, double lift)
    {
        yield return new Annotation { Text = row.IsOwn ? $"<b>{row.Name}</b>" : row.Name, X = 0, XRef = "paper", Y = place + lift, Font = ChartParts.Label(row.IsOwn ? Colours.Own : Colours.Ink) };
        yield return new Annotation
        {
            Text = Format(row.Value),
            X = row.Value,
            Y = place,
            XAnchor = row.Value < 0 ? "right" : "left",
            XShift = row.Value < 0 ? -6 : 6,
            Font = ChartParts.Label(row.IsOwn ? Colours.Own : Colours.Ink, row.IsOwn),
        };
    }
}
