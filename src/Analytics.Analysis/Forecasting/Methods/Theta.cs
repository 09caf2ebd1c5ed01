namespace Analytics.Analysis.Forecasting.Methods;

/// <summary>The theta method (Assimakopoulos and Nikolopoulos, Int. J. Forecasting 16, 2000, pp. 521–530) in the form of Hyndman and Billah (the same journal 19, 2003, pp. 287–290).</summary>
/// <remarks>
/// Simple exponential smoothing with half the slope of the regression line for drift: level + slope/2·(h − 1 + (1 − (1 − α)ⁿ)/α).
/// The regression is on years, and a missing year leaves the level as it was; n counts the known values.
/// </remarks>
internal sealed class Theta : IForecastMethod
{
    public string Code => "theta";

    public string NameNb => "theta-metoden";

    public double[] Forecast(YearlySeries known, int horizon)
    {
        var (alpha, level) = SmoothedLevel.Fit(known);
        var drift = Slope(known) / 2;
        var lag = (1 - Math.Pow(1 - alpha, known.Count)) / alpha;
        return [.. Enumerable.Range(0, horizon).Select(passed => level + drift * (passed + lag))];
    }

    private static double Slope(YearlySeries known)
    {
        double meanTime = 0, mean = 0;
        for (var i = 0; i < known.Count; i++)
        {
            meanTime += (double)known.Times[i] / known.Count;
            mean += known.Values[i] / known.Count;
        }

        double cross = 0, own = 0;
        for (var i = 0; i < known.Count; i++)
        {
            cross += (known.Times[i] - meanTime) * (known.Values[i] - mean);
            own += (known.Times[i] - meanTime) * (known.Times[i] - meanTime);
        }

        return own > 0 ? cross / own : 0;
    }
}
