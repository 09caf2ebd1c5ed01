using Analytics.Analysis.Demography.Paths;
using MathNet.Numerics.Distributions;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Demography.Paths;

public sealed class BinomialSamplerTests
{
    private const int Draws = 200_000;

    [Theory]
    [InlineData(1, 0.3)]
    [InlineData(10, 0.5)]
    [InlineData(40, 0.02)]
    [InlineData(24, 0.04)]
    [InlineData(25, 0.04)]
    [InlineData(19, 0.042)]
    [InlineData(20, 0.042)]
    [InlineData(3, 0.24)]
    [InlineData(3, 0.26)]
    [InlineData(2, 0.4999)]
    [InlineData(1000, 0.0005)]
    [InlineData(1000, 0.02)]
    [InlineData(21, 0.48)]
    [InlineData(100, 0.2)]
    [InlineData(50, 0.9)]
    [InlineData(7000, 0.04)]
    [InlineData(1000, 0.7)]
    [InlineData(200_000, 0.00003)]
    [InlineData(200_000, 0.3)]
    public void Draw_AnyNumberAndProbability_IsBinomial(int persons, double probability)
    {
        var random = new PathRandom(4, 1, persons, 0);
        var ahead = random.NextExponential();
        var numbers = new int[Draws];
        for (var i = 0; i < Draws; i++)
            numbers[i] = BinomialSampler.Draw(ref random, ref ahead, persons, probability);
        numbers.ShouldFit(new Binomial(probability, persons));
    }

    [Theory]
    [InlineData(0, 0.5, 0)]
    [InlineData(7, 0, 0)]
    [InlineData(7, 1, 7)]
    public void Draw_NothingToChoose_IsCertain(int persons, double probability, int expected)
    {
        var random = new PathRandom(1, 1, 1, 0);
        var ahead = random.NextExponential();
        BinomialSampler.Draw(ref random, ref ahead, persons, probability).ShouldBe(expected);
    }
}
