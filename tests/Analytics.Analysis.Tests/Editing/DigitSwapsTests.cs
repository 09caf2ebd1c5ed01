using Analytics.Analysis.Editing;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Editing;

public sealed class DigitSwapsTests
{
    [Theory]
    [InlineData(1234, 0, new double[] { 2134, 1324, 1243 })]
    [InlineData(1123, 0, new double[] { 1213, 1132 })]
    [InlineData(98.5, 1, new double[] { 89.5, 95.8 })]
    [InlineData(-63, 0, new double[] { -36 })]
    [InlineData(105, 0, new double[] { 150 })] // 015 is written by nobody
    [InlineData(0.5, 1, new double[] { 5.0 })]
    [InlineData(7, 0, new double[0])]
    public void Of_Number_IsEachPairOnce(double value, int decimals, double[] expected) => DigitSwaps.Of(value, decimals).ShouldBe(expected);

    // Why bookkeepers divide a difference by nine.
    [Fact]
    public void Of_AnyNumber_DiffersByAMultipleOfNine() =>
        Prop.ForAll(Gen.Choose(0, 10_000_000).ToArbitrary(), Gen.Choose(0, 3).ToArbitrary(), (number, decimals) =>
        {
            var unit = Math.Pow(10, decimals);
            return DigitSwaps.Of(number / unit, decimals).All(s => (long)Math.Round((s * unit) - number) % 9 == 0);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_SwappedBack_IsTheNumber() =>
        Prop.ForAll(Gen.Choose(1_000, 10_000_000).ToArbitrary(), number => DigitSwaps.Of(number, 0).All(s => DigitSwaps.Of(s, 0).Contains(number))).QuickCheckThrowOnFailure();
}
