using Analytics.Analysis.Demography.Accuracy;
using Analytics.Core;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Demography.Accuracy;

public sealed class AccuracyStudyTests
{
    [Fact]
    public void Run_MunicipalitiesThatLackYears_SaysWhichAndWhy()
    {
        // Municipality 0 lacks the base, 1 the launch, 2 the outcome.
        var counts = SmallCountry.Counts((_, _, _, _) => 10, (area, year) => (area, year.Value) is not ((0, 2005) or (1, 2010) or (2, 2015)));

        var study = AccuracyStudy.Run(counts, [SimpleMethods.NoChange, SimpleMethods.Linear], [SmallCountry.Launch], [5]);

        study.Errors.Select(e => e.Area).Distinct().ShouldBe([SmallCountry.Area(3)]);
        study.Errors.Select(e => (e.Method, $"{e.Group}")).ShouldBe(
            [("no_change", "0+"), ("no_change", "0-4"), ("no_change", "5-14"), ("no_change", "15-24"), ("no_change", "25-64"), ("no_change", "65-79"), ("no_change", "80-89"), ("no_change", "90+"), ("linear_5y", "0+")]);
        study.Skipped.Select(s => (s.Reason, s.Areas.ShouldHaveSingleItem())).ShouldBe(
            [
                (SkipReason.NoBase, SmallCountry.Area(0)),
                (SkipReason.NoLaunch, SmallCountry.Area(1)),
                (SkipReason.NoOutcome, SmallCountry.Area(2)),
            ],
            ignoreOrder: true);
    }

    [Fact]
    public void Run_MethodWithoutForecast_SaysWhichMethod()
    {
        // Nobody aged 35-39 anywhere: no cohort change ratio for them.
        var counts = SmallCountry.Counts((_, _, _, group) => group == 7 ? 0 : 10);

        var study = AccuracyStudy.Run(counts, [SimpleMethods.NoChange, SimpleMethods.HamiltonPerry(0)], [SmallCountry.Launch], [10]);

        study.Errors.ShouldAllBe(e => e.Method == "no_change");
        var skipped = study.Skipped.ShouldHaveSingleItem();
        (skipped.Reason, skipped.Areas.Count).ShouldBe((SkipReason.NoForecast, 4));
        skipped.Method.ShouldBe("hamilton_perry_local");
    }

    [Fact]
    public void Run_MethodWithIntervals_CarriesThemToTheirGroup()
    {
        var counts = SmallCountry.Counts((_, year, _, _) => year.Value - 2000);

        var study = AccuracyStudy.Run(counts, [new Certain()], [SmallCountry.Launch], [5], [AccuracyAgeGroups.Total, new AgeRange(80, 89)]);

        var error = study.Errors[0];
        error.ShouldBe(new ForecastError(SmallCountry.Area(0), SmallCountry.Launch, 5, AccuracyAgeGroups.Total, "certain", 380, 15 * 38, 380, new PredictionIntervals(new PredictionInterval(380, 380))));
        study.Errors[1].Intervals.ShouldBe(default);
        ForecastAccuracy.Summarise(study.Errors)[0].Interval80.ShouldBe(new IntervalAccuracy(4, 0, 0));
    }

    [Fact]
    public void Run_SameMethodTwice_Refuses() =>
        Should.Throw<ArgumentException>(() => AccuracyStudy.Run(SmallCountry.Counts((_, _, _, _) => 1), [SimpleMethods.NoChange, SimpleMethods.NoChange], [SmallCountry.Launch], [5]))
            .Message.ShouldContain("no_change stands 2 times");

    [Fact]
    public void Run_NoHorizon_Refuses() =>
        Should.Throw<ArgumentOutOfRangeException>(() => AccuracyStudy.Run(SmallCountry.Counts((_, _, _, _) => 1), SimpleMethods.All, [SmallCountry.Launch], [0]));

    /// <summary>No change, and sure of the total; it refuses to be shown more than it may know.</summary>
    private sealed class Certain : IProjectionMethod
    {
        public string Code => "certain";

        public string NameNb => "skråsikker";

        public IReadOnlyList<AreaForecast> Project(CountryCounts known, Year launch, IReadOnlyList<int> horizons)
        {
            known.Years[^1].ShouldBe(launch);
            return
            [
                .. SimpleMethods.NoChange.Project(known, launch, horizons).Select(f => f with
                {
                    Intervals = new Dictionary<AgeRange, PredictionIntervals> { [AccuracyAgeGroups.Total] = new(new PredictionInterval(f.Total, f.Total)) },
                }),
            ];
        }
    }
}
