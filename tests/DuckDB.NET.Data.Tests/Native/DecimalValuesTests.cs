using DuckDB.NET.Native;
using Shouldly;
using Xunit;

namespace DuckDB.NET.Data.Tests.Native;

public sealed class DecimalValuesTests
{
    [Theory]
    [InlineData("99999999999999999999999999999999999999", 10, "10000000000000000000000000000")]
    [InlineData("12345678901234567890123456789012345678", 38, "0.1234567890123456789012345679")]
    [InlineData("-15", 1, "-1.5")]
    [InlineData("0", 38, "0")]
    public void FromNative_MoreDigitsThanDotNet_Rounds(string unscaled, byte scale, string expected)
    {
        var number = Int128.Parse(unscaled, System.Globalization.CultureInfo.InvariantCulture);

        DecimalValues.FromNative(number, scale, "x").ShouldBe(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void FromNative_WholePartTooLarge_NamesColumnAndRemedy() =>
        Should.Throw<InvalidCastException>(() => DecimalValues.FromNative(Int128.MaxValue, 2, "sum")).Message
            .ShouldContain("of column 'sum' is too large for a .NET decimal: cast it to DOUBLE or VARCHAR");
}
