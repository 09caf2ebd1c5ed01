namespace Analytics.Analysis.Forecasting.Methods;

/// <summary>The last known value, and each year the mean change a year from the first known value to the last. Missing years count as time that passed.</summary>
internal sealed class Drift : IForecastMethod
{
    public string Code => "drift";

    public string NameNb => "jevn endring som hittil";

    public double[] Forecast(YearlySeries known, int horizon)
    {
        var last = known.Values[^1];
        var change = known.Count > 1 ? (last - known.Values[0]) / known.Times[^1] : 0;
        return [.. Enumerable.Range(1, horizon).Select(h => last + h * change)];
    }
}
