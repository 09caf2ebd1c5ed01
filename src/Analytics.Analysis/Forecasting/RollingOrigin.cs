namespace Analytics.Analysis.Forecasting;

/// <summary>Forecasts from each past year with what was known then (rolling origin: Tashman, Int. J. Forecasting 16, 2000, pp. 437–450).</summary>
/// <remarks>An origin is a year with a known value. A horizon whose year is missing has no error; nothing is filled in.</remarks>
internal static class RollingOrigin
{
    /// <summary>All past forecasts that have an outcome, oldest origin first.</summary>
    /// <param name="methods">The methods; each is fitted anew at each origin.</param>
    /// <param name="known">The series.</param>
    /// <param name="bounds">What forecasts are kept within.</param>
    /// <param name="leastTraining">How many values a method is fitted to at least.</param>
    /// <param name="horizon">Years ahead at most.</param>
    public static IReadOnlyList<PastForecast> Run(IReadOnlyList<IForecastMethod> methods, YearlySeries known, IndicatorBounds bounds, int leastTraining, int horizon)
    {
        var past = new List<PastForecast>();
        for (var training = leastTraining; training < known.Count; training++)
        {
            var made = known.Times[training - 1];
            var reach = Math.Min(horizon, known.Times[^1] - made);
            var then = known.Oldest(training);
            double[][] forecasts = [.. methods.Select(m => m.Forecast(then, reach))];
            for (var h = 1; h <= reach; h++)
            {
                if (known.After(training, h) is { } outcome)
                    past.Add(new PastForecast(training, made, h, [.. forecasts.Select(f => bounds.Clamp(f[h - 1]) - outcome)]));
            }
        }

        return past;
    }
}
