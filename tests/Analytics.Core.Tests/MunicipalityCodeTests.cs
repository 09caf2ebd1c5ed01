using Shouldly;
using Xunit;

namespace Analytics.Core.Tests;

public sealed class MunicipalityCodeTests
{
    [Theory]
    [InlineData("0301")]
    [InlineData("1130")]
    [InlineData("9905")]
    public void Constructor_FourDigits_KeepsThemWithLeadingZero(string text) => new MunicipalityCode(text).Value.ShouldBe(text);

    [Theory]
    [InlineData("301")]
    [InlineData("11300")]
    [InlineData("113O")]
    [InlineData(" 1130")]
    [InlineData("١١٣٠")]
    [InlineData("")]
    [InlineData(null)]
    public void Constructor_AnythingElse_IsRefusedWithTheValue(string? text) =>
        Should.Throw<FormatException>(() => new MunicipalityCode(text!)).Message.ShouldContain($"\"{text}\"");

    [Fact]
    public void IsFictional_OnlyThe99s()
    {
        new MunicipalityCode("9905").IsFictional.ShouldBeTrue();
        new MunicipalityCode("1999").IsFictional.ShouldBeFalse();
    }

    [Fact]
    public void Value_NeverGiven_IsRefused() => Should.Throw<InvalidOperationException>(() => default(MunicipalityCode).Value);
}
