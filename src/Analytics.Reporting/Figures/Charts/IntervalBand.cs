namespace Analytics.Reporting.Figures.Charts;

/// <summary>A band between two lines, such as where eight of ten futures lie.</summary>
/// <param name="Name">Name for the hover box: "80 %-intervall".</param>
/// <param name="Points">Ends by year, rising; both meet in the first year.</param>
/// <param name="Low">Name and value at the end of the lower line; "grense" is added where there is room.</param>
/// <param name="High">Name and value at the end of the upper line.</param>
internal sealed record IntervalBand(string Name, IReadOnlyList<(int Year, double Low, double High)> Points, (string Name, string Value) Low, (string Name, string Value) High)
{
    public string LowLabel(ChartSize size) => Label(Low, size);

    public string HighLabel(ChartSize size) => Label(High, size);

    /// <summary>The lower line, and the upper one that is filled down to it: in this order, as plotly fills to the trace before.</summary>
    public IEnumerable<Trace> Traces(Func<double, string> format)
    {
        yield return Edge(p => p.Low, format, fill: false);
        yield return Edge(p => p.High, format, fill: true);
    }

    private Trace Edge(Func<(int Year, double Low, double High), double> end, Func<double, string> format, bool fill) => new()
    {
        Type = "scatter",
        Mode = "lines",
        X = [.. Points.Select(p => (double?)p.Year)],
        Y = [.. Points.Select(p => (double?)Math.Round(end(p), 4))],
        HoverText = [.. Points.Select(p => $"{Name}, {Text.ReportNumbers.Year(p.Year)}: {Text.ReportNumbers.Range(format(p.Low), format(p.High))}")],
        HoverInfo = "text",
        Line = ChartParts.Line(Colours.BandEdge, 1),
        Fill = fill ? "tonexty" : null,
        FillColor = fill ? Colours.Band : null,
        ClipOnAxis = false,
    };

    private static string Label((string Name, string Value) end, ChartSize size) => $"{end.Name}{size.Pick(Say(" grense"), "")}: {end.Value}";
}
