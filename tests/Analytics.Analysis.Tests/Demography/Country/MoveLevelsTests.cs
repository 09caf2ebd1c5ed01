using Analytics.Analysis.Demography;
using Analytics.Analysis.Demography.Country;
using Analytics.Analysis.Demography.Flows;
using Analytics.Core;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Demography.Country;

public sealed class MoveLevelsTests
{
    private static readonly Year Launch = new(2026);
    private static readonly CountryModelOptions Options = new();

    [Fact]
    public void Of_NoMovesCounted_IsAsUsual() =>
        MoveLevels.Of([new Dictionary<Year, CountedMoves>()], [Towns.Broad()], Launch, Options).ShouldBe([MoveLevels.Usual]);

    // Gamma-Poisson by hand: (moves + 100) / (expected moves + 100), where expected are five years of the schedule's moves, 0.0474 and 0.0073 per inhabitant.
    [Fact]
    public void Of_OneMunicipality_IsDrawnTowardsTheUsualByAHundredMoves()
    {
        var inhabitants = Towns.Broad().Total;

        var levels = MoveLevels.Of([Moves(new CountedMoves(90, 60, 0, 1600))], [Towns.Broad()], Launch, Options)[0];

        levels.Domestic.ShouldBe((5 * 1600 + 100) / (5 * 0.0474 * inhabitants + 100), 1e-9);
        levels.Emigration.ShouldBe((5 * 60 + 100) / (5 * 0.0073 * inhabitants + 100), 1e-9);
        levels.Immigration.ShouldBe(1);
    }

    [Fact]
    public void Of_MovesOfTheLaunchYearAndLater_AreNotLookedAt()
    {
        var known = Moves(new CountedMoves(90, 60, 0, 800));
        var later = known.Append(new(Launch, new CountedMoves(9000, 6000, 0, 8000))).ToDictionary();

        MoveLevels.Of([later], [Towns.Broad()], Launch, Options).ShouldBe(MoveLevels.Of([known], [Towns.Broad()], Launch, Options));
    }

    [Fact]
    public void Of_ManyMunicipalities_FollowsTheirCountsAndTheirShareOfImmigration()
    {
        var lively = Enumerable.Range(0, 50).Select(i => Moves(new CountedMoves(i < 25 ? 40 : 120, 80, 0, i < 25 ? 600 : 1200))).ToList();

        var levels = MoveLevels.Of(lively, [.. Enumerable.Repeat(Towns.Broad(), 50)], Launch, Options);

        levels[0].Domestic.ShouldBe(600 / (0.0474 * Towns.Broad().Total), 0.02);
        levels[49].Domestic.ShouldBe(1200 / (0.0474 * Towns.Broad().Total), 0.02);
        levels.Average(l => l.Immigration).ShouldBe(1, 1e-3);
        (levels[49].Immigration / levels[0].Immigration).ShouldBe(3, 0.15);
    }

    // What is known of gross moves says nothing against the net that the counts show.
    [Fact]
    public void Project_WithCountedMoves_LeavesTheNetOfTheFirstYear()
    {
        var towns = Countryside.Fifty();
        var lively = towns.Select((t, i) => t with { Moves = Moves(new CountedMoves(5 + i, 5, 30, (i % 3 + 1) * 0.02 * t.ByAge[Launch].Total)) }).ToList();

        var plain = Forecast(towns);
        var counted = Forecast(lively);

        for (var area = 0; area < towns.Count; area++)
        {
            double[] was = Net(plain.Areas[area]), now = Net(counted.Areas[area]);
            for (var cell = 0; cell < was.Length; cell++)
                now[cell].ShouldBe(was[cell], 1e-6 * (1 + Math.Abs(was[cell])));
        }

        (counted.Areas[2].Flows[0].OutProbability[Sex.Male, 30] / counted.Areas[0].Flows[0].OutProbability[Sex.Male, 30]).ShouldBeGreaterThan(1.5);
    }

    private static CountryForecast Forecast(IReadOnlyList<PopulationHistory> towns) => new CountryForecaster(CountryEstimator.Estimate(towns, Reference.National, Launch), 1).Main;

    private static double[] Net(AreaForecast area)
    {
        var (flows, persons) = (area.Flows[0], SexAgeValues.Of(area.Population[0]));
        return
        [
            .. Enumerable.Range(0, SexAgeValues.Length).Select(cell =>
                flows.MovesIn.Cells[cell] + flows.Immigration.Cells[cell] - persons.Cells[cell] * (flows.OutProbability.Cells[cell] + flows.EmigrationProbability.Cells[cell])),
        ];
    }

    private static Dictionary<Year, CountedMoves> Moves(CountedMoves each) => Enumerable.Range(1, 5).ToDictionary(back => Launch.Plus(-back), _ => each);
}
