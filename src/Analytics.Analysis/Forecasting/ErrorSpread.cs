namespace Analytics.Analysis.Forecasting;

/// <summary>How wide intervals must be at each horizon, from past errors of all horizons and <see cref="ErrorGrowth"/>.</summary>
/// <remarks>
/// The mean square of all past errors, each divided by the growth, times the growth is what the model says of a horizon; it counts as five errors beside the squares seen at that horizon.
/// No horizon has less than the one before. Errors have Student's t distribution with three degrees of freedom: few errors, and tails heavier than the normal's.
/// That number was chosen on the odd-numbered yearly series of M3.
/// </remarks>
internal static class ErrorSpread
{
    /// <summary>Student's t with three degrees of freedom at 0.9 and 0.975.</summary>
    public const double Factor80 = 1.637744;

    /// <inheritdoc cref="Factor80"/>
    public const double Factor95 = 3.182446;

    private const int ModelWeight = 5;

    /// <summary>The spread one to <paramref name="horizon"/> years ahead, in the indicator's unit; multiplied by a factor it is half an interval.</summary>
    /// <param name="errors">Horizon and error of past forecasts, one or more.</param>
    /// <param name="horizon">Years ahead.</param>
    public static double[] Of(IReadOnlyList<(int Horizon, double Error)> errors, int horizon)
    {
        var pooled = errors.Average(e => Math.Pow(e.Error / ErrorGrowth.At(e.Horizon), 2));
        var spread = new double[horizon];
        var before = 0.0;
        for (var h = 1; h <= horizon; h++)
        {
            double[] seen = [.. errors.Where(e => e.Horizon == h).Select(e => e.Error * e.Error)];
            var model = pooled * Math.Pow(ErrorGrowth.At(h), 2);
            before = Math.Max(before, (seen.Sum() + ModelWeight * model) / (seen.Length + ModelWeight));
            spread[h - 1] = Math.Sqrt(before);
        }

        return spread;
    }
}
