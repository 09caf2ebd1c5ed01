using Analytics.Analysis.Demography.Flows;
using Analytics.Analysis.Demography.Paths;
using Analytics.Core;
using Analytics.Analysis.Tests.Demography.Flows;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Demography.Paths;

/// <summary>What must hold for any population, any flows and every path.</summary>
public sealed class PathInvariants
{
    private static readonly PathGroup All = new(new AgeRange(0));

    private static readonly LevelShocks Uncertain = new()
    {
        Migration = new LevelShock { SigmaLevel = 0.1, SigmaYear = 0.15, Autocorrelation = 0.5 },
        Fertility = new LevelShock { SigmaLevel = 0.05, SigmaWalk = 0.02 },
        Mortality = new LevelShock { SigmaLevel = 0.06, SigmaWalk = 0.01 },
    };

    private static Year First => Municipality.First;

    [Fact]
    public void Simulate_AnyFlows_BalancesAndIsNeverNegative() =>
        AnyFlows.Check(any =>
        {
            YearFlows[] years = [any.Year(extra: 20), any.Year(extra: 1500)];
            var paths = PathSimulator.Simulate(
                Whole(any.Persons(200)), First, years, new PathSettings(1) { Paths = 30, Options = any.Options(), Shocks = Uncertain, KeepCells = true, Threads = 1 });
            for (var year = 0; year < years.Length; year++)
            {
                var start = paths.Persons(All, First.Plus(year));
                var end = paths.Persons(All, First.Plus(year + 1));
                for (var path = 0; path < paths.Paths; path++)
                {
                    if (start[path] + Of(PathFlow.Births) - Of(PathFlow.Deaths) + Of(PathFlow.In) - Of(PathFlow.Out) != end[path])
                        return false;

                    int Of(PathFlow flow) => paths.Flow(flow, First.Plus(year))[path] is >= 0 and var persons ? persons : throw new InvalidOperationException($"{flow} is negative.");
                }

                if (paths.CellQuantiles(First.Plus(year + 1), [0])[0].Cells.ToArray().Min() < 0)
                    return false;
            }

            return true;
        });

    [Fact]
    public void Simulate_AllRatesZero_ChangesNothingButAge()
    {
        var start = Whole(new AnyFlows(13).Persons());
        var paths = PathSimulator.Simulate(
            start, First, [.. Enumerable.Repeat(new YearFlows(SexAgeValues.One, new double[Age.Count]), 3)], new PathSettings(1) { Paths = 5, Shocks = Uncertain, KeepCells = true });
        foreach (var sex in new[] { Sex.Male, Sex.Female })
        {
            for (var age = 0; age < Age.Oldest; age++)
            {
                var expected = age < 3 ? 0 : start[sex, age - 3];
                paths.Persons(new PathGroup(new AgeRange(age, age), sex), First.Plus(3)).ToArray().ShouldAllBe(persons => persons == expected);
            }

            var oldest = start[sex, 102] + start[sex, 103] + start[sex, 104] + start[sex, 105];
            paths.Persons(new PathGroup(new AgeRange(105), sex), First.Plus(3)).ToArray().ShouldAllBe(persons => persons == oldest);
        }
    }

    [Theory]
    [InlineData(1400, 2)]
    [InlineData(1400, 5)]
    [InlineData(90_000, 2)]
    [InlineData(90_000, 5)]
    public void Simulate_MoreThreads_IsTheSameBitForBit(int inhabitants, int threads) =>
        Numbers(Simulate(inhabitants, 700, threads: threads)).ShouldBe(Numbers(Simulate(inhabitants, 700, threads: 1)));

    [Theory]
    [InlineData(1400, 1)]
    [InlineData(1400, 300)]
    [InlineData(90_000, 1)]
    [InlineData(90_000, 300)]
    public void Simulate_FewerPaths_AreTheFirstOfMore(int inhabitants, int paths)
    {
        var (fewer, more) = (Numbers(Simulate(inhabitants, paths)), Numbers(Simulate(inhabitants, 600)));
        for (var i = 0; i < fewer.Length; i++)
            fewer[i].ShouldBe(more[i / paths * 600 + i % paths]);
    }

    [Fact]
    public void Simulate_OtherAreaOrSeed_DrawsOtherPaths()
    {
        var paths = Numbers(Simulate(1400, 50));
        Numbers(Simulate(1400, 50, area: "3403")).ShouldNotBe(paths);
        Numbers(Simulate(1400, 50, seed: 2)).ShouldNotBe(paths);
    }

    [Theory]
    [InlineData(1400)]
    [InlineData(90_000)]
    public void Run_AllYears_AllocatesNothing(int inhabitants)
    {
        const int years = 5;
        int[] start = [.. Municipality.Population(inhabitants).Cells.ToArray().Select(persons => (int)persons)];
        var plans = Enumerable.Repeat(new YearPlan(Municipality.Open(inhabitants), FlowOptions.Default), years).ToArray();
        var shocks = new BlockShocks(Uncertain, years, 1, 1, 0);
        var (block, record) = (new PathBlock(), new PathRecord([All], years, 100, keepCells: false));

        // The same paths before, so that all types they meet have their tables.
        block.Run(start, plans, shocks, 1, 1, 0, record);
        var before = GC.GetAllocatedBytesForCurrentThread();
        block.Run(start, plans, shocks, 1, 1, 0, record);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    private static PathEnsemble Simulate(int inhabitants, int paths, int threads = 2, string area = "3401", ulong seed = 1) => PathSimulator.Simulate(
        Municipality.Population(inhabitants),
        First,
        [.. Enumerable.Repeat(Municipality.Open(inhabitants), 4)],
        new PathSettings(seed) { Paths = paths, Threads = threads, Area = area, Shocks = Uncertain, Groups = [All, new PathGroup(new AgeRange(6, 15)), new PathGroup(new AgeRange(80), Sex.Female)] });

    private static int[] Numbers(PathEnsemble paths) =>
    [
        .. paths.Groups.SelectMany(group => paths.Persons(group, First.Plus(4)).ToArray()),
        .. Enum.GetValues<PathFlow>().SelectMany(flow => paths.Flow(flow, First.Plus(3)).ToArray()),
    ];

    private static SexAgeValues Whole(SexAgeValues persons) => new([.. persons.Cells.ToArray().Select(Math.Floor)]);
}
