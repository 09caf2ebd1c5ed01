using Analytics.Analysis.Need;
using Analytics.Core;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Need;

public sealed class CostKeyTests
{
    private static readonly Year Now = new(2026);

    /// <summary>Grønt hefte 2026: the shares of the key that follow the ages.</summary>
    [Fact]
    public void FromReference_TheCheckoutsKey_SumsToOneAndHasItsSectors()
    {
        NorwegianNeed.Key.Sectors.Select(s => s.Code).ShouldBe(NorwegianNeed.Sectors, ignoreOrder: true);
        NorwegianNeed.Key.Sectors.Sum(s => s.Weight).ShouldBe(1, 1e-9);
        NorwegianNeed.Key.Sectors.ShouldAllBe(s => Math.Abs(s.Criteria.Sum(c => c.Weight) - 1) < CostKey.WeightTolerance);
        NorwegianNeed.Key.Sector("barnehage")!.AgeWeight.ShouldBe(0.8377, 1e-9);
        NorwegianNeed.Key.Sector("barnevern")!.AgeWeight.ShouldBe(0.0624, 1e-9);
        NorwegianNeed.Key.Sector("kultur").ShouldBeNull();
    }

    [Fact]
    public void FromReference_WeightsThatDoNotSumToOne_NamesTheSectorAndTheSum()
    {
        Refused(Row("skole", 1, "barn", 0.9), Row("skole", 1, "basis", 0.2)).ShouldContain("The criteria of sector \"skole\" have weights that sum to 1.1; expected 1");
        Refused(Row("skole", 0.5, "barn", 1), Row("pleie", 0.4, "eldre", 1)).ShouldContain("The sectors have weights that sum to 0.9; expected 1");
        Refused(Row("skole", 0.5, "barn", 0.5), Row("skole", 0.6, "basis", 0.5)).ShouldContain("weight 0.5");
        Refused(Row("skole", 1, "barn", 0.5), Row("skole", 1, "barn", 0.5)).ShouldContain("\"barn\" stands 2 times");
        Refused().ShouldContain("has no row");
    }

    [Fact]
    public void Sector_MunicipalityLikeTheCountry_IsOne()
    {
        foreach (var sector in NorwegianNeed.Key.Sectors)
            NeedIndex.Sector(sector, _ => 1).ShouldBe(1, CostKey.WeightTolerance);
        NeedIndex.Total(NorwegianNeed.Key, NorwegianNeed.Sectors.ToDictionary(s => s, _ => 1.0))!.Value.ShouldBe(1, 1e-9);
    }

    [Fact]
    public void Sector_OneCriterionTwiceAsLarge_RisesByItsWeight() =>
        NeedIndex.Sector(NorwegianNeed.Key.Sector("sosial")!, c => c.Code == "flyktning" ? 2 : 1).ShouldBe(1 + 0.2110, CostKey.WeightTolerance);

    [Fact]
    public void Of_TwoSectors_AreJoinedByTheirWeights()
    {
        var sectors = new Dictionary<string, double> { ["pleie"] = 1.2, ["kommunehelse"] = 0.9 };

        NeedIndex.Of(NorwegianNeed.Key, "pleie+kommunehelse", sectors)!.Value.ShouldBe((0.3532 * 1.2 + 0.0637 * 0.9) / (0.3532 + 0.0637), 1e-12);
        NeedIndex.Of(NorwegianNeed.Key, "pleie", sectors).ShouldBe(1.2);
        NeedIndex.Of(NorwegianNeed.Key, "pleie+barnehage", sectors).ShouldBeNull();
        NeedIndex.Of(NorwegianNeed.Key, "kultur", sectors).ShouldBeNull();
        NeedIndex.Total(NorwegianNeed.Key, sectors).ShouldBeNull();
    }

    [Fact]
    public void Agreement_AnotherYearsWeights_DoesNotHold()
    {
        var key = CostKey.FromReference(Now, [Row("skole", 0.6, "barn", 1), Row("pleie", 0.4, "eldre", 1)]);
        var right = Need(0.6 * 1.1 + 0.4 * 0.9);

        CostKeyAgreement.Of(key, [right])!.Holds.ShouldBeTrue();
        CostKeyAgreement.Of(key, [right, right, Need(0.5 * 1.1 + 0.5 * 0.9)])!.Holds.ShouldBeFalse();
        CostKeyAgreement.Of(key, [right with { Total = null }]).ShouldBeNull();

        static MunicipalityNeed Need(double total) => new(new MunicipalityCode("1130"), total, new Dictionary<string, double> { ["skole"] = 1.1, ["pleie"] = 0.9 }, "", "");
    }

    private static CostKeyRow Row(string sector, double sectorWeight, string criterion, double weight) =>
        new(sector, sector, sectorWeight, new CostCriterion(criterion, criterion, CriterionKind.Structure, null, weight), "", "");

    private static string Refused(params CostKeyRow[] rows) => Should.Throw<ArgumentException>(() => CostKey.FromReference(Now, rows)).Message;
}
