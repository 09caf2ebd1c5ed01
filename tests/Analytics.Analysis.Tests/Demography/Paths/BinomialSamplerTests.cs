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
    [InlineData(1000, 0.005)]
    [InlineData(1000, 0.00999)]
    [InlineData(1000, 0.01001)]
    [InlineData(1000, 0.01999)]
    [InlineData(1000, 0.02001)]
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
        var numbers = new int[Draws];
        for (var i = 0; i < Draws; i++)
            numbers[i] = BinomialSampler.Draw(ref random, persons, probability);
        numbers.ShouldFit(new Binomial(probability, persons));
    }

    [Theory]
    [InlineData(0, 0.5, 0)]
    [InlineData(7, 0, 0)]
    [InlineData(7, 1, 7)]
    public void Draw_NothingToChoose_IsCertain(int persons, double probability, int expected)
    {
        var random = new PathRandom(1, 1, 1, 0);
        BinomialSampler.Draw(ref random, persons, probability).ShouldBe(expected);
    }

    [Fact]
    public void Invert_LargestUniform_IsAllPersonsAtMost() =>
        BinomialSampler.Invert(1 - Math.Pow(2, -53), 3, 0.01 / 0.99, Math.Pow(0.99, 3)).ShouldBeInRange(0, 3);
}
