using System.Globalization;
using MathNet.Numerics.Statistics;

namespace Analytics.Analysis.Demography.Accuracy;

/// <summary>The range that an outcome should fall within with a stated probability.</summary>
public readonly record struct PredictionInterval
{
    /// <summary>Makes an interval; both bounds belong to it.</summary>
    /// <exception cref="ArgumentException">A bound is not finite, or the low one is above the high one.</exception>
    public PredictionInterval(double low, double high)
    {
        if (!double.IsFinite(low) || !double.IsFinite(high) || low > high)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"An interval runs from a finite low bound up to a finite high one; found {low} and {high}."));
        Low = low;
        High = high;
    }

    /// <summary>Where eight of ten drawn futures lie: one in ten is below, and one above. Quantiles of type 7 of Hyndman and Fan (1996).</summary>
    /// <param name="futures">A value for each future, in any order.</param>
    /// <exception cref="ArgumentException">There is no future.</exception>
    public static PredictionInterval EightOfTen(IEnumerable<double> futures)
    {
        double[] sorted = [.. futures.Order()];
        return sorted.Length == 0
            ? throw new ArgumentException("There is no future to count over.", nameof(futures))
            : new PredictionInterval(Quantile(0.1), Quantile(0.9));

        double Quantile(double probability) => SortedArrayStatistics.QuantileCustom(sorted, probability, QuantileDefinition.R7);
    }

    /// <summary>Lower bound, in the unit of what is forecast.</summary>
    public double Low { get; }

    /// <summary>Upper bound, in the unit of what is forecast.</summary>
    public double High { get; }

    /// <summary>From bound to bound, in the same unit.</summary>
    public double Width => High - Low;

    /// <summary>Whether the outcome lies within the interval or on a bound.</summary>
    public bool Contains(double outcome) => outcome >= Low && outcome <= High;
}
