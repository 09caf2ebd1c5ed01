using Analytics.Analysis.Demography.Paths;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Demography.Paths;

public sealed class LaneRandomTests
{
    [Fact]
    public void NextBits_FourSideBySide_AreThoseOfEachAlone()
    {
        PathRandom[] alone = [.. Enumerable.Range(0, 4).Select(lane => new PathRandom(3, 5, 0, lane))];
        var four = new LaneRandom(alone[0], alone[1], alone[2], alone[3]);
        for (var turn = 0; turn < 200; turn++)
        {
            var bits = four.NextBits();
            for (var lane = 0; lane < alone.Length; lane++)
                bits[lane].ShouldBe(alone[lane].NextBits());
        }
    }
}
