namespace Analytics.Reporting.Figures.Charts;

/// <summary>Lines over the years with labels at their ends; forecast years lie on their own ground.</summary>
internal sealed record LineChart
{
    public required IReadOnlyList<LineSeries> Series { get; init; }

    public required Func<double, string> Format { get; init; }

    public required string AxisUnit { get; init; }

    public bool FromZero { get; init; }

    /// <summary>Drawn beneath the lines; null for none.</summary>
    public IntervalBand? Band { get; init; }

    /// <summary>The last counted year, when later years are projected.</summary>
    public int? ForecastFrom { get; init; }

    public IReadOnlyList<LimitLine> Limits { get; init; } = [];

    public IReadOnlyList<PointLabel> Points { get; init; } = [];

    public double WideHeight { get; init; } = 340;

    public double NarrowHeight { get; init; } = 300;

    public NiceScale Scale => NiceScale.Of(Series.SelectMany(s => s.Points).Select(p => p.Value).Concat(Limits.Select(l => l.Value)).Concat(Band?.Points.SelectMany(p => (double[])[p.Low, p.High]) ?? []), FromZero);

    public FigureSpecification Draw(ChartSize size)
    {
        var scale = Scale;
        var first = Series.Min(s => s.Points[0].Year);
        var last = Series.Max(s => s.Points[^1].Year);
        var labels = EndLabels(size, last);
        var right = Math.Min(size.Pick(190.0, 132.0), 16 + labels.Select(l => ChartParts.TextWidth(l.Text)).DefaultIfEmpty(0).Max());
        var height = size.Pick(WideHeight, NarrowHeight);
        var margin = new Margin(0, Math.Max(14, right), 8, 30);
        var plotWidth = size.Width - margin.R;
        var plotHeight = height - margin.T - margin.B;

        List<Trace> traces = [.. Band?.Traces(Format) ?? [], .. Series.Select(s => s.Trace(Format))];
        traces.AddRange(Series.Where(s => s.EndLabel.Length > 0 || ForecastFrom is not null).Select(s => s.EndPoint()));
        if (Points.Count > 0)
            traces.Add(PointMarks());

        var shapes = new List<Shape>();
        var annotations = new List<Annotation>();
        if (ForecastFrom is { } from && from < last)
            AddForecastZone(size, (first, from, last), plotWidth, annotations, shapes);
        shapes.AddRange(Limits.Select(l => l.Shape("y", "x domain")));
        AddEndLabels(labels, scale, plotHeight, last, shapes, annotations);
        annotations.AddRange(Series.Where(s => s.EndLabel.Length > 0 && s.Points[^1].Year < last).Select(s => EarlyEnd(s, size)));
        annotations.AddRange(Points.Select(p => new Annotation
        {
            Text = p.Text,
            X = p.Year,
            Y = p.Value,
            XAnchor = p.Anchor,
            YAnchor = p.Above ? "bottom" : "top",
            XShift = p.Anchor == "left" ? 6 : p.Anchor == "right" ? -6 : 0,
            YShift = p.Above ? 5 : -5,
            Font = ChartParts.Label(Colours.Own, strong: true),
        }));

        return new FigureSpecification(traces, new Layout
        {
            Height = height,
            Margin = margin,
            Shapes = shapes,
            Annotations = annotations,
            Axes = new Dictionary<string, object>
            {
                ["xaxis"] = ChartParts.YearAxis(first, last, ChartParts.YearTicks(first, last, plotWidth, ForecastFrom is { } b ? [b] : []), plotWidth),
                ["yaxis"] = ChartParts.ValueAxis(scale, AxisUnit, plotHeight),
            },
        });
    }

    // A line that ends before the others bears its label where it ends.
    private static Annotation EarlyEnd(LineSeries line, ChartSize size) => new()
    {
        Text = LabelOf(line, size),
        X = line.Points[^1].Year,
        Y = line.Points[^1].Value,
        YAnchor = "bottom",
        XShift = 4,
        YShift = 4,
        Font = ChartParts.Label(line.LabelColour, line.IsOwn),
    };

    private static string LabelOf(LineSeries line, ChartSize size) => size.Pick(line.EndLabel, line.EndLabelNarrow.Length > 0 ? line.EndLabelNarrow : line.EndLabel);

