using Analytics.Analysis.Forecasting;
using Analytics.Core;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Forecasting;

public sealed class ForecasterTests
{
    [Theory]
    [InlineData(0, "Ingen år har tall")]
    [InlineData(1, "Bare ett år har tall")]
    [InlineData(3, "Bare tre år har tall; en framskriving krever minst fire år.")]
    public void Forecast_FewerThanFourValues_SaysWhyNot(int count, string reason)
    {
        var outcome = Forecaster.Forecast(Yearly.Known([.. Enumerable.Repeat(5.0, count)]), IndicatorBounds.None);

        outcome.HasValue.ShouldBeFalse();
        outcome.WhyNotNb!.ShouldContain(reason);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(6)]
    public void Forecast_TooFewToChooseBy_IsTheLastValueAndSaysSo(int count)
    {
        var forecast = Forecaster.Forecast(Yearly.Known([.. new double[] { 3, 5, 4, 8, 2, 6 }.Take(count)]), IndicatorBounds.None).Value!;

        forecast.Code.ShouldBe("naive");
        forecast.Years.Select(y => y.Value).ShouldAllBe(v => v == (count == 4 ? 8 : 6));
        forecast.WhyNb.ShouldBe($"Bare {(count == 4 ? "fire" : "seks")} år har tall, og det må sju år til for å prøve metodene mot hverandre.");
        forecast.PastErrors[0].ShouldBe(count == 4 ? new HorizonError(1, 7.0 / 3, 3) : new HorizonError(1, 17.0 / 5, 5));
        forecast.Origins.ShouldBe(count - 1);
    }

    [Fact]
    public void Forecast_SevenValues_ChoosesAmongTheMethods()
    {
        var forecast = Forecaster.Forecast(Yearly.Known(3, 5, 4, 8, 2, 6, 7), IndicatorBounds.None, 3).Value!;

        forecast.Code.ShouldBe("combined");
        forecast.Years.Select(y => y.Year).ShouldBe([new Year(2017), new Year(2018), new Year(2019)]);
        forecast.Methods.Count.ShouldBe(5);
        forecast.Methods.Sum(m => m.Weight).ShouldBe(1, 1e-12);
        forecast.Methods.Select(m => m.Weight).ShouldBeInOrder(SortDirection.Descending);
        forecast.Methods.Select(m => m.PastError).ShouldBeInOrder(SortDirection.Ascending);
        (forecast.Origins, forecast.Known).ShouldBe((3, 7));
        forecast.PastErrors.Select(e => (e.Horizon, e.Cases)).ShouldBe([(1, 3), (2, 2), (3, 1)]);
        forecast.WhyNb.ShouldContain("prøvd fra 3 tidligere år");
        forecast.MethodNb.ShouldMatch("^[^0-9]+ [0-9]+ %, ");
    }

    [Fact]
    public void Forecast_SteadyRise_FollowsIt()
    {
        var forecast = Forecaster.Forecast(Yearly.Known([.. Enumerable.Range(0, 10).Select(t => 20 + 3.0 * t)]), IndicatorBounds.None).Value!;

        forecast.Years.Select(y => y.Value).ShouldBe([50, 53, 56, 59], 1e-3);
        forecast.Methods[0].Code.ShouldBe("drift"); // Theil–Sen never missed either, and drift is the simpler
    }

    [Fact]
    public void Forecast_NeverChanged_SaysThatTheIntervalKnowsNothing()
    {
        var forecast = Forecaster.Forecast(Yearly.Known(5, 5, 5, 5, 5, 5, 5, 5), IndicatorBounds.None).Value!;

        forecast.Years.ShouldAllBe(y => y.Value == 5 && y.Interval95.Width == 0);
        forecast.WhyNb.ShouldEndWith("Ingen framskriving har bommet så langt, så intervallet sier ikke hvor stor en endring kan bli.");
        Forecaster.Forecast(Yearly.Known(5, 5, 5, 6, 5, 5, 5, 5), IndicatorBounds.None).Value!.WhyNb.ShouldEndWith("utelatt.");
    }

