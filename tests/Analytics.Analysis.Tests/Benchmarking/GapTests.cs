using Analytics.Analysis.Benchmarking;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Benchmarking;

public sealed class GapTests
{
    /// <summary>Worked by hand: need 10 percent above, 1000 kr spent in the reference.</summary>
    [Fact]
    public void Gap_HandExample_Splits()
    {
        var gap = new NeedAdjustedGap(1300, 1000, 1.1);

        gap.Gap.ShouldBe(300);
        gap.NeedPart!.Value.ShouldBe(100, 1e-9);
        gap.LevelPart!.Value.ShouldBe(200, 1e-9);
        gap.CorrectedOwn!.Value.ShouldBe(1300 / 1.1, 1e-9);
    }

    [Fact]
    public void Gap_NoNeed_HasOnlyTheRawDifference()
    {
        var gap = new NeedAdjustedGap(1300, 1000, null);

        gap.Gap.ShouldBe(300);
        (gap.NeedPart, gap.LevelPart, gap.CorrectedOwn).ShouldBe((null, null, null));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void Gap_ImpossibleNeed_IsRefused(double need) => Should.Throw<ArgumentOutOfRangeException>(() => new NeedAdjustedGap(1, 1, need));

    [Fact]
    public void Amount_InhabitantsAndCost_GivesMillionsAndFullTime()
    {
        GapAmount.Of(-500, 20_000, 1_000_000).ShouldBe(new GapAmount(-500, -10, -10));
        GapAmount.Of(-500, 20_000, null).FullTime.ShouldBeNull();
        GapAmount.Of(-500, null, 1_000_000).Millions.ShouldBeNull();
    }

    [Fact]
    public void Split_HandExample_Splits()
    {
        // 20 % at 100 000 kr against 10 % at 200 000 kr: the two cancel.
        var split = CoverageSplit.Of(20, 100_000, 10, 200_000).Value!;

        (split.Own, split.Reference, split.Gap).ShouldBe((20_000, 20_000, 0));
        split.CoveragePart.ShouldBe(20_000 * Math.Log(2), 1e-9);
        split.UnitCostPart.ShouldBe(-20_000 * Math.Log(2), 1e-9);
    }

    [Fact]
    public void Split_NearlyEqual_KeepsItsDigits()
    {
        var split = CoverageSplit.Of(10, 1000.0000001, 10, 1000).Value!;

        (split.UnitCostPart / split.Gap).ShouldBe(1, 1e-5);
    }

    [Fact]
    public void Split_NoUsers_SaysWhy() =>
        CoverageSplit.Of(0, 100, 10, 100).WhyNotNb.ShouldBe("Forskjellen kan ikke deles på dekningsgrad og enhetskostnad: alle fire tall må være over null, og ett er 0.");

    [Fact]
    public void GroupNeed_Members_AreWeighedByInhabitants()
    {
        var group = GroupNeed.Of("KOSTRA-gruppe 8", [new(1.2, 1000), new(0.9, 3000), new(null, 100)]).Value!;

        group.Index.ShouldBe((1.2 * 1000 + 0.9 * 3000) / 4000, 1e-12);
        (group.Known, group.Members).ShouldBe((2, 3));
    }

    [Fact]
    public void GroupNeed_TooFewWithAnIndexOrUncounted_SaysWhy()
    {
        GroupNeed.Of("KOSTRA-gruppe 8", [new(1.2, 1000), new(null, 500)]).WhyNotNb.ShouldBe("KOSTRA-gruppe 8 har ingen behovsindeks: bare 1 av 2 kommuner har en, og de har under 90 % av innbyggerne.");
        GroupNeed.Of("Landet", [new(1.2, 1000), new(1, null)]).WhyNotNb!.ShouldContain("folketallet mangler for 1 av 2 kommuner");
    }
}
