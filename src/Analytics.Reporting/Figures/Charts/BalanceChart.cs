using Analytics.Reporting.Text;

namespace Analytics.Reporting.Figures.Charts;

/// <summary>Yearly surplus or deficit in two panels on the same scale, such as births less deaths and net moves.</summary>
internal sealed record BalanceChart(IReadOnlyList<(string Title, IReadOnlyList<(int Year, double Value)> Points)> Panels, string AxisUnit)
{
    public FigureSpecification Draw(ChartSize size)
    {
        var scale = NiceScale.Of(Panels.SelectMany(p => p.Points).Select(p => p.Value), fromZero: true, wantedLines: 5);
        const double titleRoom = 28;
        const double yearRoom = 28;
        var panelHeight = size.Pick(210.0, 180.0);
        var rowHeight = titleRoom + panelHeight + yearRoom;
        var columns = size.Pick(Panels.Count, 1);
        var rows = size.Pick(1, Panels.Count);
        var height = rows * rowHeight;
        var gap = columns == 1 ? 0 : 32 / size.Width;
        var width = (1 - (gap * (columns - 1))) / columns;
        var traces = new List<Trace>();
        var annotations = new List<Annotation>();
        var axes = new Dictionary<string, object>();
        for (var i = 0; i < Panels.Count; i++)
        {
            var (title, points) = Panels[i];
            var number = i == 0 ? "" : ReportNumbers.Year(i + 1);
            var left = i % columns * (width + gap);
            var top = 1 - (((i / columns * rowHeight) + titleRoom) / height);
            var last = points[^1].Year;
            var room = points.Count * 36 / Math.Max(60, (width * size.Width) - 36);
            axes["xaxis" + number] = new Axis
            {
                Range = [points[0].Year - 0.6 - room, last + 0.6],
                Domain = [left, left + width],
                Anchor = "y" + number,
                TickVals = points.Count == 1 ? [last] : [points[0].Year, last],
                TickText = points.Count == 1 ? [ReportNumbers.Year(last)] : [ReportNumbers.Year(points[0].Year), ReportNumbers.Year(last)],
                TickFont = ChartParts.Label(Colours.Muted, size: 14),
            };
            axes["yaxis" + number] = ChartParts.ValueAxis(scale, AxisUnit, panelHeight, [Math.Max(0, top - (panelHeight / height)), top], "x" + number, zeroInInk: true);
            traces.Add(new Trace
            {
                Type = "bar",
                X = [.. points.Select(p => (double?)p.Year)],
                Y = [.. points.Select(p => (double?)p.Value)],
                Width = 0.66,
                HoverText = [.. points.Select(p => $"{title}, {ReportNumbers.Year(p.Year)}: {ReportNumbers.Signed(p.Value, 0)}")],
                HoverInfo = "text",
                Marker = new Marker
                {
                    Color = points.Select(p => p.Year == last ? Colours.Own : Colours.OwnLight).ToArray(),
                    Line = new LineStyle { Color = points.Select(p => p.Year == last ? Colours.Own : Colours.OwnMiddle).ToArray(), Width = 1 },
                },
                XAxis = "x" + number,
                YAxis = "y" + number,
            });
            annotations.Add(new Annotation { Text = $"<b>{title}</b>", X = 0, XRef = $"x{number} domain", Y = 1, YRef = $"y{number} domain", YAnchor = "bottom", YShift = 4, Font = ChartParts.Label(Colours.Ink) });
            annotations.Add(new Annotation
            {
                Text = $"<b>{ReportNumbers.Signed(points[^1].Value, 0)}</b>",
                X = last,
                XRef = "x" + number,
                Y = points[^1].Value,
                YRef = "y" + number,
                XAnchor = "center",
                YAnchor = points[^1].Value < 0 ? "top" : "bottom",
                YShift = points[^1].Value < 0 ? -2 : 2,
                Font = ChartParts.Label(Colours.Own),
            });
        }

        return new FigureSpecification(traces, new Layout { Height = height, Margin = new Margin(0, 0, 0, 0), BarMode = "overlay", Annotations = annotations, Axes = axes });
    }
}
