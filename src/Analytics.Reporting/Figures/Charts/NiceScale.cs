namespace Analytics.Reporting.Figures.Charts;

/// <summary>Limits and gridlines of an axis: four to seven lines on round numbers.</summary>
internal sealed record NiceScale(double Low, double High, double Step)
{
    private const double LabelRoom = 20;
    private const double EdgeRoom = 1.5;
    private static readonly double[] Steps = [1, 2, 2.5, 5, 10];

    public bool StartsAtZero => Low <= 0;

    public IReadOnlyList<double> Ticks
    {
        get
        {
            var count = (int)Math.Round((High - Low) / Step) + 1;
            return [.. Enumerable.Range(0, count).Select(i => Math.Round(Low + (i * Step), 6))];
        }
    }

    public static NiceScale Of(IEnumerable<double> values, bool fromZero, int wantedLines = 6)
    {
        var all = values.ToList();
        var low = all.Count == 0 ? 0 : all.Min();
        var high = all.Count == 0 ? 1 : all.Max();
        if (fromZero)
            (low, high) = (Math.Min(0, low), Math.Max(0, high));
        if (high - low < 1e-9)
            (low, high) = fromZero ? (0, Math.Max(1, high)) : (low - Math.Max(1, Math.Abs(low) * 0.05), high + Math.Max(1, Math.Abs(high) * 0.05));

        var raw = (high - low) / (wantedLines - 1);
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        var step = Steps.Select(s => s * magnitude).First(s => s >= raw * 0.999);
        var bottom = Math.Floor((low / step) + 1e-9) * step;
        var top = Math.Ceiling((high / step) - 1e-9) * step;
        return new NiceScale(Math.Round(bottom, 6), Math.Round(top, 6), step);
    }

    /// <summary>Room above the topmost gridline for the label that stands on it, in the axis' unit.</summary>
    public double Above(double plotHeight) => LabelRoom * PerPixel(plotHeight);

    /// <summary>Room below the lowest gridline, which plotly would not draw at the very edge.</summary>
    public double Below(double plotHeight) => EdgeRoom * PerPixel(plotHeight);

    /// <summary>Pixels from the plot's lower edge.</summary>
    public double Pixels(double value, double plotHeight) => EdgeRoom + ((value - Low) / PerPixel(plotHeight));

    private double PerPixel(double plotHeight) => (High - Low) / (plotHeight - LabelRoom - EdgeRoom);

    /// <summary>Decimals that tell the gridlines apart.</summary>
    public int Decimals => Step >= 1 && Step == Math.Floor(Step) ? 0 : Step * 10 == Math.Floor(Step * 10) ? 1 : 2;
}
