using Analytics.Reporting.Text;

namespace Analytics.Reporting.Figures.Charts;

/// <summary>Population by sex and five-year age group: bars now, a stepped outline later, and sums of age groups beside it.</summary>
internal sealed record PyramidChart
{
    public required IReadOnlyList<string> Groups { get; init; }

    public required IReadOnlyList<double> MenNow { get; init; }

    public required IReadOnlyList<double> WomenNow { get; init; }

    /// <summary>Later values; empty when nothing is projected.</summary>
    public IReadOnlyList<double> MenLater { get; init; } = [];

    public IReadOnlyList<double> WomenLater { get; init; } = [];

    public required string NowLabel { get; init; }

    public string LaterLabel { get; init; } = "";

    /// <summary>Age group, first and last row that it covers, and its sums.</summary>
    public required IReadOnlyList<(string Name, int From, int To, string Now, string Later)> Sums { get; init; }

    public FigureSpecification Draw(ChartSize size)
    {
        var scale = NiceScale.Of(MenNow.Concat(WomenNow).Concat(MenLater).Concat(WomenLater), fromZero: true, wantedLines: size.Pick(4, 3));
        var rowHeight = size.Pick(20.0, 17.0);
        var top = 30.0;
        var sumRows = size.Pick(0, Sums.Count + 1);
        var bottom = 30 + (sumRows * 24.0) + size.Pick(0, 8);
        var plot = Groups.Count * rowHeight;
        var height = top + plot + bottom;
        var rightEdge = size.Pick(0.72, 1.0);
        var middle = rightEdge / 2;
        var half = size.Pick(27.0, 26.0) / size.Width;
        var traces = new List<Trace> { Bars(MenNow, Say("Menn"), "x"), Bars(WomenNow, Say("Kvinner"), "x2") };
        if (MenLater.Count > 0)
            traces.AddRange([Outline(MenLater, "x"), Outline(WomenLater, "x2"), .. LaterHover()]);

        var annotations = Groups.Select((g, i) => new Annotation { Text = g, X = middle, XRef = "paper", Y = i, XAnchor = "center", Font = ChartParts.Label(Colours.Ink, size: 14) }).ToList();
        annotations.Add(Head(Say("Menn"), middle - half, "right"));
        annotations.Add(Head(Say("Kvinner"), middle + half, "left"));
        AddYearLabels(annotations);
        var shapes = new List<Shape>();
        if (size.IsWide)
            AddSumsBeside(shapes, annotations);
        else
            AddSumsBelow(annotations);

        return new FigureSpecification(traces, new Layout
        {
            Height = height,
            Margin = new Margin(14, size.Pick(0, 14), top, bottom),
            BarMode = "overlay",
            BarGap = 0.15,
            Shapes = shapes,
            Annotations = annotations,
            Axes = new Dictionary<string, object>
            {
                ["xaxis"] = Across(scale, [0, middle - half], reversed: true),
                ["xaxis2"] = Across(scale, [middle + half, rightEdge], reversed: false),
                ["yaxis"] = new Axis { Range = [-0.5, Groups.Count - 0.5], TickVals = [], TickText = [], ShowTickLabels = false },
            },
        });
    }

    private static Axis Across(NiceScale scale, double[] domain, bool reversed) => new()
    {
        Range = reversed ? [scale.High, 0] : [0, scale.High],
        Domain = domain,
        Anchor = "y",
        TickVals = scale.Ticks,
        TickText = [.. scale.Ticks.Select(t => ReportNumbers.Fixed(t, scale.Decimals))],
        TickFont = ChartParts.Label(Colours.Muted, size: 14),
        ShowGrid = true,
        GridColor = Colours.Rule,
    };

    private static Annotation Head(string text, double x, string anchor) =>
        new() { Text = $"<b>{text}</b>", X = x, XRef = "paper", Y = 1, YRef = "paper", XAnchor = anchor, YAnchor = "bottom", YShift = 6, Font = ChartParts.Label(Colours.Ink) };

    private Trace Bars(IReadOnlyList<double> values, string sex, string axis) => new()
    {
        Type = "bar",
        Orientation = "h",
        X = [.. values.Select(v => (double?)Math.Round(v, 2))],
        Y = [.. Enumerable.Range(0, values.Count).Select(i => (double?)i)],
        HoverText = [.. values.Select((v, i) => Say($"{sex}, {Groups[i]} år, {NowLabel}: {ReportNumbers.Whole(v)}"))],
        HoverInfo = "text",
        Marker = new Marker { Color = Colours.OwnLight, Line = ChartParts.Line(Colours.OwnMiddle, 1) },
        XAxis = axis,
    };

    private static Trace Outline(IReadOnlyList<double> values, string axis)
    {
        var x = new List<double?> { 0 };
        var y = new List<double?> { -0.5 };
        for (var i = 0; i < values.Count; i++)
        {
            x.AddRange([Math.Round(values[i], 2), Math.Round(values[i], 2)]);
            y.AddRange([i - 0.5, i + 0.5]);
        }

        x.Add(0);
        y.Add(values.Count - 0.5);
        return new Trace { Type = "scatter", Mode = "lines", X = x, Y = y, HoverInfo = "skip", Line = ChartParts.Line(Colours.Ink, 2), XAxis = axis, ClipOnAxis = false };
    }