    private Trace PointMarks() => new()
    {
        Type = "scatter",
        Mode = "markers",
        X = [.. Points.Select(p => (double?)p.Year)],
        Y = [.. Points.Select(p => (double?)Math.Round(p.Value, 4))],
        HoverInfo = "skip",
        Marker = new Marker { Color = Colours.Own, Size = 10, Line = ChartParts.Line(Colours.Paper, 1.5) },
        ClipOnAxis = false,
    };

    private void AddForecastZone(ChartSize size, (int First, int From, int Last) years, double plotWidth, List<Annotation> annotations, List<Shape> shapes)
    {
        const double gap = 7;
        var (first, from, last) = years;
        shapes.Add(new Shape { Type = "rect", YRef = "paper", X0 = from, X1 = last, Y0 = 0, Y1 = 1, FillColor = Colours.Future, Line = ChartParts.Line(Colours.Future, 0) });
        // The topmost label of the value axis, with its unit, stands on the same line.
        var taken = ChartParts.TextWidth(ChartParts.TopLabel(Scale, AxisUnit)) + gap;
        var edge = ChartParts.AxisLabelRoom + ((plotWidth - ChartParts.AxisLabelRoom) * Math.Max(0, from - first) / Math.Max(1, last - first));
        var (counted, ahead) = (Say("Registrert"), Say("Framskriving"));
        if (size.IsWide && edge - gap - ChartParts.TextWidth(counted) >= taken)
            annotations.Add(new Annotation { Text = counted, X = from, Y = 1, YRef = "paper", XAnchor = "right", YAnchor = "top", XShift = -gap, YShift = -6, Font = ChartParts.Label(Colours.Muted, size: 14) });
        var shift = Math.Max(gap, Math.Round(taken - edge, 1));
        if (edge + shift + ChartParts.TextWidth(ahead) <= size.Width)
            annotations.Add(new Annotation { Text = ahead, X = from, Y = 1, YRef = "paper", YAnchor = "top", XShift = shift, YShift = -6, Font = ChartParts.Label(Colours.Muted, size: 14) });
    }

    private List<(double Value, string Text, string Colour, bool Strong, double Height)> EndLabels(ChartSize size, int last)
    {
        var labels = Series.Where(s => s.EndLabel.Length > 0 && s.Points[^1].Year == last)
            .Select(s =>
            {
                var text = LabelOf(s, size);
                return (s.Points[^1].Value, text, s.LabelColour, s.IsOwn, text.Contains("<br>", StringComparison.Ordinal) ? LabelSpread.TwoLines : LabelSpread.Line);
            })
            .ToList();
        if (Band is { } band && band.Points[^1].Year == last)
        {
            labels.Add((band.Points[^1].High, band.HighLabel(size), Colours.Own, false, LabelSpread.Line));
            labels.Add((band.Points[^1].Low, band.LowLabel(size), Colours.Own, false, LabelSpread.Line));
        }

        labels.AddRange(Limits.Select(l => (l.Value, size.Pick(l.Text, $"<b>{l.Label}</b>"), l.Colour, false, size.Pick(l.SubLabel.Length > 0 ? LabelSpread.TwoLines : LabelSpread.Line, LabelSpread.Line))));
        return labels;
    }

    private static void AddEndLabels(
        List<(double Value, string Text, string Colour, bool Strong, double Height)> labels, NiceScale scale, double plotHeight, int last, List<Shape> shapes, List<Annotation> annotations)
    {
        double Pixels(double value) => scale.Pixels(value, plotHeight);
        var placed = LabelSpread.Place([.. labels.Select(l => (Pixels(l.Value), l.Height))], -8, plotHeight + 8);
        for (var i = 0; i < labels.Count; i++)
        {
            var shift = placed[i] - Pixels(labels[i].Value);
            annotations.Add(new Annotation
            {
                Text = labels[i].Text,
                X = last,
                Y = labels[i].Value,
                XShift = 12,
                YShift = Math.Round(shift, 1),
                Font = ChartParts.Label(labels[i].Colour, labels[i].Strong),
            });
            if (Math.Abs(shift) > 6)
                shapes.Add(ChartParts.Leader(last, "x", labels[i].Value, "y", Math.Round(shift, 1)));
        }
    }
}
