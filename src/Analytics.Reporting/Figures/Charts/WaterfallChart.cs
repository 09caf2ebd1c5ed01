namespace Analytics.Reporting.Figures.Charts;

/// <summary>Parts of a change as steps, the total last.</summary>
internal sealed record WaterfallChart(IReadOnlyList<(string Name, string ShortName, double Value)> Steps, string TotalName, string AxisUnit, Func<double, string> Format)
{
    /// <summary>The ends moved out a little, so that a label beyond the outermost step stays inside.</summary>
    private static IEnumerable<double> Roomy(double[] ends)
    {
        var air = 0.08 * (ends.Max() - ends.Min());
        return [ends.Max() > 0 ? ends.Max() + air : 0, ends.Min() < 0 ? ends.Min() - air : 0];
    }

    public FigureSpecification Draw(ChartSize size)
    {
        var total = Steps.Sum(s => s.Value);
        var starts = new List<double>();
        var at = 0.0;
        foreach (var step in Steps)
        {
            starts.Add(at);
            at += step.Value;
        }

        var scale = NiceScale.Of(Roomy([.. starts, at, 0]), fromZero: true, wantedLines: 6);
        var count = Steps.Count + 1;
        var height = size.Pick(330.0, 320.0);
        var room = count * 36.0 / size.Pick(724, 322);
        var values = Steps.Select(s => s.Value).Append(total).ToList();
        var names = Steps.Select(s => s.Name).Append(TotalName).ToList();
        var bases = starts.Append(0).ToList();
        var annotations = values.Select((v, i) => new Annotation
        {
            Text = i == count - 1 ? $"<b>{Format(v)}</b>" : Format(v),
            X = i,
            Y = bases[i] + v,
            XAnchor = "center",
            YAnchor = v < 0 ? "top" : "bottom",
            YShift = v < 0 ? -2 : 2,
            Font = ChartParts.Label(i == count - 1 ? Colours.Own : Colours.Ink, size: size.Pick(15, 14)),
        }).ToList();
        var shapes = Enumerable.Range(0, count - 1).Select(i => new Shape
        {
            Type = "line",
            X0 = i + 0.31,
            X1 = i + 0.69,
            Y0 = bases[i] + values[i],
            Y1 = bases[i] + values[i],
            Line = ChartParts.Line(Colours.Axis, 1),
        }).ToList();
        return new FigureSpecification(
            [
                new Trace
                {
                    Type = "bar",
                    X = [.. Enumerable.Range(0, count).Select(i => (double?)i)],
                    Y = [.. values.Select(v => (double?)v)],
                    Base = bases,
                    Width = 0.62,
                    HoverText = [.. values.Select((v, i) => $"{names[i]}: {Format(v)} {AxisUnit}")],
                    HoverInfo = "text",
                    Marker = new Marker
                    {
                        Color = values.Select((_, i) => i == count - 1 ? Colours.Own : Colours.OwnLight).ToArray(),
                        Line = new LineStyle { Color = values.Select((_, i) => i == count - 1 ? Colours.Own : Colours.OwnMiddle).ToArray(), Width = 1 },
                    },
                },
            ],
            new Layout
            {
                Height = height,
                Margin = new Margin(0, 0, 8, 36),
                BarMode = "overlay",
                Shapes = shapes,
                Annotations = annotations,
                Axes = new Dictionary<string, object>
                {
                    ["xaxis"] = new Axis
                    {
                        Range = [-0.5 - room, count - 0.5],
                        TickVals = [.. Enumerable.Range(0, count).Select(i => (double)i)],
                        TickText = [.. Steps.Select(s => size.Pick(s.Name, s.ShortName)).Append($"<b>{TotalName}</b>")],
                        TickFont = ChartParts.Label(Colours.Muted, size: 14),
                    },
                    ["yaxis"] = ChartParts.ValueAxis(scale, AxisUnit, height - 44, zeroInInk: true),
                },
            });
    }
}
