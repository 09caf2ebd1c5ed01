namespace Analytics.Analysis.Forecasting.Methods;

/// <summary>Simple exponential smoothing: a level and no trend, see <see cref="SmoothedLevel"/>. A missing year leaves the level as it was.</summary>
internal sealed class SimpleSmoothing : IForecastMethod
{
    public string Code => "ses";

    public string NameNb => "eksponentiell glatting";

    public double[] Forecast(YearlySeries known, int horizon) => [.. Enumerable.Repeat(SmoothedLevel.Fit(known).Level, horizon)];
}
