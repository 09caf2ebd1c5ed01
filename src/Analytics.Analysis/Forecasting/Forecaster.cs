using System.Globalization;
using Analytics.Analysis.Demography.Accuracy;

namespace Analytics.Analysis.Forecasting;

/// <summary>Forecasts a yearly indicator of few points: a weighted mean of simple methods, chosen by how wrong each was from past years, with intervals from the errors of the whole procedure.</summary>
/// <remarks>
/// At each past year with <see cref="LeastTraining"/> values behind it all methods of <see cref="ForecastMethods"/> forecast up to six years; the five that missed least count by the
/// inverse square of their error. The procedure's own past forecasts weigh the methods by outcomes known at that time, and their errors give the intervals (<see cref="ErrorSpread"/>).
/// Each method's forecasts are kept within the indicator's bounds before they are weighed, and so are the intervals; nothing is transformed.
/// With fewer than <see cref="LeastToChoose"/> values the forecast is the last known one, and its errors are the changes so far.
/// Known answers: on the 645 yearly series of M3 the mean sMAPE is 16.1 (Naive2 17.9, Theta 17.0 in the competition), see the tests.
/// </remarks>
public static class Forecaster
{
    /// <summary>The fewest known values that a forecast is made from.</summary>
    public const int LeastKnown = 4;

    /// <summary>The fewest known values that methods are chosen by.</summary>
    public const int LeastToChoose = LeastTraining + LeastOrigins;

    /// <summary>The fewest values that a method is fitted to when it is judged.</summary>
    public const int LeastTraining = 4;

    private const int LeastOrigins = 3;

    // What is judged does not depend on how far ahead is asked, so that a year's forecast does not either.
    private const int JudgedHorizon = 6;

    private const string NeverMissedNb = "Ingen framskriving har bommet så langt, så intervallet sier ikke hvor stor en endring kan bli.";

    /// <summary>Forecasts.</summary>
    /// <param name="known">The known values; the order makes no difference, and missing years are left out.</param>
    /// <param name="bounds">What the indicator can be.</param>
    /// <param name="horizon">Years ahead of the last known value, one or more.</param>
    /// <returns>The forecast, or why there is none: too few values, a value outside the bounds, or years too far apart to try a forecast.</returns>
    /// <exception cref="ArgumentException">A value is not finite, or a year stands twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The horizon is below one.</exception>
    public static Outcome<IndicatorForecast> Forecast(IReadOnlyCollection<KnownValue> known, IndicatorBounds bounds, int horizon = 4)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(bounds);
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        if (known.Count < LeastKnown)
        {
            var count = known.Count == 0 ? "Ingen år" : $"Bare {NorwegianText.Years(known.Count)}";
            return Outcome<IndicatorForecast>.None($"{count} har tall; en framskriving krever minst {NorwegianText.Years(LeastKnown)}.");
        }

