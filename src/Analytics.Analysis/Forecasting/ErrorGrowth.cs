namespace Analytics.Analysis.Forecasting;

/// <summary>How errors grow with the horizon where there are too few to see it: the standard deviation of a random walk whose trend is uncertain too, √(h + κh²).</summary>
/// <remarks>κ = 0.4 gave intervals that held about equally often at all horizons of the odd-numbered yearly series of M3.</remarks>
public static class ErrorGrowth
{
    private const double TrendVariance = 0.4;

    /// <summary>The growth.</summary>
    /// <param name="horizon">Years ahead, one or more.</param>
    public static double At(int horizon) => Math.Sqrt(horizon + TrendVariance * horizon * horizon);
}
