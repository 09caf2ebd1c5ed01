using Analytics.Reporting.Text;

namespace Analytics.Reporting.Figures.Charts;

/// <summary>A column a year against limits, with the comparator as a short bar over each column.</summary>
internal sealed record ColumnChart
{
    private const double BarWidth = 0.62;

    public required IReadOnlyList<(int Year, double Value)> Own { get; init; }

    public required string OwnName { get; init; }

    public IReadOnlyList<(int Year, double Value)> Comparator { get; init; } = [];

    public string ComparatorName { get; init; } = "";

    public IReadOnlyList<LimitLine> Limits { get; init; } = [];

    /// <summary>Years that the title speaks of; the others are muted.</summary>
    public required IReadOnlySet<int> Focus { get; init; }

    public required Func<double, string> Format { get; init; }

    public required string AxisUnit { get; init; }

    public FigureSpecification Draw(ChartSize size)
    {
        var comparator = Comparator.Where(c => c.Year >= Own[0].Year && c.Year <= Own[^1].Year).ToList();
        var scale = NiceScale.Of(Own.Concat(comparator).Select(p => p.Value).Concat(Limits.Select(l => l.Value)), fromZero: true, wantedLines: 7);
        var height = size.Pick(340.0, 330.0);
        var margin = new Margin(0, size.Pick(150.0, 4.0), 8, 34);
        var plotWidth = size.Width - margin.R;
        var plotHeight = height - margin.T - margin.B;
        double Pixels(double value) => scale.Pixels(value, plotHeight);

        var inside = Own.Select(p => p.Value > 0 && Pixels(p.Value) - Pixels(0) >= 19).ToArray();
        var traces = new List<Trace> { Bars(inside) };
        if (comparator.Count > 0)
            traces.AddRange([Ticks(comparator, Colours.Paper, 6.5), Ticks(comparator, Colours.Others, 3.5)]);

        var annotations = new List<Annotation>();
        for (var i = 0; i < Own.Count; i++)
        {
            if (!inside[i])
                annotations.Add(Outside(Own[i], comparator, Pixels));
        }

        if (comparator.Count > 0)
        {
            var top = comparator.MaxBy(c => c.Value);
            var leftward = top.Year > (Own[0].Year + Own[^1].Year) / 2;
            annotations.Add(new Annotation
            {
                Text = ComparatorName,
                X = leftward ? top.Year - 0.38 : top.Year + 0.38,
                Y = top.Value,
                XAnchor = leftward ? "right" : "left",
                XShift = leftward ? -7 : 7,
                YShift = 2,
                Font = ChartParts.Label(Colours.Muted),
            });
        }

        AddLimits(size, annotations, Pixels, plotHeight);
        var room = (Own[^1].Year - Own[0].Year + 1) * 36 / Math.Max(80, plotWidth - 36);
        return new FigureSpecification(traces, new Layout
        {
            Height = height,
            Margin = margin,
            BarGap = 1 - BarWidth,
            BarMode = "overlay",
            Shapes = [.. Limits.Select(l => l.Shape("y", "x domain"))],
            Annotations = annotations,
            Axes = new Dictionary<string, object>
            {
                ["xaxis"] = new Axis
                {
                    Range = [Own[0].Year - 0.55 - room, Own[^1].Year + 0.5],
                    TickVals = [.. Own.Select(p => (double)p.Year)],
                    TickText = [.. Own.Select(p => YearText(p.Year, size))],
                    TickFont = ChartParts.Label(Colours.Muted, size: 14),
                    Ticks = "outside",
                    TickLen = 4,
                    TickColor = "rgba(0,0,0,0)",
                },
                ["yaxis"] = ChartParts.ValueAxis(scale, AxisUnit, plotHeight, zeroInInk: true),
            },
        });
    }

    private string YearText(int year, ChartSize size)
    {
        var full = Own.Count <= 7 || size.IsWide || year == Own[0].Year || year == Own[^1].Year;
        var text = full && (size.IsWide || Own.Count <= 7) ? ReportNumbers.Year(year) : "\u2019" + ReportNumbers.Year(year)[2..];
        return Focus.Contains(year) ? $"<b>{text}</b>" : text;
    }

