using Analytics.Reporting.Figures.Charts;
using Shouldly;
using Xunit;

namespace Analytics.Reporting.Tests.Figures;

public sealed class NiceScaleTests
{
    [Theory]
    [InlineData(1402, 1618, false)]
    [InlineData(-1.2, 4.6, true)]
    [InlineData(62, 104, true)]
    [InlineData(57000, 90410, false)]
    [InlineData(0.02, 0.031, false)]
    public void Of_Values_CoversThemWithFourToSevenRoundLines(double low, double high, bool fromZero)
    {
        var scale = NiceScale.Of([low, high], fromZero, 6);
        scale.Low.ShouldBeLessThanOrEqualTo(low);
        scale.High.ShouldBeGreaterThanOrEqualTo(high);
        scale.Ticks.Count.ShouldBeInRange(3, 8);
        if (fromZero)
            scale.Ticks.ShouldContain(0);
    }

    [Fact]
    public void Of_OneValue_StillHasARange() => NiceScale.Of([5.0], false).High.ShouldBeGreaterThan(5);
}
