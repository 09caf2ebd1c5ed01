using Analytics.Analysis.Demography.Accuracy;
using Analytics.Core;

namespace Analytics.Analysis.Forecasting;

/// <summary>What is expected of one year, in the indicator's unit and within its bounds.</summary>
/// <param name="Year">A year after the last known one.</param>
/// <param name="Value">The forecast.</param>
/// <param name="Interval80">Should hold 80 of 100 outcomes.</param>
/// <param name="Interval95">Should hold 95 of 100 outcomes.</param>
public sealed record ForecastYear(Year Year, double Value, PredictionInterval Interval80, PredictionInterval Interval95);
