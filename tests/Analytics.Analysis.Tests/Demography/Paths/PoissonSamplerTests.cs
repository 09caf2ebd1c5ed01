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
    [InlineData(0.59)]
    [InlineData(4)]
    [InlineData(0.61)]
    [InlineData(0.99)]
    [InlineData(9.9)]
    [InlineData(31.95)]
    [InlineData(32)]
    [InlineData(32.1)]
    [InlineData(55)]
    [InlineData(300)]
    [InlineData(20_000)]
    public void Draw_AnyMean_IsPoisson(double mean)
    {
        var random = new PathRandom(5, 1, 0, 0);
        var ahead = random.NextExponential();
        var numbers = new int[Draws];
        for (var i = 0; i < Draws; i++)
            numbers[i] = PoissonSampler.Draw(ref random, ref ahead, mean);
        numbers.ShouldFit(new Poisson(mean));
    }

    [Fact]
    public void Draw_MeanOfZero_IsZero()
    {
        var random = new PathRandom(5, 1, 0, 0);
        var ahead = random.NextExponential();
        PoissonSampler.Draw(ref random, ref ahead, 0).ShouldBe(0);
    }
}
