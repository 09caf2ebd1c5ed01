namespace Analytics.Analysis.Forecasting.Methods;

/// <summary>The mean of the values known in the five years that end with the last known one. A missing year makes it a mean of fewer.</summary>
internal sealed class MeanOfLastYears : IForecastMethod
{
    private const int Years = 5;

    public string Code => "mean";

    public string NameNb => "snittet av de siste fem årene";

    public double[] Forecast(YearlySeries known, int horizon)
    {
        var (sum, count) = (0.0, 0);
        for (var i = known.Count - 1; i >= 0 && known.Times[i] > known.Times[^1] - Years; i--)
        {
            sum += known.Values[i];
            count++;
        }

        return [.. Enumerable.Repeat(sum / count, horizon)];
    }
}
