using Analytics.Analysis.Forecasting;
using Analytics.Analysis.Forecasting.Methods;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Forecasting;

public sealed class ForecastMethodTests
{
    // P. K. Sen, "Estimates of the regression coefficient based on Kendall's tau", JASA 63 (1968), section 6 (data from Graybill 1961): the median of the 21 slopes is 4.
    [Fact]
    public void TheilSen_SensExample_HasItsSlope()
    {
        var known = Yearly.At((1, 9), (2, 15), (3, 19), (4, 20), (10, 45), (12, 55), (18, 78));

        var forecast = new TheilSen().Forecast(known, 2);

        TheilSen.Line(known).Slope.ShouldBe(4);
        forecast.ShouldBe([82, 86]); // what is left is 5, 7, 7, 4, 5, 7 and 6, whose median is 6
    }

    // Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 2nd edition (2018), section 7.1: oil production in Saudi Arabia 1996-2013, alpha 0.83, forecast 542.68.
    [Fact]
    public void SimpleSmoothing_SaudiOil_EqualsTheTextbook()
    {
        var known = Yearly.Series(445.36, 453.20, 454.41, 422.38, 456.04, 440.39, 425.19, 486.21, 500.43, 521.28, 508.95, 488.89, 509.87, 456.72, 473.82, 525.95, 549.83, 542.34);

        var fit = SmoothedLevel.Fit(known);

        fit.Alpha.ShouldBe(0.83, 0.005);
        new SimpleSmoothing().Forecast(known, 2).ShouldAllBe(f => Math.Abs(f - 542.68) < 0.005);
    }

    [Fact]
    public void Theta_ByHand_AddsHalfTheSlopeToTheSmoothedLevel()
    {
        var known = Yearly.Series(1, 3, 2, 5, 4, 6); // regression slope 31/35
        var (alpha, level) = SmoothedLevel.Fit(known);

        var forecast = new Theta().Forecast(known, 2);

        var lag = (1 - Math.Pow(1 - alpha, 6)) / alpha;
        forecast[0].ShouldBe(level + 15.5 / 35 * lag, 1e-12);
        (forecast[1] - forecast[0]).ShouldBe(15.5 / 35, 1e-12);
    }

    [Fact]
    public void Drift_ByHand_CountsMissingYearsAsTime() =>
        new Drift().Forecast(Yearly.At((0, 10), (1, 40), (5, 20)), 3).ShouldBe([22, 24, 26]);

    [Fact]
    public void Mean_ByHand_TakesTheYearsThatAreKnown()
    {
        new MeanOfLastYears().Forecast(Yearly.Series(100, 1, 2, 3, 4, 5), 2).ShouldBe([3, 3]);
        new MeanOfLastYears().Forecast(Yearly.At((0, 100), (4, 2), (8, 6)), 1).ShouldBe([4]); // years 4 to 8
    }

    [Fact]
    public void Damped_StraightLine_GoesOnAndBendsTowardsALevel()
    {
        var forecast = new DampedTrend().Forecast(Yearly.Series(10, 12, 14, 16, 18, 20, 22, 24), 10);

        forecast[0].ShouldBeInRange(25, 26);
        for (var h = 1; h < 10; h++)
            (forecast[h] - forecast[h - 1]).ShouldBe(0.98 * (h > 1 ? forecast[h - 1] - forecast[h - 2] : forecast[0] - LevelBefore(forecast)), 1e-9);
    }

    // As the value of a missing year is the method's own forecast, filling it in with that changes nothing.
    [Fact]
    public void Smoothing_MissingYear_LeavesTheLevelAsItWas()
    {
        var gap = SmoothedLevel.Fit(Yearly.At((0, 4), (1, 6), (3, 5), (4, 9)));
        var none = SmoothedLevel.Fit(Yearly.Series(4, 6, 5, 9));

        gap.ShouldBe(none);
    }

    [Theory]
    [InlineData("drift")]
    [InlineData("theil_sen")]
    public void Method_LineWithMissingYears_GoesOnAlongIt(string code)
    {
        var forecast = ForecastMethods.All.Single(m => m.Code == code).Forecast(Yearly.At((0, 10), (1, 12), (4, 18), (9, 28)), 2);

        forecast.ShouldBe([30, 32], 1e-12);
    }

    [Fact]
    public void All_ThreeValues_GiveNumbers()
    {
        foreach (var method in ForecastMethods.All)
            method.Forecast(Yearly.At((0, 3), (2, -1), (3, 4)), 5).ShouldAllBe(f => double.IsFinite(f));
        ForecastMethods.All.Select(m => m.Code).ShouldBeUnique();
        ForecastMethods.All.Select(m => m.NameNb).ShouldBeUnique();
    }

    // The changes are trend·φ, trend·φ² …, so the level before them follows from the first two.
    private static double LevelBefore(double[] forecast) => forecast[0] - (forecast[1] - forecast[0]) / 0.98;
}
