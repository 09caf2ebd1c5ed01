namespace Analytics.Reporting.Figures.Charts;

/// <summary>A line of a chart.</summary>
/// <param name="Name">Name for the hover box.</param>
/// <param name="Points">Values by year, rising; years without a number are left out, and the line is broken there.</param>
/// <param name="Role">Whose it is.</param>
/// <param name="EndLabel">Label at its end; empty for none.</param>
/// <param name="EndLabelNarrow">Shorter label of the narrow drawing.</param>
internal sealed record LineSeries(string Name, IReadOnlyList<(int Year, double Value)> Points, LineRole Role, string EndLabel = "", string EndLabelNarrow = "")
{
    public string Colour => Role is LineRole.Own or LineRole.OwnProjected ? Colours.Own : Colours.Others;

    public string LabelColour => Role is LineRole.Own or LineRole.OwnProjected ? Colours.Own : Colours.Muted;

    public bool IsOwn => Role is LineRole.Own or LineRole.OwnProjected;

    public Trace Trace(Func<double, string> format, string? xAxis = null, string? yAxis = null)
    {
        var x = new List<double?>();
        var y = new List<double?>();
        var hover = new List<string>();
        for (var i = 0; i < Points.Count; i++)
        {
            var broken = i > 0 && Points[i].Year - Points[i - 1].Year > 1;
            if (broken)
            {
                x.Add(Points[i].Year - 0.5);
                y.Add(null);
                hover.Add("");
            }

            x.Add(Points[i].Year);
            y.Add(Math.Round(Points[i].Value, 4));
            hover.Add($"{Name}, {Text.ReportNumbers.Year(Points[i].Year)}: {format(Points[i].Value)}");
        }

        return new Trace
        {
            Type = "scatter",
            Mode = "lines",
            X = x,
            Y = y,
            HoverText = hover,
            HoverInfo = "text",
            Line = Role switch
            {
                LineRole.Own => ChartParts.Line(Colour, 3),
                LineRole.OwnProjected => ChartParts.Line(Colour, 3, "1px 6px"),
                LineRole.OtherProjected => ChartParts.Line(Colour, 2, "1px 4px"),
                _ => ChartParts.Line(Colour, 1.75),
            },
            XAxis = xAxis,
            YAxis = yAxis,
            ClipOnAxis = false,
        };
    }

    /// <summary>Marks its end, and each year without a neighbour, where there is no line to see.</summary>
    public Trace EndPoint(string? xAxis = null, string? yAxis = null) => new()
    {
        Type = "scatter",
        Mode = "markers",
        X = [.. Marked().Select(p => (double?)p.Year)],
        Y = [.. Marked().Select(p => (double?)Math.Round(p.Value, 4))],
        HoverInfo = "skip",
        Marker = new Marker { Color = Colour, Size = IsOwn ? 10 : 7, Line = ChartParts.Line(Colours.Paper, 1.5) },
        XAxis = xAxis,
        YAxis = yAxis,
        ClipOnAxis = false,
    };

    private IEnumerable<(int Year, double Value)> Marked() =>
        Points.Where((p, i) => i == Points.Count - 1 || (p.Year + 1 < Points[i + 1].Year && (i == 0 || Points[i - 1].Year + 1 < p.Year)));
}
