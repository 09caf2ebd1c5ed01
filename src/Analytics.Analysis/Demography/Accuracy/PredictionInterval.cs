using System.Globalization;

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

    /// <summary>Lower bound, in the unit of what is forecast.</summary>
    public double Low { get; }

    /// <summary>Upper bound, in the unit of what is forecast.</summary>
    public double High { get; }

    /// <summary>From bound to bound, in the same unit.</summary>
    public double Width => High - Low;

    /// <summary>Whether the outcome lies within the interval or on a bound.</summary>
    public bool Contains(double outcome) => outcome >= Low && outcome <= High;
}
