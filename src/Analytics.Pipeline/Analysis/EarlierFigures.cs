using Analytics.Analysis.Economy;
using Analytics.Core;

namespace Analytics.Pipeline.Analysis;

/// <summary>Figures as they were before each was last published anew, so that findings can be held against those of then.</summary>
/// <param name="values">The earlier values; null where there was none.</param>
internal sealed class EarlierFigures(IReadOnlyDictionary<(IndicatorCode Indicator, RegionCode Region, Year Year), double?> values)
{
    /// <summary>Whether some figure has been revised.</summary>
    public bool Exist => values.Count > 0;

    /// <summary>The series as it was.</summary>
    public IndicatorSeries Of(IndicatorSeries series) => series with
    {
        Points =
        [
            .. series.Points.Select(p => values.TryGetValue((series.Definition.Code, series.Region, p.Year), out var earlier)
                ? p with { Measure = earlier is { } value ? Measure.Of(value) : Measure.Absent }
                : p),
        ],
    };

    /// <summary>The measure as it was.</summary>
    public FinanceMeasure Of(FinanceMeasure measure) => FinanceMeasures.Build(Of(measure.Own), [.. measure.Comparators.Select(Of)], measure.Thresholds);
}