    private IEnumerable<Trace> LaterHover()
    {
        foreach (var (values, sex, axis) in new[] { (MenLater, Say("Menn"), "x"), (WomenLater, Say("Kvinner"), "x2") })
        {
            yield return new Trace
            {
                Type = "scatter",
                Mode = "markers",
                X = [.. values.Select(v => (double?)Math.Round(v, 2))],
                Y = [.. Enumerable.Range(0, values.Count).Select(i => (double?)i)],
                HoverText = [.. values.Select((v, i) => Say($"{sex}, {Groups[i]} år, {LaterLabel}: {ReportNumbers.Whole(v)}"))],
                HoverInfo = "text",
                Marker = new Marker { Color = Colours.Ink, Size = 8, Opacity = 0 },
                XAxis = axis,
            };
        }
    }

    private void AddYearLabels(List<Annotation> annotations)
    {
        if (WomenLater.Count == 0)
            return;
        var more = Enumerable.Range(0, Groups.Count).MaxBy(i => MenLater[i] - MenNow[i]);
        var fewer = Enumerable.Range(0, Groups.Count).MaxBy(i => WomenNow[i] - WomenLater[i]);
        annotations.Add(new Annotation { Text = $"<b>{LaterLabel}</b>", X = Math.Max(MenLater[more], MenNow[more]), Y = more, XAnchor = "right", XShift = -6, Font = ChartParts.Label(Colours.Ink) });
        annotations.Add(new Annotation { Text = $"<b>{NowLabel}</b>", X = Math.Max(WomenNow[fewer], WomenLater[fewer]), XRef = "x2", Y = fewer, XShift = 6, Font = ChartParts.Label(Colours.Own) });
    }

    private void AddSumsBeside(List<Shape> shapes, List<Annotation> annotations)
    {
        annotations.Add(new Annotation { Text = Say("Sum"), X = 0.76, XRef = "paper", Y = 1, YRef = "paper", YAnchor = "bottom", YShift = 6, Font = ChartParts.Label(Colours.Muted, size: 14) });
        AddPair(annotations, $"<b>{NowLabel}</b>", $"<b>{LaterLabel}</b>", 1, "paper", 6, "bottom");
        foreach (var (name, from, to, now, later) in Sums)
        {
            var middle = (from + to) / 2.0;
            shapes.Add(new Shape { Type = "line", XRef = "paper", X0 = 0.745, X1 = 0.745, Y0 = from - 0.4, Y1 = to + 0.4, Line = ChartParts.Line(Colours.Axis, 2) });
            annotations.Add(new Annotation { Text = name, X = 0.76, XRef = "paper", Y = middle, Font = ChartParts.Label(Colours.Ink) });
            AddPair(annotations, now, later.Length > 0 ? $"<b>{later}</b>" : "", middle, "y", 0, "middle");
        }
    }

    private void AddPair(List<Annotation> annotations, string now, string later, double y, string yref, double shift, string anchor)
    {
        var both = LaterLabel.Length > 0;
        annotations.Add(new Annotation { Text = now, X = both ? 0.925 : 1, XRef = "paper", Y = y, YRef = yref, XAnchor = "right", YAnchor = anchor, YShift = shift, Font = ChartParts.Label(Colours.Own) });
        if (both)
            annotations.Add(new Annotation { Text = later, X = 1, XRef = "paper", Y = y, YRef = yref, XAnchor = "right", YAnchor = anchor, YShift = shift, Font = ChartParts.Label(Colours.Ink) });
    }

    private void AddSumsBelow(List<Annotation> annotations)
    {
        var both = LaterLabel.Length > 0;
        var rows = Sums.Select(s => (s.Name, s.Now, s.Later)).Prepend((Say("Sum"), $"<b>{NowLabel}</b>", LaterLabel)).ToList();
        for (var i = 0; i < rows.Count; i++)
        {
            var shift = -44 - (i * 24.0);
            var colour = i == 0 ? Colours.Muted : Colours.Ink;
            annotations.Add(new Annotation { Text = rows[i].Item1, X = 0, XRef = "paper", Y = 0, YRef = "paper", YShift = shift, Font = ChartParts.Label(colour) });
            annotations.Add(new Annotation { Text = rows[i].Item2, X = both ? 0.8 : 1, XRef = "paper", Y = 0, YRef = "paper", XAnchor = "right", YShift = shift, Font = ChartParts.Label(Colours.Own) });
            if (both)
                annotations.Add(new Annotation { Text = $"<b>{rows[i].Item3}</b>", X = 1, XRef = "paper", Y = 0, YRef = "paper", XAnchor = "right", YShift = shift, Font = ChartParts.Label(Colours.Ink) });
        }
    }
}
