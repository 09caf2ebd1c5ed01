using Analytics.Core;

namespace Analytics.Analysis.Economy;

/// <summary>The mean of four consecutive years, as TBU and the councils' own targets are meant to be read.</summary>
/// <param name="Value">The mean, in the indicator's unit.</param>
/// <param name="Points">The four points, in rising years.</param>
public sealed record FourYearMean(double Value, IReadOnlyList<IndicatorPoint> Points)
{
    /// <summary>How many years.</summary>
    public const int Years = 4;

    /// <summary>The newest four consecutive years that all have numbers, or null when there are no such years.</summary>
    public static FourYearMean? Of(IndicatorSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        var numbers = series.Points.Where(p => p.Measure.HasValue).OrderBy(p => p.Year).ToList();
        for (var end = numbers.Count; end >= Years; end--)
        {
            var window = numbers[(end - Years)..end];
            if (window[^1].Year.Value - window[0].Year.Value == Years - 1)
                return new FourYearMean(window.Average(p => p.Measure.Value!.Value), window);
        }

        return null;
    }
}
