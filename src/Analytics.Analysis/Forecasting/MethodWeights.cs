namespace Analytics.Analysis.Forecasting;

/// <summary>Weighs methods by how wrong they have been: the two that missed most are left out, and the others count by the inverse square of their error (Bates and Granger, Operational Research Quarterly 20, 1969, pp. 451–468).</summary>
internal static class MethodWeights
{
    private const int LeftOut = 2;

    // Keeps a method that never missed from counting alone by a rounding error.
    private const double SmallestError = 1e-6;

    /// <summary>Each method's weight, summing to one; equal for all as long as none has an outcome to be judged by.</summary>
    /// <param name="errors">Each method's <see cref="PastErrors"/>.</param>
    public static double[] Of(IReadOnlyList<double> errors)
    {
        var weights = new double[errors.Count];
        var worst = errors.Max();
        if (!(worst > 0))
        {
            Array.Fill(weights, 1.0 / errors.Count);
            return weights;
        }

        // The order is stable, so that of two equal methods the simpler one stays.
        foreach (var method in Enumerable.Range(0, errors.Count).OrderBy(m => errors[m]).SkipLast(LeftOut))
            weights[method] = Math.Pow(errors[method] / worst + SmallestError, -2);
        var sum = weights.Sum();
        return [.. weights.Select(w => w / sum)];
    }

    /// <summary>Each method's mean absolute error, every error divided by the growth expected with its horizon, so that near and far years count alike.</summary>
    /// <param name="past">Past forecasts; those whose outcome came later than <paramref name="until"/> are passed over.</param>
    /// <param name="methods">How many methods there are.</param>
    /// <param name="until">A year, in years after the first known value.</param>
    public static double[] PastErrors(IReadOnlyList<PastForecast> past, int methods, int until = int.MaxValue)
    {
        var (sums, count) = (new double[methods], 0);
        foreach (var forecast in past)
        {
            if (forecast.Outcome > until)
                continue;
            count++;
            var growth = ErrorGrowth.At(forecast.Horizon);
            for (var m = 0; m < methods; m++)
                sums[m] += Math.Abs(forecast.Errors[m]) / growth;
        }

        return count == 0 ? sums : [.. sums.Select(s => s / count)];
    }
}
