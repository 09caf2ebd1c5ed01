using Analytics.Analysis.Demography.Accuracy;
using Analytics.Core;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Demography.Accuracy;

public sealed class ForecastAccuracyTests
{
    private static readonly Arbitrary<(int Forecast, int Outcome, int Half)[]> Cases = (
        from forecast in Gen.Choose(0, 3000)
        from outcome in Gen.Choose(1, 3000)
        from half in Gen.Choose(0, 800)
        select (forecast, outcome, half)).NonEmptyListOf().Select(l => l.ToArray()).ToArbitrary();

    // By hand: errors of +10, -20, 0 and +4 percent of 100 persons.
    [Fact]
    public void Summarise_FourCases_EqualsHandCalculation()
    {
        var summary = One([Error(110, 100), Error(80, 100), Error(100, 100), Error(104, 100)]);

        var percent = summary.Percent.ShouldNotBeNull();
        percent.Cases.ShouldBe(4);
        percent.MeanAbsolute.ShouldBe(34 / 4.0, 1e-12);
        percent.MedianAbsolute.ShouldBe(7, 1e-12);
        percent.Absolute80.ShouldBe(10 + 0.4 * 10, 1e-12);
        percent.ShareWithin5.ShouldBe(50);
        percent.Mean.ShouldBe(-1.5, 1e-12);
        summary.WeightedAbsolutePercent!.Value.ShouldBe(34 / 4.0, 1e-12);
        summary.WeightedPercent!.Value.ShouldBe(-1.5, 1e-12);
        (summary.Interval80, summary.Interval95).ShouldBe((null, null));
    }

    [Fact]
    public void Summarise_Intervals_GivesCoverageAndMeanWidth()
    {
        var summary = One(
        [
            Error(100, 90, new PredictionIntervals(new PredictionInterval(90, 110), new PredictionInterval(80, 130))),
            Error(200, 300, new PredictionIntervals(new PredictionInterval(190, 210))),
            Error(0, 1, new PredictionIntervals(new PredictionInterval(0, 2))),
            Error(100, 100),
        ]);

        summary.Interval80.ShouldBe(new IntervalAccuracy(3, 200.0 / 3, 15));
        summary.Interval95.ShouldBe(new IntervalAccuracy(1, 100, 50));
    }

    [Fact]
    public void Summarise_NobodyCounted_CountsInTheWeightedMeasureOnly()
    {
        var summary = One([Error(2, 0), Error(9, 10)]);

        summary.Cases.ShouldBe(2);
        summary.Percent.ShouldNotBeNull().Cases.ShouldBe(1);
        summary.WeightedAbsolutePercent.ShouldBe(30);
        One([Error(2, 0)]).ShouldSatisfyAllConditions(s => s.Percent.ShouldBeNull(), s => s.WeightedAbsolutePercent.ShouldBeNull(), s => s.WeightedPercent.ShouldBeNull());
    }

    [Fact]
    public void Summarise_TwoLaunches_GivesEachAndBothTogether()
    {
        var summaries = ForecastAccuracy.Summarise([Error(110, 100), Error(130, 100) with { Launch = new Year(2015), SizeAtLaunch = 2500 }]);

        summaries.Select(s => (s.Launch?.Value, s.Size.Code, s.Percent!.MeanAbsolute)).ShouldBe(
            [(2010, "1000-1999", 10), (2010, "all", 10), (2015, "2000-4999", 30), (2015, "all", 30), (null, "1000-1999", 10), (null, "2000-4999", 30), (null, "all", 20)]);
    }

