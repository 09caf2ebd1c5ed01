using System.Globalization;

namespace Analytics.Analysis.Forecasting;

/// <summary>What an indicator can be: a share lies from 0 to 100, a cost is never below zero, and a result has no bounds.</summary>
/// <param name="Lower">The lowest possible value, or null when there is none.</param>
/// <param name="Upper">The highest possible value, or null when there is none.</param>
public sealed record IndicatorBounds(double? Lower, double? Upper)
{
    /// <summary>Any number.</summary>
    public static IndicatorBounds None { get; } = new(null, null);

    /// <summary>Zero or more.</summary>
    public static IndicatorBounds NotNegative { get; } = new(0, null);

    /// <summary>A share of a whole in percent.</summary>
    public static IndicatorBounds Percent { get; } = new(0, 100);

    /// <summary>The nearest possible value.</summary>
    public double Clamp(double value) => Math.Min(Math.Max(value, Lower ?? double.NegativeInfinity), Upper ?? double.PositiveInfinity);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Lower}..{Upper}");
}
