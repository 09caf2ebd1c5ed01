using Analytics.Analysis.Editing;
using MathNet.Numerics.Distributions;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Editing;

public sealed class TailWeightTests
{
    private const int Many = 20_000;

    [Theory]
    [InlineData(3, 2.6, 3.5)]
    [InlineData(5, 4.2, 6)]
    [InlineData(1000, 9.9, 10)] // as good as normal: the lightest
    [InlineData(1, 2, 2.01)] // Cauchy: the heaviest
    public void Degrees_ManyNumbers_AreThoseOfTheirDistribution(double degrees, double least, double most)
    {
        var random = new Random(7);
        double[] deviations = [.. Enumerable.Range(0, Many).Select(_ => Math.Abs(StudentT.Sample(random, 0, 1, degrees)))];

        TailWeight.Degrees(deviations, 4).ShouldBeInRange(least, most);
    }

    [Fact]
    public void Degrees_OneInAHundredWrong_AreStillFarFromTheHeaviest()
    {
        var random = new Random(7);
        double[] right = [.. Enumerable.Range(0, Many).Select(_ => Math.Abs(StudentT.Sample(random, 0, 1, 5)))];

        TailWeight.Degrees([.. right.Select((d, i) => i % 100 == 0 ? 1000 : d)], 4).ShouldBeInRange(3.5, TailWeight.Degrees(right, 4));
    }

    [Fact]
    public void Degrees_NothingSeen_AreThoseAssumed()
    {
        TailWeight.Degrees([], 4).ShouldBe(4);
        TailWeight.Degrees([0, 0, 0], 4).ShouldBe(4);
    }
}
