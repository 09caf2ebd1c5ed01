using Analytics.Analysis.Demography.Accuracy;
using Analytics.Analysis.Forecasting;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Forecasting;

/// <summary>Against the M3 competition.</summary>
/// <remarks>
/// The numbers in the methods and intervals were set on the odd-numbered series. How many methods are left out was set on all of them, whole and cut to 8 to 12 values,
/// and on simulated noise and lines, so the even-numbered series are no untouched sample.
/// </remarks>
public sealed class M3YearlyTests
{
    private static readonly Lazy<IReadOnlyList<(M3 Series, IndicatorForecast Forecast)>> Whole = new(() => Forecasts(int.MaxValue));

    // Published: Naive2 17.88, Theta 16.97, the best method of the competition (RBF) 16.42. Measured here: 16.13, odd 16.41, even 15.85.
    [SharedFact]
    public void Forecast_AllYearlySeries_BeatsTheCompetition()
    {
        var smape = Smape(Whole.Value);

        Whole.Value.Count.ShouldBe(645);
        smape.ShouldBeLessThan(16.42);
        Smape(Whole.Value.Where(IsOdd)).ShouldBeLessThan(17.0);
        Smape(Whole.Value.Where(f => !IsOdd(f))).ShouldBeLessThan(17.0);
    }

    // The last value, the best single method where so little is known, has 17.88.
    [SharedTheory]
    [InlineData(12)]
    [InlineData(10)]
    [InlineData(8)]
    public void Forecast_AsFewValuesAsIndicatorsHave_BeatsTheLastValueAndItsIntervalsHold(int values)
    {
        var forecasts = Forecasts(values);

        Smape(forecasts).ShouldBeLessThan(17.88);
        Coverage(forecasts, y => y.Interval80).ShouldBeInRange(76, 84);
        Coverage(forecasts, y => y.Interval95).ShouldBeInRange(92, 98);
    }

    [SharedFact]
    public void Intervals_AllYearlySeries_HoldAsOftenAsTheySayAtEveryHorizon()
    {
        foreach (var half in new[] { Whole.Value.Where(IsOdd).ToList(), [.. Whole.Value.Where(f => !IsOdd(f))] })
        {
            Coverage(half, y => y.Interval80).ShouldBeInRange(76, 84);
            Coverage(half, y => y.Interval95).ShouldBeInRange(93, 97);
            for (var h = 0; h < M3.Horizon; h++)
                Coverage(half, y => y.Interval80, h).ShouldBeInRange(72, 88, $"{h + 1} years ahead");
        }
    }

    [SharedFact]
    public void Forecast_FourToSixValues_IntervalsOfTheLastValueHold()
    {
        foreach (var values in new[] { 4, 6 })
        {
            Coverage(Forecasts(values), y => y.Interval80).ShouldBeInRange(72, 90, $"{values} values");
        }
    }

    // expected.json: naive and drift exact, ses and theta within 0.1 of the forecast package; the damped trend starts from other states, as the competition's DAMPEN (17.36) did.
    [SharedTheory]
    [InlineData("naive", 17.88, 0.01)]
    [InlineData("drift", 16.79, 0.01)]
    [InlineData("ses", 17.757, 0.1)]
    [InlineData("theta", 16.756, 0.1)]
    [InlineData("damped", 16.38, 0.01)]
    [InlineData("mean", 24.44, 0.01)]
    [InlineData("theil_sen", 24.15, 0.01)]
    public void Method_AllYearlySeries_HasTheKnownError(string code, double known, double tolerance)
    {
        var method = Method(code);

        M3.MeanSmape(M3.Yearly.Select(s => (s, method.Forecast(new YearlySeries(s.Newest()), M3.Horizon)))).ShouldBe(known, tolerance);
    }

    [SharedTheory]
    [InlineData("drift", "DR", 1e-6)]
    [InlineData("ses", "SE", 0.005)]
    [InlineData("theta", "TH", 0.005)]
    public void Method_FirstSixtySeries_EqualsTheForecastPackage(string code, string theirs, double tolerance) =>
        IsNear(code, M3.ForecastPackage(theirs), tolerance);

    [SharedFact]
    public void Naive_AllYearlySeries_EqualsTheCompetitions() => IsNear("naive", M3.Competition("NAIVE2"), 1e-4);

    private static void IsNear(string code, IReadOnlyDictionary<string, (double One, double Six)> known, double tolerance)
    {
        known.Count.ShouldBeGreaterThanOrEqualTo(60);
        foreach (var series in M3.Yearly.Where(s => known.ContainsKey(s.Id)))
        {
            var forecast = Method(code).Forecast(new YearlySeries(series.Newest()), M3.Horizon);
            var (one, six) = known[series.Id];
            (forecast[0] / one).ShouldBe(1, tolerance, series.Id);
            (forecast[5] / six).ShouldBe(1, tolerance, series.Id);
        }
    }

    private static IForecastMethod Method(string code) => ForecastMethods.All.Single(m => m.Code == code);

    private static List<(M3 Series, IndicatorForecast Forecast)> Forecasts(int values) =>
        [.. M3.Yearly.Select(s => (s, Forecaster.Forecast(s.Newest(values), IndicatorBounds.None, M3.Horizon).Value!))];

    private static bool IsOdd((M3 Series, IndicatorForecast Forecast) forecast) => (forecast.Series.Id[^1] - '0') % 2 == 1;

    private static double Smape(IEnumerable<(M3 Series, IndicatorForecast Forecast)> forecasts) =>
        M3.MeanSmape(forecasts.Select(f => (f.Series, f.Forecast.Years.Select(y => y.Value).ToArray())));

    private static double Coverage(IReadOnlyList<(M3 Series, IndicatorForecast Forecast)> forecasts, Func<ForecastYear, PredictionInterval> interval, int? horizon = null) => 100 * forecasts
        .SelectMany(f => f.Forecast.Years.Zip(f.Series.Future, (year, outcome) => interval(year).Contains(outcome)).Where((_, h) => horizon is null || h == horizon))
        .Average(held => held ? 1.0 : 0.0);
}
