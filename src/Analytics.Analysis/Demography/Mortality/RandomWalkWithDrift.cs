namespace Analytics.Analysis.Demography.Mortality;

/// <summary>A random walk with drift: k(t) = k(t−1) + drift + innovation.</summary>
/// <remarks>Lee and Carter, Journal of the American Statistical Association 87 (1992), section 5.</remarks>
/// <param name="LastValue">The index in the last year.</param>
/// <param name="Drift">Mean change a year.</param>
/// <param name="InnovationDeviation">Standard deviation of a year's innovation.</param>
/// <param name="Steps">How many yearly changes the drift is estimated from.</param>
public sealed record RandomWalkWithDrift(double LastValue, double Drift, double InnovationDeviation, int Steps)
{
    /// <summary>Estimates drift and deviation: drift = (last − first)/(T − 1), deviation with T − 2 degrees of freedom.</summary>
    /// <param name="index">The index of consecutive years, three at least.</param>
    /// <exception cref="ArgumentException">Fewer than three years, or a value is not a finite number.</exception>
    public static RandomWalkWithDrift Estimate(IReadOnlyList<double> index)
    {
        ArgumentNullException.ThrowIfNull(index);
        if (index.Count < 3 || !index.All(double.IsFinite))
            throw new ArgumentException($"A random walk with drift needs three finite yearly values at least; found {index.Count(double.IsFinite)} finite of {index.Count}.", nameof(index));
        var steps = index.Count - 1;
        var drift = (index[^1] - index[0]) / steps;
        var squares = index.Zip(index.Skip(1), (before, after) => after - before - drift).Sum(e => e * e);
        return new RandomWalkWithDrift(index[^1], drift, Math.Sqrt(squares / (steps - 1)), steps);
    }

    /// <summary>The index some years ahead.</summary>
    /// <param name="yearsAhead">Years after the last one; 0 gives the last value without error.</param>
    /// <param name="driftUncertain">Whether the drift's own error is counted: variance σ²·h·(1 + h/(T − 1)); otherwise σ²·h, as in Lee and Carter's published interval. Default true.</param>
    /// <exception cref="ArgumentOutOfRangeException">The years are negative.</exception>
    public IndexForecast Forecast(int yearsAhead, bool driftUncertain = true)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(yearsAhead);
        double h = yearsAhead;
        var variance = driftUncertain ? h * (1 + h / Steps) : h;
        return new IndexForecast(yearsAhead, LastValue + Drift * h, InnovationDeviation * Math.Sqrt(variance));
    }
}
