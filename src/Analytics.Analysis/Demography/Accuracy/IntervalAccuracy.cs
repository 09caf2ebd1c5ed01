namespace Analytics.Analysis.Demography.Accuracy;

/// <summary>How intervals of one stated probability held.</summary>
/// <param name="Cases">Forecasts with such an interval.</param>
/// <param name="Coverage">Percent of the outcomes within their interval, bounds included.</param>
/// <param name="MeanWidth">Mean width from bound to bound as percent of the forecast, over forecasts above zero; null when there is none.</param>
public sealed record IntervalAccuracy(int Cases, double Coverage, double? MeanWidth);
