using Analytics.Analysis.Borders;
using Analytics.Core;
using Shouldly;
using Xunit;
using static Analytics.Analysis.Tests.Borders.Borderland;

namespace Analytics.Analysis.Tests.Borders;

public sealed class BorderServiceTests
{
    private static readonly BorderMap Merger = BorderMap.Between(Changes("2020 9901 9903", "2020 9902 9903", "2020 9904 9905"), Day(2019), Day(2020));

    private static readonly BorderMap Split = BorderMap.Between(
        Changes("2020 9901 9902", "2020 9901 9903", "2020 9903 9903"),
        Day(2019),
        Day(2020),
        SplitWeights.None.With(new("9901"), Day(2020), Shares(("9902", 0.25), ("9903", 0.75)), "areal"));

    [Fact]
    public void Move_FullTimeEquivalentsOfAMerger_AreSummed()
    {
        var moved = BorderService.Move(Values(("9901", 1200), ("9902", 300), ("9904", 50), ("9950", 7)), MergeRule.Sum, Merger);

        moved.Values.Select(v => (v.Municipality.Value, v.Measure.Value, v.Flag)).ShouldBe(
            [("9903", 1500, BorderFlag.Summed), ("9905", 50, BorderFlag.Recoded), ("9950", 7, BorderFlag.Exact)]);
        moved.At("9903").Parts.ShouldBe([new(new("9901"), 1, Measure.Of(1200)), new(new("9902"), 1, Measure.Of(300))]);
        moved.LeftOut.ShouldBeEmpty();
    }

    [Fact]
    public void Move_ShareOfAMerger_IsWeightedByItsOwnDenominator()
    {
        var moved = BorderService.Move(Values(("9901", 10), ("9902", 40)), Mean(("9901", 900), ("9902", 100)), Merger).At("9903");

        moved.Measure.ShouldBe(Measure.Of(13));
        moved.Flag.ShouldBe(BorderFlag.Reweighted);
    }

    [Fact]
    public void Move_ShareWithoutADenominator_IsNeverAveraged()
    {
        var moved = BorderService.Move(Values(("9901", 10), ("9902", 40)), Mean(("9901", 900)), Merger).At("9903");

        (moved.Measure, moved.Flag).ShouldBe((Measure.Absent, BorderFlag.NotMovable));
        moved.WhyNotNb.ShouldBe("nevneren (innbyggere) er ikke kjent for 9902 i 2019");
    }

    [Theory]
    [InlineData(-1, "nevneren (innbyggere) er ikke kjent for 9901, 9902 i 2019")]
    [InlineData(0, "nevneren (innbyggere) er null for 9901, 9902 i 2019")]
    public void Move_ShareWithUselessDenominators_IsNotMovable(double size, string why) =>
        BorderService.Move(Values(("9901", 10), ("9902", 40)), Mean(("9901", size), ("9902", size)), Merger).At("9903").WhyNotNb.ShouldBe(why);

    [Fact]
    public void Move_ShareWhereNobodyIs_CountsForNothing()
    {
        var series = new[] { Value("9901", Measure.Of(10)), Value("9902", new Measure(null, CellStatus.NotApplicable)) };

        BorderService.Move(series, Mean(("9901", 900), ("9902", 0)), Merger).At("9903").Measure.ShouldBe(Measure.Of(10));
    }

    [Theory]
    [InlineData(CellStatus.Missing, CellStatus.Missing)]
    [InlineData(CellStatus.NotYet, CellStatus.NotYet)]
    [InlineData(CellStatus.Confidential, CellStatus.Confidential)]
    [InlineData(CellStatus.Absent, CellStatus.Absent)]
    public void Move_MergerWithAPartWithoutAValue_HasNoValue(CellStatus status, CellStatus expected)
    {
        foreach (var rule in new[] { MergeRule.Sum, Mean(("9901", 1), ("9902", 1)) })
        {
            var moved = BorderService.Move([Value("9901", Measure.Of(10)), Value("9902", new Measure(null, status))], rule, Merger).At("9903");

            moved.Measure.ShouldBe(new Measure(null, expected));
            moved.WhyNotNb.ShouldBe("9902 har ingen verdi i 2019");
        }
    }

    [Fact]
    public void Move_ConfidentialBesideMissing_StaysConfidential()
    {
        var series = new[] { Value("9901", new Measure(null, CellStatus.Missing)), Value("9902", new Measure(3, CellStatus.Confidential)) };

        BorderService.Move(series, MergeRule.Sum, Merger).At("9903").Measure.ShouldBe(new Measure(null, CellStatus.Confidential));
    }

    [Fact]
    public void Move_MergerWhosePartHasNoRow_HasNoValue() =>
        BorderService.Move(Values(("9901", 10)), MergeRule.Sum, Merger).At("9903").Measure.ShouldBe(Measure.Absent);

    [Fact]
    public void Move_NilAndZero_StayZero()
    {
        var nil = new Measure(null, CellStatus.Nil);

        BorderService.Move([Value("9901", nil), Value("9902", Measure.Of(4))], MergeRule.Sum, Merger).At("9903").Measure.ShouldBe(Measure.Of(4));
        BorderService.Move([Value("9901", nil), Value("9902", nil)], MergeRule.Sum, Merger).At("9903").Measure.ShouldBe(new Measure(0, CellStatus.Nil));
        BorderService.Move(Values(("9901", 0), ("9902", 0)), MergeRule.Sum, Merger).At("9903").Measure.ShouldBe(Measure.Of(0));
    }

