using Analytics.Analysis.Demography;
using Analytics.Analysis.Need;
using Analytics.Core;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Need;

public sealed class AgePartTests
{
    private static readonly CostKeySector Sector = new("skole", "Skole", 1,
    [
        new CostCriterion("barn", "Barn", CriterionKind.Age, new AgeRange(6, 15), 0.8),
        new CostCriterion("basis", "Basis", CriterionKind.Structure, null, 0.2),
    ]);

    [Fact]
    public void Of_TwiceAsManyChildren_IsTwiceTheWeight()
    {
        var part = AgePart.Of(Sector, new CriterionPopulation(Persons(children: 4)), new CriterionPopulation(Persons(children: 2)));

        // 40 of 136 against 20 of 116 inhabitants.
        part.Value.ShouldBe(0.8 * (40 / 136.0) / (20 / 116.0), 1e-12);
        part.Index!.Value.ShouldBe(part.Value / 0.8, 1e-12);
        part.OtherIndex(part.Value + 0.2 * 1.5)!.Value.ShouldBe(1.5, 1e-9);
    }

    [Fact]
    public void Of_TheCountryItself_IsTheWeight() =>
        AgePart.Of(Sector, new CriterionPopulation(Persons(3)), new CriterionPopulation(Persons(3))).Value.ShouldBe(0.8, 1e-12);

    [Fact]
    public void Of_TwoCounts_LiesBetweenThem()
    {
        var country = new CriterionPopulation(Persons(2));
        var (before, after) = (AgePart.Of(Sector, new CriterionPopulation(Persons(2)), country).Value, AgePart.Of(Sector, new CriterionPopulation(Persons(4)), country).Value);

        AgePart.Of(Sector, new CriterionPopulation(Persons(2), Persons(4)), country).Value.ShouldBeInRange(before, after);
    }

    [Fact]
    public void Of_CountryWithoutTheAges_NamesThem()
    {
        var error = Should.Throw<ArgumentException>(() => AgePart.Of(Sector, new CriterionPopulation(Persons(2)), new CriterionPopulation(Persons(0))));

        error.Message.ShouldContain("6-15");
        Should.Throw<ArgumentException>(() => new CriterionPopulation());
    }

    /// <summary>One person of every age but 6-15, who are as many as asked for.</summary>
    private static PopulationVector Persons(double children) =>
        new([.. Enumerable.Range(0, Age.Count).Select(a => a is >= 6 and <= 15 ? children : 1)], new double[Age.Count]);
}
