using Shouldly;
using Xunit;

namespace Analytics.Samples.Tests;

public sealed class PolylineTests
{
    [Theory]
    [InlineData(-5, 1)]
    [InlineData(0, 1)]
    [InlineData(5, 2)]
    [InlineData(10, 3)]
    [InlineData(15, 2.5)]
    [InlineData(99, 2)]
    public void At_BetweenAndOutsidePoints_InterpolatesOrStaysFlat(double x, double expected) =>
        new Polyline((0, 1), (10, 3), (20, 2)).At(x).ShouldBe(expected, 1e-12);
}
