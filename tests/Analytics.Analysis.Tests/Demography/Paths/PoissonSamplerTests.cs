using Analytics.Analysis.Demography.Paths;
using MathNet.Numerics.Distributions;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Demography.Paths;

public sealed class PoissonSamplerTests
{
    private const int Draws = 200_000;

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.7)]
    [InlineData(4)]
    [InlineData(9.9)]
    [InlineData(10.1)]
    [InlineData(19.9)]
    [InlineData(20)]
    [InlineData(55)]
    [InlineData(300)]
    [InlineData(20_000)]
    public void Draw_AnyMean_IsPoisson(double mean)
    {
        var random = new PathRandom(5, 1, 0, 0);
        var sampler = new PoissonSampler(mean);
        var numbers = new int[Draws];
        for (var i = 0; i < Draws; i++)
            numbers[i] = sampler.Draw(ref random);
        numbers.ShouldFit(new Poisson(mean));
    }

    [Fact]
    public void Draw_MeanOfZero_IsZero()
    {
        var random = new PathRandom(5, 1, 0, 0);
        PoissonSampler.Draw(ref random, 0).ShouldBe(0);
    }
}
