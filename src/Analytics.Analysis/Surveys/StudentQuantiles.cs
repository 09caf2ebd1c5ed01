using System.Collections.Concurrent;
using MathNet.Numerics.Distributions;

namespace Analytics.Analysis.Surveys;

/// <summary>Quantiles and tails of Student's t. Thousands of units share a few hundred sizes, and a quantile is found by iteration, so they are remembered.</summary>
internal static class StudentQuantiles
{
    private const int MostRemembered = 100_000;

    private static readonly ConcurrentDictionary<(double Degrees, double Level), double> Remembered = new();

    /// <summary>The t that leaves 1 − level outside, half on each side.</summary>
    public static double TwoSided(double degrees, double level)
    {
        if (Remembered.TryGetValue((degrees, level), out var known))
            return known;
        var quantile = StudentT.InvCDF(0, 1, degrees, 0.5 + (level / 2));
        if (Remembered.Count < MostRemembered)
            Remembered[(degrees, level)] = quantile;
        return quantile;
    }

    /// <summary>The probability of a t at least as far from zero.</summary>
    public static double Beyond(double t, double degrees) => double.IsInfinity(t) ? 0 : 2 * StudentT.CDF(0, 1, degrees, -Math.Abs(t));
}
