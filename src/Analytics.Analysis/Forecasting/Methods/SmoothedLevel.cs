namespace Analytics.Analysis.Forecasting.Methods;

/// <summary>A level that follows the values by a share of each one-year-ahead error: ETS(A,N,N), with smoothing parameter and first level of least squared error.</summary>
/// <remarks>For a given parameter the errors are linear in the first level, which is then known in closed form. In a missing year nothing is learnt and the level stays.</remarks>
/// <param name="Alpha">Share of the error that moves the level, 0.0001–0.9999 as in R's forecast package.</param>
/// <param name="Level">The level after the last known value.</param>
internal readonly record struct SmoothedLevel(double Alpha, double Level)
{
    private const double Least = 0.0001;
    private const double Most = 0.9999;
    private const int GridSteps = 20;
    private const double Tolerance = 1e-5;

    private static readonly double Golden = (Math.Sqrt(5) - 1) / 2;

    /// <summary>Fits the level to a series.</summary>
    public static SmoothedLevel Fit(YearlySeries known)
    {
        var (best, least) = (Most, double.PositiveInfinity);
        for (var step = 0; step <= GridSteps; step++)
        {
            var alpha = Least + (Most - Least) * step / GridSteps;
            if (SquaredError(known.Values, alpha).Sum is var here && here < least)
                (best, least) = (alpha, here);
        }

        best = Narrowed(known.Values, Math.Max(Least, best - (Most - Least) / GridSteps), Math.Min(Most, best + (Most - Least) / GridSteps));
        return new SmoothedLevel(best, SquaredError(known.Values, best).Level);
    }

    private static double Narrowed(ReadOnlySpan<double> values, double low, double high)
    {
        double left = high - Golden * (high - low), right = low + Golden * (high - low);
        double atLeft = SquaredError(values, left).Sum, atRight = SquaredError(values, right).Sum;
        while (high - low > Tolerance)
        {
            if (atLeft <= atRight)
            {
                (high, right, atRight) = (right, left, atLeft);
                left = high - Golden * (high - low);
                atLeft = SquaredError(values, left).Sum;
            }
            else
            {
                (low, left, atLeft) = (left, right, atRight);
                right = low + Golden * (high - low);
                atRight = SquaredError(values, right).Sum;
            }
        }

        return (low + high) / 2;
    }

    private static (double Sum, double Level) SquaredError(ReadOnlySpan<double> values, double alpha)
    {
        // From the first value rather than from zero, so that large values with small changes lose no digits.
        var (level, weight) = (values[0], 1.0);
        double squares = 0, cross = 0, own = 0;
        foreach (var value in values)
        {
            var error = value - level;
            squares += error * error;
            cross += error * weight;
            own += weight * weight;
            level += alpha * error;
            weight *= 1 - alpha;
        }

        var first = cross / own;
        return (squares - first * cross, level + weight * first);
    }
}
