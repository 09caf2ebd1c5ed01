using Shouldly;
using Xunit;

namespace Analytics.Core.Tests;

public sealed class AgeTests
{
    /// <summary>Codes of SSB table 07459.</summary>
    [Theory]
    [InlineData("000", 0)]
    [InlineData("007", 7)]
    [InlineData("104", 104)]
    [InlineData("105+", 105)]
    public void TryParse_SsbCode_ReadsItAndWritesItAgain(string code, int age)
    {
        Age.TryParse(code, out var parsed).ShouldBeTrue();

        parsed.Value.ShouldBe(age);
        parsed.ToString().ShouldBe(code);
    }

    [Theory]
    [InlineData("106")]
    [InlineData("-1")]
    [InlineData("80+")]
    [InlineData("F00-04")]
    [InlineData("")]
    [InlineData(null)]
    public void TryParse_NoSingleAge_IsNotRead(string? code) => Age.TryParse(code, out _).ShouldBeFalse();

    [Fact]
    public void Constructor_Outside_IsRefused() => Should.Throw<ArgumentOutOfRangeException>(() => new Age(106));
}