    private Trace Bars(bool[] inside) => new()
    {
        Type = "bar",
        X = [.. Own.Select(p => (double?)p.Year)],
        Y = [.. Own.Select(p => (double?)p.Value)],
        Width = BarWidth,
        Text = [.. Own.Select((p, i) => inside[i] ? $"<b>{Format(p.Value)}</b>" : "")],
        TextPosition = "inside",
        InsideTextAnchor = "start",
        TextAngle = 0,
        ConstrainText = "none",
        InsideTextFont = new Font { Size = 15, Color = Own.Select(p => Focus.Contains(p.Year) ? Colours.OnOwn : Colours.OnOwnLight).ToArray() },
        HoverText = [.. Own.Select(p => $"{OwnName}, {ReportNumbers.Year(p.Year)}: {Format(p.Value)}")],
        HoverInfo = "text",
        Marker = new Marker
        {
            Color = Own.Select(p => Focus.Contains(p.Year) ? Colours.Own : Colours.OwnLight).ToArray(),
            Line = new LineStyle { Color = Own.Select(p => Focus.Contains(p.Year) ? Colours.Own : Colours.OwnMiddle).ToArray(), Width = 1 },
        },
    };

    private Trace Ticks(List<(int Year, double Value)> comparator, string colour, double width) => new()
    {
        Type = "scatter",
        Mode = "lines",
        X = [.. comparator.SelectMany(c => new double?[] { c.Year - 0.38, c.Year, c.Year + 0.38, null })],
        Y = [.. comparator.SelectMany(c => new double?[] { c.Value, c.Value, c.Value, null })],
        HoverText = [.. comparator.SelectMany(c => Enumerable.Repeat($"{ComparatorName}, {ReportNumbers.Year(c.Year)}: {Format(c.Value)}", 4))],
        HoverInfo = colour == Colours.Paper ? "skip" : "text",
        Line = ChartParts.Line(colour, width),
    };

    private Annotation Outside((int Year, double Value) point, List<(int Year, double Value)> comparator, Func<double, double> pixels)
    {
        var below = point.Value < 0;
        var at = point.Value;
        var other = comparator.Where(c => c.Year == point.Year).Select(c => (double?)c.Value).FirstOrDefault();
        if (other is { } value)
        {
            var distance = pixels(value) - pixels(point.Value);
            if (below ? distance is < 0 and > -24 : distance is >= 0 and < 24)
                at = value;
        }

        return new Annotation
        {
            Text = $"<b>{Format(point.Value)}</b>",
            X = point.Year,
            Y = at,
            XAnchor = "center",
            YAnchor = below ? "top" : "bottom",
            YShift = below ? -3 : 3,
            Align = "center",
            Font = ChartParts.Label(Colours.Ink),
        };
    }

    private void AddLimits(ChartSize size, List<Annotation> annotations, Func<double, double> pixels, double plotHeight)
    {
        if (!size.IsWide)
        {
            // No room beside the plot: the labels stand on their lines, at the right.
            var highest = Limits.Count > 0 ? Limits.Max(l => l.Value) : 0;
            foreach (var limit in Limits)
            {
                var above = limit.Value >= highest;
                annotations.Add(new Annotation { Text = $"<b>{limit.Label}</b>", X = 1, XRef = "x domain", Y = limit.Value, XAnchor = "right", YAnchor = above ? "bottom" : "top", YShift = above ? 2 : -2, Font = ChartParts.Label(limit.Colour, size: 14) });
            }

            return;
        }

        var placed = LabelSpread.Place([.. Limits.Select(l => (pixels(l.Value), l.SubLabel.Length > 0 ? LabelSpread.TwoLines : LabelSpread.Line))], 0, plotHeight);
        for (var i = 0; i < Limits.Count; i++)
        {
            annotations.Add(new Annotation
            {
                Text = Limits[i].Text,
                X = 1,
                XRef = "x domain",
                Y = Limits[i].Value,
                XShift = 8,
                YShift = Math.Round(placed[i] - pixels(Limits[i].Value), 1),
                Font = ChartParts.Label(Limits[i].Colour),
            });
        }
    }
}
