using Analytics.Analysis.Demography.Paths;
using MathNet.Numerics.Distributions;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Demography.Paths;

public sealed class LossSamplerTests
{
    private const int Paths = 240;
    private const int Years = 400;

    private static readonly double[] Multipliers = [0.5, 1, 1.6];

    [Theory]
    [InlineData(3, 0.04, 0.001)]
    [InlineData(17, 0.04, 0.3)]
    [InlineData(150, 0.04, 0.002)]
    [InlineData(150, 0, 0.01)]
    [InlineData(150, 0.05, 0)]
    [InlineData(400, 0.04, 0.002)]
    [InlineData(700, 0.02, 0.0075)]
    [InlineData(1024, 0.04, 0.01)]
    [InlineData(2047, 0.04, 0.0005)]
    [InlineData(3001, 0.003, 0.0002)]
    [InlineData(9500, 0.06, 0.02)]
    [InlineData(60_000, 0.0001, 0.00005)]
    [InlineData(80, 0.2, 0.7)]
    [InlineData(80, 0.5, 0.5)]
    public void Draw_SameMortality_LossesDeathsAndMovesAreBinomial(int persons, double leaving, double dying)
    {
        var (died, left) = Draw(persons, leaving, dying, [1]);
        ShouldFit(died[0], left[0], persons, leaving, dying);
    }

    [Theory]
    [InlineData(3, 0.04, 0.001)]
    [InlineData(17, 0.04, 0.3)]
    [InlineData(150, 0.04, 0.002)]
    [InlineData(400, 0.04, 0.002)]
    [InlineData(1024, 0.04, 0.01)]
    [InlineData(5000, 0.04, 0.0005)]
    [InlineData(9500, 0.06, 0.02)]
    [InlineData(80, 0.2, 0.7)]
    public void Draw_MortalityOfEachPath_IsBinomialWithThatMortality(int persons, double leaving, double dying)
    {
        var (died, left) = Draw(persons, leaving, dying, Multipliers);
        for (var kind = 0; kind < Multipliers.Length; kind++)
            ShouldFit(died[kind], left[kind], persons, leaving, Math.Min(1 - leaving, dying * Multipliers[kind]));
    }

    // Whoever shares the block, a path's losses follow from its own numbers alone.
    [Theory]
    [InlineData(90)]
    [InlineData(700)]
    [InlineData(8000)]
    public void Draw_OtherPathsOfOtherSizes_ChangesNothing(int persons)
    {
        int[] alone = [persons];
        int[] together = [persons, 5, 100_000, 3000, 0];
        var (random, others) = (new PathRandom[] { new(8, 1, 0, 0) }, Enumerable.Range(0, 5).Select(path => new PathRandom(8, 1, path, 0)).ToArray());
        for (var year = 0; year < 50; year++)
        {
            new LossSampler().Draw(random, alone, 0.03, 0.002, [], 1, new int[1], new int[1]);
            new LossSampler().Draw(others, together, 0.03, 0.002, [], 1, new int[5], new int[5]);
        }

        alone[0].ShouldBe(together[0]);
    }

    private static void ShouldFit(List<int> died, List<int> left, int persons, double leaving, double dying)
    {
        died.ShouldFit(new Binomial(dying, persons));
        left.ShouldFit(new Binomial(leaving, persons));
        died.Zip(left, (d, l) => d + l).ToList().ShouldFit(new Binomial(Math.Min(1, leaving + dying), persons));
    }

    private static (List<int>[] Died, List<int>[] Left) Draw(int persons, double leaving, double dying, double[] multipliers)
    {
        var kinds = multipliers.Length;
        var (died, left) = (Lists(), Lists());
        var random = Enumerable.Range(0, Paths).Select(path => new PathRandom(7, 1, path, 0)).ToArray();
        double[] mortality = kinds == 1 ? [] : [.. Enumerable.Range(0, Paths).Select(path => multipliers[path % kinds])];
        var sampler = new LossSampler();
        for (var year = 0; year < Years; year++)
        {
            var there = Enumerable.Repeat(persons, Paths).ToArray();
            var (dead, gone) = (new int[Paths], new int[Paths]);
            sampler.Draw(random, there, leaving, dying, mortality, multipliers.Max() * 1.2, dead, gone);
            for (var path = 0; path < Paths; path++)
            {
                there[path].ShouldBe(persons - dead[path] - gone[path]);
                died[path % kinds].Add(dead[path]);
                left[path % kinds].Add(gone[path]);
            }
        }

        return (died, left);

        List<int>[] Lists() => [.. multipliers.Select(_ => new List<int>())];
    }
}
