namespace Analytics.Analysis.Forecasting.Methods;

/// <summary>The line with the median of all slopes between two values, through the median of what is left (Theil 1950; Sen, JASA 63, 1968, pp. 1379–1389). Slopes are by year, so missing years do no harm.</summary>
internal sealed class TheilSen : IForecastMethod
{
    public string Code => "theil_sen";

    public string NameNb => "mediantrend (Theil–Sen)";

    public double[] Forecast(YearlySeries known, int horizon)
    {
        var (slope, level) = Line(known);
        return [.. Enumerable.Range(1, horizon).Select(h => level + slope * (known.Times[^1] + h))];
    }

    /// <summary>The slope a year, and the level in the first known year.</summary>
    internal static (double Slope, double Level) Line(YearlySeries known)
    {
        var times = known.Times;
        var values = known.Values;
        var slopes = new double[known.Count * (known.Count - 1) / 2];
        var at = 0;
        for (var i = 1; i < known.Count; i++)
        {
            for (var j = 0; j < i; j++)
                slopes[at++] = (values[i] - values[j]) / (times[i] - times[j]);
        }

        var slope = Median(slopes);
        var left = new double[known.Count];
        for (var i = 0; i < left.Length; i++)
            left[i] = values[i] - slope * times[i];
        return (slope, Median(left));
    }

    private static double Median(double[] numbers)
    {
        Array.Sort(numbers);
        return numbers.Length == 0 ? 0 : (numbers[(numbers.Length - 1) / 2] + numbers[numbers.Length / 2]) / 2;
    }
}
