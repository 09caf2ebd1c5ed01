using Analytics.Reporting.Text;

namespace Analytics.Reporting.Figures.Charts;

/// <summary>Areas with their score as a disc on a common scale, and the value as text.</summary>
internal sealed record DotPlotChart(IReadOnlyList<(string Name, double Share, string Value)> Rows, string AxisTitle, string ValueTitle)
{
    public FigureSpecification Draw(ChartSize size)
    {
        var rowHeight = size.Pick(40.0, 58.0);
        const double top = 34;
        const double bottom = 30;
        var height = top + bottom + (Rows.Count * rowHeight);
        var left = size.Pick(0.44, 0.0);
        var right = size.Pick(0.86, 0.84);
        double Row(int index) => Rows.Count - 1 - index;
        // In the narrow drawing names stand above their own row.
        var lift = size.Pick(0.0, 0.22);

        var annotations = new List<Annotation>
        {
            new() { Text = ValueTitle, X = 1, XRef = "paper", Y = 1, YRef = "paper", XAnchor = "right", YAnchor = "bottom", YShift = 6, Font = ChartParts.Label(Colours.Muted, size: 14) },
            new() { Text = AxisTitle, X = left, XRef = "paper", Y = 1, YRef = "paper", YAnchor = "bottom", YShift = 6, Font = ChartParts.Label(Colours.Muted, size: 14) },
        };
        for (var i = 0; i < Rows.Count; i++)
        {
            annotations.Add(new Annotation { Text = Rows[i].Name, X = 0, XRef = "paper", Y = Row(i) + lift, Font = ChartParts.Label(Colours.Ink, size: size.Pick(15, 14)) });
            annotations.Add(new Annotation { Text = $"<b>{Rows[i].Value}</b>", X = 1, XRef = "paper", Y = Row(i) - lift, XAnchor = "right", Font = ChartParts.Label(Colours.Own) });
        }

        return new FigureSpecification(
            [
                new Trace
                {
                    Type = "scatter",
                    Mode = "markers",
                    X = [.. Rows.Select(r => (double?)Math.Round(r.Share, 2))],
                    Y = [.. Rows.Select((_, i) => (double?)Math.Round(Row(i) - lift, 2))],
                    HoverText = [.. Rows.Select(r => $"{r.Name}: {r.Value}")],
                    HoverInfo = "text",
                    Marker = new Marker { Color = Colours.Own, Size = 14, Line = ChartParts.Line(Colours.Paper, 1.5) },
                    ClipOnAxis = false,
                },
            ],
            new Layout
            {
                Height = height,
                Margin = new Margin(0, 0, top, bottom),
                Annotations = annotations,
                Shapes = [.. Enumerable.Range(0, Rows.Count).Select(i => new Shape { Type = "line", XRef = "paper", X0 = 0, X1 = 1, Y0 = i - 0.5, Y1 = i - 0.5, Line = ChartParts.Line(Colours.Rule, 1) })],
                Axes = new Dictionary<string, object>
                {
                    ["xaxis"] = new Axis
                    {
                        Range = [0, 100],
                        Domain = [left, right],
                        TickVals = [0, 20, 40, 60, 80, 100],
                        TickText = [.. new double[] { 0, 20, 40, 60, 80, 100 }.Select(ReportNumbers.Whole)],
                        TickFont = ChartParts.Label(Colours.Muted, size: 14),
                        ShowGrid = true,
                        GridColor = Colours.Rule,
                    },
                    ["yaxis"] = new Axis { Range = [-0.5, Rows.Count - 0.5], TickVals = [], TickText = [], ShowTickLabels = false },
                },
            });
    }
}
