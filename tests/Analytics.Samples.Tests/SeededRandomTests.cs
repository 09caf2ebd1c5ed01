using Shouldly;
using Xunit;

namespace Analytics.Samples.Tests;

public sealed class SeededRandomTests
{
    [Fact]
    public void NextDouble_SameSeedAndPurpose_GivesTheSameStream()
    {
        var (first, second) = (SeededRandom.For(7, "population"), SeededRandom.For(7, "population"));
        Enumerable.Range(0, 100).ShouldAllBe(_ => first.NextDouble() == second.NextDouble());
        SeededRandom.For(7, "population").NextDouble().ShouldNotBe(SeededRandom.For(8, "population").NextDouble());
        SeededRandom.For(7, "population").NextDouble().ShouldNotBe(SeededRandom.For(7, "accounts").NextDouble());
    }

    [Fact]
    public void NextDouble_Many_AreUniform()
    {
        var random = SeededRandom.For(1, "uniform");
        var draws = Enumerable.Range(0, 100_000).Select(_ => random.NextDouble()).ToArray();
        draws.ShouldAllBe(draw => draw >= 0 && draw < 1);
        draws.Average().ShouldBe(0.5, 0.005);
        draws.Count(draw => draw < 0.1).ShouldBeInRange(9_600, 10_400);
    }

    [Fact]
    public void Normal_Many_HaveMeanZeroAndSpreadOne()
    {
        var random = SeededRandom.For(1, "normal");
        var draws = Enumerable.Range(0, 50_000).Select(_ => random.Normal()).ToArray();
        draws.Average().ShouldBe(0, 0.02);
        draws.Sum(draw => draw * draw / draws.Length).ShouldBe(1, 0.03);
    }

    [Fact]
    public void Pick_Weights_AreFollowedAndZeroIsNeverPicked()
    {
        var random = SeededRandom.For(1, "pick");
        var counts = new int[3];
        for (var i = 0; i < 30_000; i++)
            counts[random.Pick([1, 0, 2])]++;

        counts[1].ShouldBe(0);
        counts[0].ShouldBeInRange(9_600, 10_400);
    }

    [Fact]
    public void CountAround_Many_HaveTheMeanAndNearlyItsVariance()
    {
        var random = SeededRandom.For(1, "count");
        var draws = Enumerable.Range(0, 20_000).Select(_ => (double)random.CountAround(7.3)).ToArray();
        var mean = draws.Average();
        mean.ShouldBe(7.3, 0.08);
        draws.Average(draw => (draw - mean) * (draw - mean)).ShouldBe(7.3, 0.8);
    }
}
