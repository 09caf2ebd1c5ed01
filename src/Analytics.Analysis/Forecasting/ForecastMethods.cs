using Analytics.Analysis.Forecasting.Methods;

namespace Analytics.Analysis.Forecasting;

/// <summary>The methods that a forecast is chosen among.</summary>
public static class ForecastMethods
{
    /// <summary>All of them, the simplest first: of two that do equally well the first is preferred.</summary>
    public static IReadOnlyList<IForecastMethod> All { get; } =
        [new Naive(), new MeanOfLastYears(), new Drift(), new TheilSen(), new SimpleSmoothing(), new Theta(), new DampedTrend()];

    /// <summary>The one for series too short to choose by: the last known value.</summary>
    public static IForecastMethod ForShortSeries => All[0];
}