    [Fact]
    public void Summarise_AnyCases_IsZeroOnlyWhenEveryForecastIsRight() =>
        Prop.ForAll(Cases, cases =>
        {
            var summary = One([.. cases.Select(c => Error(c.Forecast, c.Outcome))]);
            var right = One([.. cases.Select(c => Error(c.Outcome, c.Outcome))]);
            return summary.Percent!.MeanAbsolute == 0 == cases.All(c => c.Forecast == c.Outcome)
                && (right.Percent!.MeanAbsolute, right.Percent.Absolute80, right.Percent.ShareWithin5, right.WeightedAbsolutePercent) == (0, 0, 100, 0);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Summarise_AnyCases_KeepsBounds() =>
        Prop.ForAll(Cases, cases =>
        {
            var summary = One([.. cases.Select(c => Error(c.Forecast, c.Outcome, Intervals(c, 1)))]);
            var (percent, narrow, wide) = (summary.Percent!, summary.Interval80!, summary.Interval95!);
            return narrow.Coverage is >= 0 and <= 100 && wide.Coverage >= narrow.Coverage && wide.Coverage <= 100
                && percent.ShareWithin5 is >= 0 and <= 100 && Math.Abs(percent.Mean) <= percent.MeanAbsolute + 1e-9
                && Math.Abs(summary.WeightedPercent!.Value) <= summary.WeightedAbsolutePercent!.Value + 1e-9;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Summarise_EverythingScaled_ChangesNothing() =>
        Prop.ForAll(Cases, Gen.Choose(2, 50).ToArbitrary(), (cases, factor) =>
        {
            var once = One([.. cases.Select(c => Error(c.Forecast, c.Outcome, Intervals(c, 1)))]);
            var scaled = One([.. cases.Select(c => Error(c.Forecast * factor, c.Outcome * factor, Intervals(c, factor)))]);
            return Near(once.Percent!.MeanAbsolute, scaled.Percent!.MeanAbsolute) && Near(once.Percent.Absolute80, scaled.Percent.Absolute80)
                && Near(once.WeightedAbsolutePercent!.Value, scaled.WeightedAbsolutePercent!.Value) && Near(once.Interval80!.MeanWidth ?? 0, scaled.Interval80!.MeanWidth ?? 0)
                && once.Interval80.Coverage == scaled.Interval80.Coverage;
        }).QuickCheckThrowOnFailure();

    // By hand: outcomes e, 1 and 1/e times the forecast.
    [Fact]
    public void LogErrors_ThreeCases_EqualsHandCalculation()
    {
        var errors = LogErrorDistribution.Of([Error(1, Math.E), Error(1, 1), Error(Math.E, 1), Error(0, 5), Error(5, 0)]).ShouldNotBeNull();

        errors.Cases.ShouldBe(3);
        errors.Mean.ShouldBe(0, 1e-12);
        errors.StandardDeviation.ShouldBe(100, 1e-12);
        errors.Quantile(0.75).ShouldBe(50, 1e-12);
        LogErrorDistribution.Of([Error(0, 5)]).ShouldBeNull();
        Should.Throw<ArgumentOutOfRangeException>(() => errors.Quantile(90)).Message.ShouldContain("between 0 and 1");
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(double.NaN, 1)]
    [InlineData(0, double.PositiveInfinity)]
    public void Interval_NoRange_Refuses(double low, double high) =>
        Should.Throw<ArgumentException>(() => new PredictionInterval(low, high)).Message.ShouldContain("found");

    private static PredictionIntervals Intervals((int Forecast, int Outcome, int Half) c, int factor) => new(
        new PredictionInterval((c.Forecast - c.Half) * factor, (c.Forecast + c.Half) * factor),
        new PredictionInterval((c.Forecast - 2 * c.Half) * factor, (c.Forecast + 2 * c.Half) * factor));

    private static AccuracySummary One(IReadOnlyCollection<ForecastError> errors) =>
        ForecastAccuracy.Summarise(errors, [SizeClass.All]).Single(s => s.Launch is null);

    private static ForecastError Error(double forecast, double outcome, PredictionIntervals intervals = default) =>
        new(SmallCountry.Area(0), SmallCountry.Launch, 5, AccuracyAgeGroups.Total, "any", forecast, outcome, 1500, intervals);

    private static bool Near(double left, double right) => Math.Abs(left - right) <= 1e-9 * (1 + Math.Abs(right));
}