    [Fact]
    public void Forecast_Noise_StaysNearTheMean()
    {
        var random = new Random(1);
        var known = Yearly.Known([.. Enumerable.Range(0, 12).Select(_ => 50 + 10 * (random.NextDouble() - 0.5))]);

        var forecast = Forecaster.Forecast(known, IndicatorBounds.None).Value!;

        forecast.Years.ShouldAllBe(y => y.Value > 45 && y.Value < 55 && y.Interval95.Low > 20 && y.Interval95.High < 80);
    }

    [Fact]
    public void Forecast_ShareNearItsBound_StaysWithin()
    {
        var forecast = Forecaster.Forecast(Yearly.Known(80, 84, 87, 90, 93, 95, 97, 99), IndicatorBounds.Percent, 6).Value!;
        var free = Forecaster.Forecast(Yearly.Known(80, 84, 87, 90, 93, 95, 97, 99), IndicatorBounds.None, 6).Value!;

        forecast.Years[^1].Value.ShouldBeLessThanOrEqualTo(100);
        forecast.Years[^1].Interval95.High.ShouldBe(100);
        free.Years[^1].Value.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Forecast_ValueOutsideTheBounds_SaysWhichYear()
    {
        var outcome = Forecaster.Forecast(Yearly.Known(80, 84, 87, 90, 930), IndicatorBounds.Percent);

        outcome.WhyNotNb.ShouldBe("Tallet for 2014, 930, ligger utenfor det indikatoren kan være; rett tallet eller grensene.");
    }

    [Fact]
    public void Forecast_YearsTooFarApart_SaysWhyNot()
    {
        var known = Enumerable.Range(0, 8).Select(i => new KnownValue(new Year(1900 + 10 * i), i)).ToList();

        Forecaster.Forecast(known, IndicatorBounds.None).WhyNotNb!.ShouldContain("mer enn seks år mellom");
    }

    [Fact]
    public void Forecast_WrongInput_Throws()
    {
        Should.Throw<ArgumentException>(() => Forecaster.Forecast([.. Yearly.Known(1, 2, 3, 4), new KnownValue(new Year(2012), 9)], IndicatorBounds.None)).Message.ShouldContain("2012 stands twice");
        Should.Throw<ArgumentException>(() => Forecaster.Forecast(Yearly.Known(1, 2, double.NaN, 4), IndicatorBounds.None)).Message.ShouldContain("2012");
        Should.Throw<ArgumentOutOfRangeException>(() => Forecaster.Forecast(Yearly.Known(1, 2, 3, 4), IndicatorBounds.None, 0));
    }

    [Fact]
    public void RollingOrigin_MissingYear_HasNoError()
    {
        var past = RollingOrigin.Run([ForecastMethods.ForShortSeries], Yearly.At((0, 1), (1, 2), (3, 5), (4, 4)), IndicatorBounds.None, 1, 3);

        past.Select(p => (p.Made, p.Horizon, p.Errors[0])).ShouldBe([(0, 1, -1), (0, 3, -4), (1, 2, -3), (1, 3, -2), (3, 1, 1)]);
    }

    [Fact]
    public void Weights_ByHand_LeaveOutTheTwoWorstAndInvertTheSquares()
    {
        MethodWeights.Of([2, 9, 1, 8, 2]).ShouldBe([0.25 / 1.5, 0, 1 / 1.5, 0, 0.25 / 1.5], 1e-4);
        MethodWeights.Of([3, 3, 3, 3]).ShouldBe([0.5, 0.5, 0, 0], 1e-12);
        MethodWeights.Of([0, 0, 0]).ShouldAllBe(w => w == 1.0 / 3);
    }

    [Fact]
    public void Spread_ByHand_BlendsTheModelWithWhatWasSeen()
    {
        var spread = ErrorSpread.Of([(1, 3), (1, -3), (2, 6)], 3);

        double one = 1.4, two = 3.6, three = 6.6;
        var pooled = (9 / one + 9 / one + 36 / two) / 3;
        spread[0].ShouldBe(Math.Sqrt((18 + 5 * pooled * one) / 7), 1e-12);
        spread[1].ShouldBe(Math.Sqrt((36 + 5 * pooled * two) / 6), 1e-12);
        spread[2].ShouldBe(Math.Sqrt(pooled * three), 1e-12);
    }
}
