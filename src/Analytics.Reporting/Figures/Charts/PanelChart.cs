namespace Analytics.Reporting.Figures.Charts;

/// <summary>Small multiples: the same years, each panel with its own axis from zero; beside one another when wide, under one another when narrow.</summary>
internal sealed record PanelChart(IReadOnlyList<ChartPanel> Panels)
{
    private const double PanelHeight = 180;
    private const double TitleRoom = 28;
    private const double YearRoom = 30;

    public FigureSpecification Draw(ChartSize size)
    {
        var columns = size.IsWide ? Math.Min(3, Panels.Count) : 1;
        var rows = (Panels.Count + columns - 1) / columns;
        var rowHeight = TitleRoom + PanelHeight + YearRoom;
        var height = rows * rowHeight;
        var gap = columns == 1 ? 0 : 32 / size.Width;
        var columnWidth = (1 - (gap * (columns - 1))) / columns;

        var traces = new List<Trace>();
        var shapes = new List<Shape>();
        var annotations = new List<Annotation>();
        var axes = new Dictionary<string, object>();
        var first = Panels.Min(p => p.Lines.Min(l => l.Points[0].Year));
        var last = Panels.Max(p => p.Lines.Max(l => l.Points[^1].Year));
        for (var i = 0; i < Panels.Count; i++)
        {
            var left = i % columns * (columnWidth + gap);
            var top = 1 - ((i / columns * rowHeight) + TitleRoom) / height;
            double[] x = [left, left + columnWidth];
            double[] y = [Math.Max(0, top - (PanelHeight / height)), top];
            AddPanel(Panels[i], i, x, y, columnWidth * size.Width, first, last, traces, shapes, annotations, axes);
        }

        return new FigureSpecification(traces, new Layout { Height = height, Margin = new Margin(0, 0, 0, 0), Shapes = shapes, Annotations = annotations, Axes = axes });
    }

    private static void AddPanel(
        ChartPanel panel, int index, double[] x, double[] y, double width, int first, int last, List<Trace> traces, List<Shape> shapes, List<Annotation> annotations, Dictionary<string, object> axes)
    {
        var number = index == 0 ? "" : Text.ReportNumbers.Year(index + 1);
        var (xName, yName) = ("x" + number, "y" + number);
        var values = panel.Lines.SelectMany(l => l.Points).Select(p => p.Value).Concat(panel.Limit is { } limit ? [limit.Value] : []);
        var scale = NiceScale.Of(values, fromZero: true, wantedLines: 5);
        double Pixels(double value) => scale.Pixels(value, PanelHeight);

        // Room at the right for the last values, inside the panel.
        var span = Math.Max(1, last - first);
        var rightRoom = panel.Lines.Max(l => ChartParts.TextWidth(l.EndLabel)) + 12;
        var perPixel = span / Math.Max(60, width - ChartParts.AxisLabelRoom - rightRoom);
        axes["xaxis" + number] = new Axis
        {
            Range = [first - (ChartParts.AxisLabelRoom * perPixel), last + (rightRoom * perPixel)],
            Domain = x,
            Anchor = yName,
            TickVals = first == last ? [last] : [first, last],
            TickText = first == last ? [Text.ReportNumbers.Year(last)] : [Text.ReportNumbers.Year(first), Text.ReportNumbers.Year(last)],
            TickFont = ChartParts.Label(Colours.Muted, size: 14),
            ShowLine = true,
            LineColor = Colours.Axis,
        };
        axes["yaxis" + number] = ChartParts.ValueAxis(scale, panel.AxisUnit, PanelHeight, y, xName);

        foreach (var line in panel.Lines.Reverse())
        {
            traces.Add(line.Trace(panel.Format, xName, yName));
            traces.Add(line.EndPoint(xName, yName));
        }

        annotations.Add(new Annotation { Text = $"<b>{panel.Title}</b>", X = 0, XRef = xName + " domain", Y = 1, YRef = yName + " domain", YAnchor = "bottom", YShift = 4, Font = ChartParts.Label(Colours.Ink) });
        var ends = panel.Lines.Where(l => l.EndLabel.Length > 0).ToList();
        var placed = LabelSpread.Place([.. ends.Select(l => (Pixels(l.Points[^1].Value), l.EndLabel.Contains("<br>", StringComparison.Ordinal) ? LabelSpread.TwoLines : LabelSpread.Line))], -4, PanelHeight + 4);
        for (var i = 0; i < ends.Count; i++)
        {
            var value = ends[i].Points[^1].Value;
            annotations.Add(new Annotation
            {
                Text = ends[i].EndLabel,
                X = ends[i].Points[^1].Year,
                XRef = xName,
                Y = value,
                YRef = yName,
                XShift = 9,
                YShift = Math.Round(placed[i] - Pixels(value), 1),
                Font = ChartParts.Label(ends[i].LabelColour, ends[i].IsOwn),
            });
        }

        if (panel.Limit is not { } rule)
            return;
        shapes.Add(rule.Shape(yName, xName + " domain") with { X0 = ChartParts.AxisLabelRoom / width });
        annotations.Add(new Annotation
        {
            Text = $"<b>{rule.Label}</b>",
            X = first,
            XRef = xName,
            Y = rule.Value,
            YRef = yName,
            YAnchor = LabelBelow(panel, rule) ? "top" : "bottom",
            YShift = LabelBelow(panel, rule) ? -2 : 2,
            Font = ChartParts.Label(rule.Colour, size: 14),
        });
    }

    /// <summary>The limit's name stands on the side of the line where the first years' curves are not.</summary>
    private static bool LabelBelow(ChartPanel panel, LimitLine rule) =>
        panel.Lines[0].Points.Take((panel.Lines[0].Points.Count + 1) / 2).Average(p => p.Value) > rule.Value;
}
