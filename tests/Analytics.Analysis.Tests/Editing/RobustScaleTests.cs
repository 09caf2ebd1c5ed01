using Analytics.Analysis.Editing;
using MathNet.Numerics.Distributions;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Editing;

public sealed class RobustScaleTests
{
    [Fact]
    public void ToNormal_IsTheInverseOfTheUpperQuartileOfTheNormalDistribution() =>
        (RobustScale.ToNormal * Normal.InvCDF(0, 1, 0.75)).ShouldBe(1, 1e-12);

    // Croux and Rousseeuw (1992) give the factors so that the mean over normal samples is the standard deviation; three decimals and their own simulation allow for a percent.
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(25)]
    public void Standard_NormalNumbers_IsTheirStandardDeviationOnAverage(int count)
    {
        const int Samples = 60_000;
        var random = new Random(20260315);

        Enumerable.Range(0, Samples).Average(_ => RobustScale.Standard([.. Enumerable.Range(0, count).Select(_ => Normal.Sample(random, 5, 2))])).ShouldBe(2, 0.025);
    }

    // R's help page of mad: mad(c(1:9)) is 2.9652, the consistent deviation of 1 to 9, whose median absolute deviation is 2.
    [Fact]
    public void Deviation_OneToNine_IsTwo()
    {
        double[] numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9];

        RobustScale.Deviation(numbers).ShouldBe(2);
        (RobustScale.ToNormal * RobustScale.Deviation(numbers)).ShouldBe(2.9652, 0.0001);
    }

    [Fact]
    public void OfSortedWithout_AnyPlace_IsTheMedianOfTheRest()
    {
        double[] sorted = [1, 2, 4, 8, 16, 32];
        foreach (var without in Enumerable.Range(0, sorted.Length))
        {
            RobustScale.OfSortedWithout(sorted, without).ShouldBe(RobustScale.Median(sorted.Where((_, place) => place != without)));
        }
    }

    [Fact]
    public void Standard_OneNumber_IsRefused() => Should.Throw<ArgumentException>(() => RobustScale.Standard([1])).Message.ShouldContain("two or more");
}
