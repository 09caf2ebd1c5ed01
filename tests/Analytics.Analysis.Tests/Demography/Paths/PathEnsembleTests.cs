using Analytics.Analysis.Demography.Paths;
using Analytics.Core;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Demography.Paths;

public sealed class PathEnsembleTests
{
    private static readonly PathGroup Pupils = new(new AgeRange(6, 15));

    private static readonly PathGroup OldWomen = new(new AgeRange(80), Sex.Female);

    private static readonly PathEnsemble Paths = Simulate(keepCells: true, Pupils, OldWomen);

    private static readonly Year Later = Municipality.First.Plus(3);

    // By hand, at (n − 1)·p among the sorted numbers.
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.1, 1.5)]
    [InlineData(0.25, 3)]
    [InlineData(0.5, 7)]
    [InlineData(0.9, 25.5)]
    [InlineData(1, 40)]
    public void Quantiles_SixNumbers_AreTypeSeven(double probability, double expected)
    {
        var quantiles = new double[1];
        PathQuantiles.Of([11, 2, 1, 6, 8, 40], [probability], quantiles);
        quantiles[0].ShouldBe(expected, 1e-12);
    }

    // Too far apart to count how often each occurs.
    [Fact]
    public void Quantiles_NumbersFarApart_AreTypeSeven()
    {
        var quantiles = new double[2];
        PathQuantiles.Of([2_000_000_000, 0, -2_000_000_000], [0.25, 0.5], quantiles);
        quantiles.ShouldBe([-1_000_000_000, 0]);
    }

    [Fact]
    public void Quantiles_ProbabilityAboveOne_Refuses() =>
        Should.Throw<ArgumentException>(() => Paths.Quantile(Pupils, Later, 1.5)).Message.ShouldContain("A quantile is asked for by a probability between 0 and 1, such as 0.1; found 1.5.");

    [Fact]
    public void Mean_OfAGroup_IsThatOfItsNumbers() => Paths.Mean(Pupils, Later).ShouldBe(Paths.Persons(Pupils, Later).ToArray().Average(), 1e-12);

    [Fact]
    public void Probability_OfAStatement_IsThePartOfThePathsInWhichItHolds()
    {
        var persons = Paths.Persons(Pupils, Later).ToArray();
        var limit = persons.Order().ElementAt(persons.Length / 3);

        var fewer = Paths.Probability(new PathStatement(Pupils, Later, PathComparison.FewerThan, limit));
        var more = Paths.Probability(new PathStatement(Pupils, Later, PathComparison.MoreThan, limit));

        fewer.ShouldBe(persons.Count(p => p < limit) / (double)persons.Length);
        more.ShouldBe(persons.Count(p => p > limit) / (double)persons.Length);
        (1 - fewer - more).ShouldBe(persons.Count(p => p == limit) / (double)persons.Length, 1e-12);
    }

    [Theory]
    [InlineData(6, 15, null)]
    [InlineData(80, 105, Sex.Female)]
    public void Persons_AGroupThatWasNotKept_IsTheSumOfTheCells(int from, int to, Sex? sex)
    {
        var group = new PathGroup(new AgeRange(from, to), sex);
        var onlyCells = Simulate(keepCells: true, new PathGroup(new AgeRange(0)));
        for (var year = 0; year <= 3; year++)
            onlyCells.Persons(group, Municipality.First.Plus(year)).ToArray().ShouldBe(Paths.Persons(group, Municipality.First.Plus(year)).ToArray());
    }

    [Fact]
    public void CellQuantiles_OfTheStart_AreTheStart() =>
        Paths.CellQuantiles(Municipality.First, [0.1])[0].Cells.ToArray().ShouldBe(Municipality.Population(3000).Cells.ToArray());

    [Fact]
    public void CellQuantiles_OfLaterYears_AreThoseOfTheCell()
    {
        var cell = Paths.Persons(new PathGroup(new AgeRange(30, 30), Sex.Female), Later).ToArray();
        var expected = new double[1];
        PathQuantiles.Of(cell, [0.2], expected);
        Paths.CellQuantiles(Later, [0.5, 0.2])[1][Sex.Female, 30].ShouldBe(expected[0]);
    }

    [Fact]
    public void FlowQuantiles_Median_LiesByTheMean() =>
        Paths.FlowQuantiles(PathFlow.In, Municipality.First, [0.5])[0].ShouldBe(Paths.FlowMean(PathFlow.In, Municipality.First), 3);

    [Fact]
    public void Persons_NeitherGroupNorCellsKept_RefusesAndNamesWhatWas() =>
        Should.Throw<ArgumentException>(() => Simulate(keepCells: false, Pupils, OldWomen).Persons(new PathGroup(new AgeRange(1, 5)), Later))
            .Message.ShouldContain("The group 1-5 was not kept; found 6-15, 80+ Female. Ask for it in Groups, or set KeepCells.");

    [Fact]
    public void CellQuantiles_CellsNotKept_Refuses() =>
        Should.Throw<ArgumentException>(() => Simulate(keepCells: false, Pupils).CellQuantiles(Later, [0.5])).Message.ShouldContain("Sexes and single ages were not kept; set KeepCells.");

    [Fact]
    public void PersonsAndFlow_YearOutsideThePaths_Refuse()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Paths.Persons(Pupils, new Year(2030))).Message.ShouldContain("The paths run over 2026-2029.");
        Should.Throw<ArgumentOutOfRangeException>(() => Paths.Flow(PathFlow.Births, new Year(2029))).Message.ShouldContain("The paths run over 2026-2028.");
    }

    private static PathEnsemble Simulate(bool keepCells, params PathGroup[] groups) => PathSimulator.Simulate(
        Municipality.Population(3000),
        Municipality.First,
        [.. Enumerable.Repeat(Municipality.Open(3000), 3)],
        new PathSettings(11) { Paths = 400, KeepCells = keepCells, Groups = groups });
}