        var series = new YearlySeries(known);
        if (known.Where(k => bounds.Clamp(k.Value) != k.Value).OrderBy(k => k.Year).ToList() is [var outside, ..])
            return Outcome<IndicatorForecast>.None($"Tallet for {outside.Year}, {NorwegianText.Number(outside.Value)}, ligger utenfor det indikatoren kan være; rett tallet eller grensene.");
        var isShort = known.Count < LeastToChoose;
        var past = isShort
            ? RollingOrigin.Run([ForecastMethods.ForShortSeries], series, bounds, leastTraining: 1, JudgedHorizon)
            : RollingOrigin.Run(ForecastMethods.All, series, bounds, LeastTraining, JudgedHorizon);
        if (past.Count == 0)
            return Outcome<IndicatorForecast>.None($"Det går mer enn {NorwegianText.Years(JudgedHorizon)} mellom årene med tall, så ingen framskriving kan prøves mot det som kom.");
        return isShort ? LastKnown(series, bounds, horizon, past) : Combined(series, bounds, horizon, past);
    }

    private static IndicatorForecast LastKnown(YearlySeries known, IndicatorBounds bounds, int horizon, IReadOnlyList<PastForecast> past)
    {
        var method = ForecastMethods.ForShortSeries;
        return Result(
            known, bounds, method.Forecast(known, horizon), method.Code, method.NameNb,
            $"Bare {NorwegianText.Years(known.Count)} har tall, og det må {NorwegianText.Years(LeastToChoose)} til for å prøve metodene mot hverandre.",
            [new MethodWeight(method.Code, method.NameNb, 1, MethodWeights.PastErrors(past, 1)[0])],
            past,
            [.. past.Select(p => (p.Horizon, p.Errors[0]))]);
    }

    private static IndicatorForecast Combined(YearlySeries known, IndicatorBounds bounds, int horizon, IReadOnlyList<PastForecast> past)
    {
        var methods = ForecastMethods.All;
        var judged = MethodWeights.PastErrors(past, methods.Count);
        var weights = MethodWeights.Of(judged);
        var values = new double[horizon];
        for (var m = 0; m < methods.Count; m++)
        {
            if (weights[m] == 0)
                continue;
            var forecasts = methods[m].Forecast(known, horizon);
            for (var h = 0; h < horizon; h++)
                values[h] += weights[m] * bounds.Clamp(forecasts[h]);
        }

        MethodWeight[] counted =
        [
            .. methods.Select((method, m) => new MethodWeight(method.Code, method.NameNb, weights[m], judged[m])).Where(m => m.Weight > 0).OrderByDescending(m => m.Weight),
        ];
        return Result(
            known, bounds, values, "combined",
            string.Join(", ", counted.Where(m => m.Weight >= 0.005).Select(m => string.Create(CultureInfo.InvariantCulture, $"{m.NameNb} {100 * m.Weight:0} %"))),
            $"Metodene er prøvd fra {past.Select(p => p.Made).Distinct().Count()} tidligere år; de teller mer jo mindre de har bommet, og de to som bommet mest, er utelatt.",
            counted, past, OwnErrors(past, methods.Count));
    }

    /// <summary>What the procedure itself would have missed by, with methods weighed by what was known when the forecast was made.</summary>
    private static IReadOnlyList<(int Horizon, double Error)> OwnErrors(IReadOnlyList<PastForecast> past, int methods)
    {
        var weights = past.Select(p => p.Made).Distinct().ToDictionary(made => made, made => MethodWeights.Of(MethodWeights.PastErrors(past, methods, made)));
        return [.. past.Select(p => (p.Horizon, p.Errors.Zip(weights[p.Made], (error, weight) => error * weight).Sum()))];
    }

    private static IndicatorForecast Result(
        YearlySeries known, IndicatorBounds bounds, double[] values, string code, string methodNb, string whyNb,
        IReadOnlyList<MethodWeight> methods, IReadOnlyList<PastForecast> past, IReadOnlyList<(int Horizon, double Error)> errors)
    {
        var spread = ErrorSpread.Of(errors, values.Length);
        return new IndicatorForecast(
            [.. values.Select((value, h) => Year(h, bounds.Clamp(value)))],
            code,
            methodNb,
            spread[0] > 0 ? whyNb : $"{whyNb} {NeverMissedNb}",
            methods,
            [.. errors.GroupBy(e => e.Horizon).OrderBy(h => h.Key).Select(h => new HorizonError(h.Key, h.Average(e => Math.Abs(e.Error)), h.Count()))],
            past.Select(p => p.Made).Distinct().Count(),
            known.Count);

        ForecastYear Year(int h, double value) => new(known.LastYear.Plus(h + 1), value, Interval(value, ErrorSpread.Factor80 * spread[h]), Interval(value, ErrorSpread.Factor95 * spread[h]));

        PredictionInterval Interval(double value, double half) => new(bounds.Clamp(value - half), bounds.Clamp(value + half));
    }
}
