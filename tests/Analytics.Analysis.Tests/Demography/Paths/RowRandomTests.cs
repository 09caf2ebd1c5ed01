using System.Runtime.Intrinsics;
using Analytics.Analysis.Demography.Paths;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Demography.Paths;

public sealed class RowRandomTests
{
    [Fact]
    public void NextBits_SomeOfFour_AreThoseOfThePathsAlone()
    {
        var (row, alone) = (new RowRandom(8), new PathRandom[8]);
        for (var path = 0; path < alone.Length; path++)
            row[path] = alone[path] = new PathRandom(3, 5, path, 1);
        for (var turn = 0; turn < 200; turn++)
        {
            var first = turn % 2 * 4;
            var wanted = Enumerable.Range(0, 4).Select(lane => (turn * 7 + turn / 3 >> lane & 1) != 0).ToArray();
            var bits = row.NextBits(first, Vector256.Create([.. wanted.Select(want => want ? ulong.MaxValue : 0)]));
            for (var lane = 0; lane < 4; lane++)
            {
                if (wanted[lane])
                    bits[lane].ShouldBe(alone[first + lane].NextBits());
            }
        }

        for (var path = 0; path < alone.Length; path++)
            row[path].ShouldBe(alone[path]);
    }
}
