using Analytics.Analysis;
using Analytics.Analysis.Forecasting;
using Analytics.Core;

namespace Analytics.Pipeline.Analyses;

/// <summary>One indicator of a municipality: what is known, and what is expected.</summary>
/// <param name="Series">The published values in the municipality's borders of today, with their provenance.</param>
/// <param name="Bounds">What the catalogue says that the indicator lies within.</param>
/// <param name="Outcome">The forecast, or why there is none.</param>
public sealed record ForecastedIndicator(IndicatorSeries Series, IndicatorBounds Bounds, Outcome<IndicatorForecast> Outcome)
{
    /// <summary>Whether a point may still change: KOSTRA before 15 June, or marked so by the source.</summary>
    public static bool IsProvisional(IndicatorPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return point.Provenance.Maturity == DataMaturity.Provisional || point.Measure.Status == CellStatus.Provisional;
    }
}
