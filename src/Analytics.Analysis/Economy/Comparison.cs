using Analytics.Core;

namespace Analytics.Analysis.Economy;

/// <summary>A municipality's series against one of those it is compared with.</summary>
/// <param name="Other">The one it is compared with.</param>
/// <param name="Year">The newest year with numbers for both.</param>
/// <param name="OwnValue">The municipality's value of that year.</param>
/// <param name="OtherValue">The other's value of that year.</param>
/// <param name="OwnTrend">Change over the four years before, in the unit (percentage points for percent); null without a number at both ends.</param>
/// <param name="OtherTrend">The same for the other.</param>
public sealed record Comparison(IndicatorSeries Other, Year Year, double OwnValue, double OtherValue, double? OwnTrend, double? OtherTrend)
{
    /// <summary>Years of the trend.</summary>
    public const int TrendYears = 4;

    /// <summary>Own value less the other's.</summary>
    public double Difference => OwnValue - OtherValue;

    /// <summary>Compares two series.</summary>
    /// <param name="own">The municipality's.</param>
    /// <param name="other">The other's.</param>
    /// <returns>The comparison, or null when they have no year in common.</returns>
    /// <exception cref="ArgumentException">The series measure different things.</exception>
    public static Comparison? Of(IndicatorSeries own, IndicatorSeries other)
    {
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(other);
        FinanceMeasures.RequireSameDefinition(own, other);
        var common = own.Points.Where(p => p.Measure.HasValue && other.At(p.Year) is { Measure.HasValue: true }).ToList();
        if (common.Count == 0)
            return null;
        var year = common.Max(p => p.Year);
        return new Comparison(other, year, own.At(year)!.Measure.Value!.Value, other.At(year)!.Measure.Value!.Value, Trend(own, year), Trend(other, year));
    }

    private static double? Trend(IndicatorSeries series, Year year) =>
        series.At(year)?.Measure.Value - series.At(year.Plus(-TrendYears))?.Measure.Value;
}
