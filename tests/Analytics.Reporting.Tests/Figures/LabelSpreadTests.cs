using Analytics.Reporting.Figures.Charts;
using Shouldly;
using Xunit;

namespace Analytics.Reporting.Tests.Figures;

public sealed class LabelSpreadTests
{
    [Fact]
    public void Place_FarApart_LeavesThem() => LabelSpread.Place([(20, 17), (100, 17)], 0, 200).ShouldBe([20, 100]);

    [Fact]
    public void Place_SamePlace_AreMovedApartEvenly() => LabelSpread.Place([(50, 17), (50, 17)], 0, 200).ShouldBe([41.5, 58.5]);

    [Fact]
    public void Place_ManyClose_KeepsDistanceAndOrder()
    {
        var placed = LabelSpread.Place([(50, 17), (52, 17), (49, 34), (120, 17), (118, 17)], 0, 200);
        var order = new[] { 2, 0, 1, 4, 3 };
        var heights = new[] { 17.0, 17, 34, 17, 17 };
        for (var i = 1; i < order.Length; i++)
            (placed[order[i]] - placed[order[i - 1]]).ShouldBeGreaterThanOrEqualTo(((heights[order[i]] + heights[order[i - 1]]) / 2) - 1e-9);
    }

    [Fact]
    public void Place_AtTheEdge_StaysInside() => LabelSpread.Place([(2, 17)], 0, 200)[0].ShouldBe(8.5);
}
