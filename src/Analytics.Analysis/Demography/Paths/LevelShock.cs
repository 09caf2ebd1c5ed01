using System.Globalization;

namespace Analytics.Analysis.Demography.Paths;

/// <summary>How uncertain the level of a flow is, on the logarithmic scale: z(t) = u + v(t) + w(t), and the flow is multiplied by exp(z(t) − Var z(t)/2), whose mean is 1.</summary>
/// <remarks>
/// u ~ N(0, SigmaLevel²) is drawn once a path. v(t) = ρ·v(t − 1) + e(t) is autoregressive and stationary from the first year on, with standard deviation SigmaYear.
/// w(t) is a random walk from 0 before the first year, so that its variance is t·SigmaWalk² in year t = 1, 2, …
/// </remarks>
public sealed record LevelShock
{
    /// <summary>No uncertainty: the flow is multiplied by 1.</summary>
    public static LevelShock None { get; } = new();

    /// <summary>Standard deviation of the lasting part; zero by default.</summary>
    /// <exception cref="ArgumentException">It is negative or not finite.</exception>
    public double SigmaLevel
    {
        get;
        init => field = Deviation(value, nameof(SigmaLevel));
    }

    /// <summary>Standard deviation of the part that comes and goes; zero by default.</summary>
    /// <exception cref="ArgumentException">It is negative or not finite.</exception>
    public double SigmaYear
    {
        get;
        init => field = Deviation(value, nameof(SigmaYear));
    }

    /// <summary>Correlation ρ of that part from one year to the next, above −1 and below 1; zero by default.</summary>
    /// <exception cref="ArgumentException">It is outside those ends.</exception>
    public double Autocorrelation
    {
        get;
        init => field = value is > -1 and < 1
            ? value
            : throw new ArgumentException($"An autocorrelation lies between −1 and 1, both excluded; found {value.ToString(CultureInfo.InvariantCulture)}. Use {nameof(SigmaWalk)} for what does not come back.");
    }

    /// <summary>Standard deviation of the random walk's yearly step; zero by default.</summary>
    /// <exception cref="ArgumentException">It is negative or not finite.</exception>
    public double SigmaWalk
    {
        get;
        init => field = Deviation(value, nameof(SigmaWalk));
    }

    /// <summary>Whether there is no uncertainty.</summary>
    public bool IsNone => SigmaLevel == 0 && SigmaYear == 0 && SigmaWalk == 0;

    /// <summary>Var z(t).</summary>
    /// <param name="year">The year's number, 1 being the first.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public double Variance(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        return SigmaLevel * SigmaLevel + SigmaYear * SigmaYear + year * SigmaWalk * SigmaWalk;
    }

    /// <summary>Draws one path's multipliers.</summary>
    /// <param name="random">The path's numbers.</param>
    /// <param name="multipliers">Receives those of the years, <paramref name="stride"/> apart.</param>
    /// <param name="stride">Distance from a year to the next.</param>
    internal void Draw(ref PathRandom random, Span<double> multipliers, int stride)
    {
        var innovation = SigmaYear * Math.Sqrt(1 - Autocorrelation * Autocorrelation);
        var level = SigmaLevel * random.NextNormal();
        var yearly = SigmaYear * random.NextNormal();
        var walk = 0.0;
        for (var (i, year) = (0, 1); i < multipliers.Length; i += stride, year++)
        {
            if (year > 1)
                yearly = Autocorrelation * yearly + innovation * random.NextNormal();
            walk += SigmaWalk * random.NextNormal();
            multipliers[i] = Math.Exp(level + yearly + walk - Variance(year) / 2);
        }
    }

    private static double Deviation(double value, string name) => value >= 0 && double.IsFinite(value)
        ? value
        : throw new ArgumentException($"{name} is a standard deviation, zero or more; found {value.ToString(CultureInfo.InvariantCulture)}.", name);
}
