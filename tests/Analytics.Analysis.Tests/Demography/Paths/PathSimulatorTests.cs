using Analytics.Analysis.Demography.Flows;
using Analytics.Analysis.Demography.Paths;
using Analytics.Core;
using MathNet.Numerics.Distributions;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Demography.Paths;

/// <summary>Simple cases whose distribution is known exactly, and refusals.</summary>
public sealed class PathSimulatorTests
{
    private const int Paths = 20_000;

    private static readonly PathGroup All = new(new AgeRange(0));

    private static readonly YearFlows Nothing = new(SexAgeValues.One, new double[Age.Count]);

    private static Year First => Municipality.First;

    [Theory]
    [InlineData(60, 0.9)]
    [InlineData(900, 0.995)]
    [InlineData(4000, 0.97)]
    public void Simulate_OnlyDeath_IsBinomialOverTheYears(int persons, double survival)
    {
        var flows = new YearFlows(SexAgeValues.Uniform(survival), new double[Age.Count]);
        var paths = Simulate(Municipality.Only(Sex.Male, 50, persons), flows, 3);
        Persons(paths, 3).ShouldFit(new Binomial(Math.Pow(survival, 3), persons));
        paths.Flow(PathFlow.Deaths, First).ToArray().ShouldFit(new Binomial(1 - survival, persons));
    }

    [Theory]
    [InlineData(0.8)]
    [InlineData(15)]
    [InlineData(2000)]
    public void Simulate_OnlyArrival_IsPoissonWithThoseAliveAtTheEnd(double expected)
    {
        var flows = new YearFlows(SexAgeValues.Uniform(0.8), new double[Age.Count]) { MovesIn = Municipality.Only(Sex.Female, 30, expected) };
        var paths = Simulate(SexAgeValues.Zero, flows, 1);
        Persons(paths, 1).ShouldFit(new Poisson(expected * (1 + 0.8) / 2));
        paths.Flow(PathFlow.In, First).ToArray().ShouldFit(new Poisson(expected));
        paths.Flow(PathFlow.Deaths, First).ToArray().ShouldFit(new Poisson(expected * (1 - 0.8) / 2));
    }

    [Fact]
    public void Simulate_OnlyBirth_IsPoissonAndBoysByTheSexRatio()
    {
        var fertility = new double[Age.Count];
        fertility[30] = 0.1;
        fertility[31] = 0.06;
        var paths = Simulate(Municipality.Only(Sex.Female, 30, 500), new YearFlows(SexAgeValues.One, fertility), 1, keepCells: true);
        var expected = 500 * (0.1 + 0.06) / 2;
        paths.Flow(PathFlow.Births, First).ToArray().ShouldFit(new Poisson(expected));
        paths.Persons(new PathGroup(new AgeRange(0, 0), Sex.Male), First.Plus(1)).ToArray().ShouldFit(new Poisson(expected * 1.058 / 2.058));
    }

    [Fact]
    public void Simulate_OnlyMovesOut_AreBinomial()
    {
        var paths = Simulate(Municipality.Only(Sex.Male, 104, 300), Nothing with { OutProbability = SexAgeValues.Uniform(0.1), EmigrationProbability = SexAgeValues.Uniform(0.02) }, 2);
        paths.Flow(PathFlow.Out, First).ToArray().ShouldFit(new Binomial(0.12, 300));
        Persons(paths, 2).ShouldFit(new Binomial(0.88 * 0.88, 300));
    }

    [Fact]
    public void Simulate_UncertainMigration_AddsItsVarianceToThePoisson()
    {
        var shocks = new LevelShocks { Migration = new LevelShock { SigmaLevel = 0.1, SigmaWalk = 0.1 } };
        var paths = Simulate(SexAgeValues.Zero, Nothing with { MovesIn = Municipality.Only(Sex.Male, 30, 400) }, 1, shocks);
        var variance = 400 + 400.0 * 400 * (Math.Exp(0.02) - 1);
        Persons(paths, 1).ShouldHaveMean(400, variance);
        Persons(paths, 1).ShouldHaveVariance(400, variance, 4 * variance * variance);
    }

