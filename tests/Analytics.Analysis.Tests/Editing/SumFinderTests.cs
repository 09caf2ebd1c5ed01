using Analytics.Analysis.Editing;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Editing;

public sealed class SumFinderTests
{
    [Fact]
    public void Test_SumThatHolds_IsNothing() => Test(1000, 300, 700).ShouldBeNull();

    [Fact]
    public void Test_WithinRounding_IsNothing() => SumFinder.Test(Line(1001), [Line(300), Line(700)], 1.5, 0).ShouldBeNull();

    [Fact]
    public void Test_DigitsSwappedInAPart_IsThatPart()
    {
        var broken = Test(45_812, 21_507, 24_035)!; // 24 305

        broken.Difference.ShouldBe(270);
        broken.IsByNine.ShouldBeTrue();
        (broken.Suspect?.Name, broken.Kind, broken.Likely).ShouldBe(("part 24035", SuspicionKind.Digits, 24_305));
    }

    [Fact]
    public void Test_TotalInAnotherUnit_IsTheTotal()
    {
        var broken = Test(45_812_000, 21_507, 24_305)!;

        (broken.Suspect?.Name, broken.Kind, broken.Likely).ShouldBe(("total", SuspicionKind.Unit, 45_812));
    }

    [Fact]
    public void Test_SubtractedPartADigitTooMany_IsThatPart()
    {
        var broken = SumFinder.Test(new SumLine("total", 600, 1), [new SumLine("plus", 1000, 1), new SumLine("minus", 4000, -1)], 0.5, 0)!;

        (broken.Suspect?.Name, broken.Kind, broken.Likely).ShouldBe(("minus", SuspicionKind.Unit, 400));
    }

    [Fact]
    public void Test_NoSlipExplainsIt_NamesNoLine()
    {
        var broken = Test(1000, 300, 650)!;

        broken.Suspect.ShouldBeNull();
        broken.IsByNine.ShouldBeFalse();
        broken.Difference.ShouldBe(50);
    }

    private static BrokenSum? Test(double total, params double[] parts) => SumFinder.Test(new SumLine("total", total, 1), [.. parts.Select(Line)], 0.5, 0);

    private static SumLine Line(double value) => new(FormattableString.Invariant($"part {value}"), value, 1);
}
