using Analytics.Notebooks.Tables;
using Shouldly;
using Xunit;

namespace Analytics.Notebooks.Tests.Tables;

public sealed class NumberShapeTests
{
    [Theory]
    [InlineData("49 687|0,3|−1,4|12,7|732|0", 49687.0, 0.3, -1.4, 12.72, 732.4, 0.0)]
    [InlineData("2 065 390|1|0,7", 2065390.0, 1.0, 0.7)]
    [InlineData("6 200,5|5,63|99,9", 6200.5, 5.6312, 99.91)]
    [InlineData("120,4|0,3|3,1", 120.4, 0.34, 3.14)]
    [InlineData("12,72|0,30", 12.72, 0.3)]
    [InlineData("10 000|1", 10000.0, 1.0)]
    [InlineData("20 000|0,0001", 20000.0, 0.00006)]
    public void Text_HasTheDecimalsOfTheColumn_AndLeavesNothingSmallAsZero(string expected, params double[] numbers)
    {
        var shape = NumberShape.Of(new Column("tall", [.. numbers.Select(n => Cell.Of((double?)n))]));

        string.Join('|', numbers.Select(shape.Text)).Replace('\u00a0', ' ').Replace('\u202f', ' ').ShouldBe(expected);
    }
}