    [Fact]
    public void Move_ProvisionalPart_MakesTheSumProvisional() =>
        BorderService.Move([Value("9901", new Measure(1, CellStatus.Provisional)), Value("9902", Measure.Of(4))], MergeRule.Sum, Merger)
            .At("9903").Measure.ShouldBe(new Measure(5, CellStatus.Provisional));

    [Fact]
    public void Move_ZeroOfACodeThatDidNotExist_IsLeftOut()
    {
        var moved = BorderService.Move(Values(("9901", 10), ("9902", 5), ("9903", 0)), MergeRule.Sum, Merger);

        moved.At("9903").Measure.ShouldBe(Measure.Of(15));
        moved.LeftOut.ShouldBe([new(new("9903"), In2019, "9903 var ikke en kommune 1.1.2019")]);
    }

    [Fact]
    public void Move_MunicipalityThatEnded_IsLeftOut() =>
        BorderService.Move(Values(("9901", 10)), MergeRule.Sum, BorderMap.Between(Changes("2020 9901 -"), Day(2019), Day(2020)))
            .LeftOut.ShouldBe([new(new("9901"), In2019, "9901 opphørte uten etterfølger")]);

    [Fact]
    public void Move_RankOfAMerger_IsNotMovedAndSaysWhy()
    {
        var moved = BorderService.Move(Values(("9901", 10), ("9902", 5), ("9904", 3)), MergeRule.None("en plassering gjelder kommunene slik de var"), Merger);

        moved.At("9903").Flag.ShouldBe(BorderFlag.NotMovable);
        moved.At("9903").WhyNotNb.ShouldBe("9903 er satt sammen av 9901, 9902, og en plassering gjelder kommunene slik de var");
        (moved.At("9905").Flag, moved.At("9905").Measure).ShouldBe((BorderFlag.Recoded, Measure.Of(3)));
    }

    [Fact]
    public void Move_RankOfASplit_IsNotMoved() =>
        BorderService.Move(Values(("9901", 10)), MergeRule.None("x"), Split).At("9902").WhyNotNb.ShouldBe("9902 er en del av 9901, og x");

    [Fact]
    public void Move_CountOfASplit_IsSharedOutAndFlagged()
    {
        var moved = BorderService.Move(Values(("9901", 100), ("9903", 1000)), MergeRule.Sum, Split);

        moved.Values.Select(v => (v.Municipality.Value, v.Measure.Value, v.Flag, v.MethodNb)).ShouldBe(
            [("9902", 25, BorderFlag.Estimated, "areal"), ("9903", 1075, BorderFlag.Estimated, "areal")]);
        moved.At("9903").Parts.Select(p => p.Weight).ShouldBe([0.75, 1]);
    }

    [Fact]
    public void Move_ShareOfASplit_IsKeptInThePartAndWeightedIntoTheOther()
    {
        var moved = BorderService.Move(Values(("9901", 20), ("9903", 10)), Mean(("9901", 400), ("9903", 300)), Split);

        moved.Values.Select(v => (v.Municipality.Value, v.Measure.Value, v.Flag)).ShouldBe([("9902", 20, BorderFlag.Estimated), ("9903", 15, BorderFlag.Estimated)]);
    }

    [Fact]
    public void Move_SplitWithoutWeights_IsRefusedWithAReason()
    {
        var map = BorderMap.Between(Changes("2020 9901 9902", "2020 9901 9903"), Day(2019), Day(2020));
        foreach (var rule in new[] { MergeRule.Sum, Mean(("9901", 1)) })
        {
            var moved = BorderService.Move(Values(("9901", 20)), rule, map).At("9902");

            (moved.Measure, moved.Flag).ShouldBe((Measure.Absent, BorderFlag.NotMovable));
            moved.WhyNotNb.ShouldBe("9901 er delt på 9902, 9903 (1.1.2020), og det er ikke oppgitt vekter");
        }
    }

    [Fact]
    public void MoveEachYear_RowsOfManyYears_AreEachInTheBordersOfTheirYear()
    {
        var history = Changes("2020 9901 9903", "2020 9902 9903");
        MunicipalityValue Row(string code, int year, double value) => new(new(code), new Year(year), Measure.Of(value));
        MunicipalityValue[] rows = [Row("9903", 2020, 16), Row("9901", 2020, 0), Row("9902", 2019, 5), Row("9901", 2019, 10), Row("9903", 2019, 0)];

        var moved = BorderService.MoveEachYear(rows, MergeRule.Sum, history, Day(2024));

        moved.Values.Select(v => (v.Municipality.Value, v.Year.Value, v.Measure.Value, v.Flag)).ShouldBe(
            [("9903", 2019, 15, BorderFlag.Summed), ("9903", 2020, 16, BorderFlag.Exact)]);
        moved.LeftOut.Select(l => l.WhyNb).ShouldBe(["9903 var ikke en kommune 1.1.2019", "9901 var ikke en kommune 1.1.2020"]);
    }

    [Fact]
    public void Move_SameRowTwice_IsRefused() =>
        Should.Throw<ArgumentException>(() => BorderService.Move(Values(("9901", 10), ("9901", 10)), MergeRule.Sum, Merger)).Message.ShouldContain("9901 comes twice in 2019");
}
