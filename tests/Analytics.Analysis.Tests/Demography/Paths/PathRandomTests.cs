using Analytics.Analysis.Demography.Paths;
using MathNet.Numerics.Distributions;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Demography.Paths;

public sealed class PathRandomTests
{
    private const int Draws = 200_000;

    [Fact]
    public void NextUniform_ManyDraws_AreEvenlySpread()
    {
        var random = new PathRandom(1, 2, 3, 4);
        var counts = new int[100];
        for (var i = 0; i < Draws; i++)
            counts[(int)(random.NextUniform() * 100)]++;
        ChiSquared.CDF(99, counts.Sum(count => Math.Pow(count - Draws / 100.0, 2) / (Draws / 100.0))).ShouldBeInRange(1e-4, 1 - 1e-4);
    }

    [Fact]
    public void NextNormal_ManyDraws_HaveMeanZeroAndVarianceOne()
    {
        var random = new PathRandom(1, 2, 3, 4);
        var numbers = new double[Draws];
        for (var i = 0; i < Draws; i++)
            numbers[i] = random.NextNormal();
        numbers.Average().ShouldBe(0, 4.5 / Math.Sqrt(Draws));
        numbers.Average(z => z * z).ShouldBe(1, 4.5 * Math.Sqrt(2.0 / Draws));
        numbers.Average(z => z * z * z).ShouldBe(0, 4.5 * Math.Sqrt(15.0 / Draws));
    }

    // Exp(1) through its own distribution function is evenly spread; one in two thousand is beyond the layers' end.
    [Fact]
    public void NextExponential_ManyDraws_AreExponential()
    {
        const int draws = 10 * Draws;
        var random = new PathRandom(1, 2, 3, 4);
        var (counts, beyond) = (new int[500], 0);
        for (var i = 0; i < draws; i++)
        {
            var x = random.NextExponential();
            counts[(int)(-Math.Exp(-x) * 500) + 499]++;
            beyond += x > ExponentialLayers.Tail ? 1 : 0;
        }

        ChiSquared.CDF(499, counts.Sum(count => Math.Pow(count - draws / 500.0, 2) / (draws / 500.0))).ShouldBeInRange(1e-4, 1 - 1e-4);
        var expected = draws * Math.Exp(-ExponentialLayers.Tail);
        ((double)beyond).ShouldBe(expected, 4.5 * Math.Sqrt(expected));
    }

    [Fact]
    public void FirstDraws_OfNeighbouringPaths_AreEvenlySpread()
    {
        var counts = new int[100];
        for (var path = 0; path < Draws; path++)
        {
            var random = new PathRandom(9, 0, path, 3);
            counts[(int)(random.NextUniform() * 100)]++;
        }

        ChiSquared.CDF(99, counts.Sum(count => Math.Pow(count - Draws / 100.0, 2) / (Draws / 100.0))).ShouldBeInRange(1e-4, 1 - 1e-4);
    }

    [Fact]
    public void PathRandom_AnyPartDiffers_GivesOtherNumbers() =>
        new[] { First(1, 1, 1, 1), First(2, 1, 1, 1), First(1, 2, 1, 1), First(1, 1, 2, 1), First(1, 1, 1, 2) }.Distinct().Count().ShouldBe(5);

    private static ulong First(ulong seed, ulong area, int path, int stream)
    {
        var random = new PathRandom(seed, area, path, stream);
        return random.NextBits();
    }
}