    [Fact]
    public void Simulate_UncertainMortality_AddsItsVarianceToTheBinomial()
    {
        var shocks = new LevelShocks { Mortality = new LevelShock { SigmaLevel = 0.2 } };
        var paths = Simulate(Municipality.Only(Sex.Male, 70, 5000), new YearFlows(SexAgeValues.Uniform(0.96), new double[Age.Count]), 1, shocks);
        var ofRate = 0.04 * 0.04 * (Math.Exp(0.04) - 1);
        var variance = 5000 * (0.04 * 0.96 - ofRate) + 5000.0 * 5000 * ofRate;
        Persons(paths, 1).ShouldHaveMean(4800, variance);
        Persons(paths, 1).ShouldHaveVariance(4800, variance, 5 * variance * variance);
    }

    [Fact]
    public void Simulate_UncertainFertility_AddsItsVarianceToThePoisson()
    {
        var fertility = new double[Age.Count];
        Array.Fill(fertility, 0.1, 20, 20);
        var shocks = new LevelShocks { Fertility = new LevelShock { SigmaYear = 0.15, Autocorrelation = 0.5 } };
        var paths = Simulate(Municipality.Only(Sex.Female, 30, 3000), new YearFlows(SexAgeValues.One, fertility), 1, shocks);
        var variance = 300 + 300.0 * 300 * (Math.Exp(0.0225) - 1);
        paths.Flow(PathFlow.Births, First).ToArray().ShouldHaveMean(300, variance);
        paths.Flow(PathFlow.Births, First).ToArray().ShouldHaveVariance(300, variance, 4 * variance * variance);
    }

    [Fact]
    public void Simulate_EverybodyTakenAway_LeavesNobodyAndCountsThoseThere()
    {
        var paths = Simulate(Municipality.Only(Sex.Male, 40, 12), Nothing with { ExtraFlows = Municipality.Only(Sex.Male, 40, -1000) }, 1);
        Persons(paths, 1).ShouldAllBe(persons => persons == 0);
        paths.Flow(PathFlow.Out, First).ToArray().ShouldAllBe(left => left == 12);
    }

    [Theory]
    [InlineData(0.5, "found 0.5 for men aged 40")]
    [InlineData(-1, "found -1 for men aged 40")]
    public void Simulate_StartIsNotWholePersons_Refuses(double persons, string expected) =>
        Should.Throw<ArgumentException>(() => Simulate(Municipality.Only(Sex.Male, 40, persons), Nothing, 1)).Message.ShouldContain(expected);

    [Fact]
    public void Simulate_MoreThanEverybodyLeaves_Refuses() =>
        Should.Throw<ArgumentException>(() => Simulate(SexAgeValues.Zero, Nothing with { OutProbability = SexAgeValues.Uniform(0.7), EmigrationProbability = SexAgeValues.Uniform(0.5) }, 1))
            .Message.ShouldContain("found a probability of 1.2 for men aged 0 in year 0");

    [Fact]
    public void PathSettings_NoPathsOrThreads_Refuses()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new PathSettings(1) { Paths = 0 }).Message.ShouldContain("A simulation has one path at least");
        Should.Throw<ArgumentOutOfRangeException>(() => new PathSettings(1) { Threads = 0 }).Message.ShouldContain("Paths are drawn by one thread at least");
    }

    private static PathEnsemble Simulate(SexAgeValues start, YearFlows flows, int years, LevelShocks? shocks = null, bool keepCells = false) => PathSimulator.Simulate(
        start, First, [.. Enumerable.Repeat(flows, years)], new PathSettings(20) { Paths = Paths, Shocks = shocks ?? LevelShocks.None, KeepCells = keepCells });

    private static int[] Persons(PathEnsemble paths, int years) => paths.Persons(All, First.Plus(years)).ToArray();
}
