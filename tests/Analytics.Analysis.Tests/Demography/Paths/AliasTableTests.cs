using Analytics.Analysis.Demography.Paths;
using MathNet.Numerics.Distributions;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Demography.Paths;

public sealed class AliasTableTests
{
    private const int Draws = 300_000;

    [Fact]
    public void Draw_UnequalWeights_FollowsThem()
    {
        double[] weights = [3, 0, 0.5, 12, 7, 0.01, 1, 1, 0];
        var counts = Counts(weights);
        for (var place = 0; place < weights.Length; place++)
        {
            var part = weights[place] / weights.Sum();
            ((double)counts[place]).ShouldBe(Draws * part, 4.5 * Math.Sqrt(Draws * part * (1 - part)) + 1e-9);
        }

        counts[1].ShouldBe(0);
        counts[8].ShouldBe(0);
    }

    [Fact]
    public void Draw_ManyWeights_PassesChiSquare()
    {
        double[] weights = [.. Enumerable.Range(0, 212).Select(place => 1 + Math.Pow(Math.Sin(place), 2) * 9)];
        var counts = Counts(weights);
        var square = counts.Select((count, place) => (count, expected: Draws * weights[place] / weights.Sum())).Sum(c => Math.Pow(c.count - c.expected, 2) / c.expected);
        ChiSquared.CDF(weights.Length - 1, square).ShouldBeInRange(1e-4, 1 - 1e-4);
    }

    [Fact]
    public void Draw_OneWeight_IsItsPlace() => Counts([0, 0, 2])[2].ShouldBe(Draws);

    private static int[] Counts(double[] weights)
    {
        var (table, random, counts) = (new AliasTable(weights), new PathRandom(6, 1, 0, 0), new int[weights.Length]);
        for (var i = 0; i < Draws; i++)
            counts[table.Draw(ref random)]++;
        return counts;
    }
}
