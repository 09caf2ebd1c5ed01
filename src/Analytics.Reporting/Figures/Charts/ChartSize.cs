namespace Analytics.Reporting.Figures.Charts;

/// <summary>The two drawings that every figure has: their logical widths decide ticks, labels and margins; the page stretches them to the container.</summary>
internal sealed record ChartSize(bool IsWide)
{
    public static ChartSize Wide { get; } = new(true);

    public static ChartSize Narrow { get; } = new(false);

    public double Width => IsWide ? 760 : 358;

    public T Pick<T>(T wide, T narrow) => IsWide ? wide : narrow;
}
