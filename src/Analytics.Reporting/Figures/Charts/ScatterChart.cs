using Analytics.Reporting.Text;

namespace Analytics.Reporting.Figures.Charts;

/// <summary>Points by two measures; the own ones stand out and bear their name, the others say theirs under the pointer.</summary>
internal sealed record ScatterChart
{
    public required IReadOnlyList<(string Name, double Across, double Up, bool IsOwn)> Points { get; init; }

    /// <summary>What is measured across, below the axis.</summary>
    public required string AcrossTitle { get; init; }

    /// <summary>What is measured upwards, above the axis; empty for nothing.</summary>
    public string UpTitle { get; init; } = "";

    /// <summary>Unit upwards, on the topmost gridline.</summary>
    public required string UpUnit { get; init; }

    public required Func<double, string> FormatAcross { get; init; }

    public required Func<double, string> FormatUp { get; init; }

    public FigureSpecification Draw(ChartSize size)
    {
        var (across, up) = (NiceScale.Of(Points.Select(p => p.Across), fromZero: false, wantedLines: size.Pick(6, 4)), NiceScale.Of(Points.Select(p => p.Up), fromZero: false));
        var height = size.Pick(380.0, 330.0);
        var margin = new Margin(0, 14, UpTitle.Length > 0 ? 30 : 8, 58);
        var (plotWidth, plotHeight) = (size.Width - margin.R, height - margin.T - margin.B);
        var pad = (across.High - across.Low) * ChartParts.AxisLabelRoom / Math.Max(80, plotWidth - ChartParts.AxisLabelRoom);
        return new FigureSpecification(
            [.. new[] { false, true }.Where(own => Points.Any(p => p.IsOwn == own)).Select(Marks)],
            new Layout
            {
                Height = height,
                Margin = margin,
                Annotations =
                [
                    .. Points.Where(p => p.IsOwn).Select(p => Name(p, across)),
                    .. UpTitle.Length > 0 ? [new Annotation { Text = UpTitle, X = 0, XRef = "paper", Y = 1, YRef = "paper", YAnchor = "bottom", YShift = 6, Font = ChartParts.Label(Colours.Muted, size: 14) }] : Array.Empty<Annotation>(),
                    new Annotation { Text = AcrossTitle, X = 1, XRef = "paper", Y = 0, YRef = "paper", XAnchor = "right", YAnchor = "top", YShift = -30, Font = ChartParts.Label(Colours.Muted, size: 14) },
                ],
                Axes = new Dictionary<string, object>
                {
                    ["xaxis"] = new Axis
                    {
                        Range = [across.Low - pad, across.High],
                        TickVals = across.Ticks,
                        TickText = [.. across.Ticks.Select(t => ReportNumbers.Fixed(t, across.Decimals))],
                        TickFont = ChartParts.Label(Colours.Muted, size: 14),
                        Ticks = "outside",
                        TickLen = 5,
                        TickColor = Colours.Axis,
                        ShowLine = true,
                        LineColor = Colours.Axis,
                    },
                    ["yaxis"] = ChartParts.ValueAxis(up, UpUnit, plotHeight),
                },
            });
    }

    private static Annotation Name((string Name, double Across, double Up, bool IsOwn) point, NiceScale across)
    {
        var isRight = point.Across > (across.Low + across.High) / 2;
        return new Annotation { Text = $"<b>{point.Name}</b>", X = point.Across, Y = point.Up, XAnchor = isRight ? "right" : "left", XShift = isRight ? -9 : 9, Font = ChartParts.Label(Colours.Own) };
    }

    private Trace Marks(bool own)
    {
        var points = Points.Where(p => p.IsOwn == own).ToList();
        return new Trace
        {
            Type = "scatter",
            Mode = "markers",
            X = [.. points.Select(p => (double?)Math.Round(p.Across, 4))],
            Y = [.. points.Select(p => (double?)Math.Round(p.Up, 4))],
            HoverText = [.. points.Select(p => $"{p.Name}: {FormatAcross(p.Across)}, {FormatUp(p.Up)}")],
            HoverInfo = "text",
            Marker = new Marker { Color = own ? Colours.Own : Colours.Others, Size = own ? 12 : 8, Opacity = own ? 1 : 0.7, Line = ChartParts.Line(Colours.Paper, 1) },
            ClipOnAxis = false,
        };
    }
}
