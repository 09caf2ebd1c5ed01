namespace Analytics.Analysis.Forecasting.Methods;

/// <summary>The last known value. Missing years make no difference.</summary>
internal sealed class Naive : IForecastMethod
{
    public string Code => "naive";

    public string NameNb => "siste kjente verdi";

    public double[] Forecast(YearlySeries known, int horizon) => [.. Enumerable.Repeat(known.Values[^1], horizon)];
}
