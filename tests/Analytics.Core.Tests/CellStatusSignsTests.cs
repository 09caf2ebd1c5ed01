using Shouldly;
using Xunit;

namespace Analytics.Core.Tests;

public sealed class CellStatusSignsTests
{
    /// <summary>SSB's signs: FORMAT-FACTS section 3. Missing, confidential and zero are three things.</summary>
    [Theory]
    [InlineData(".", CellStatus.NotApplicable)]
    [InlineData("..", CellStatus.Missing)]
    [InlineData("...", CellStatus.NotYet)]
    [InlineData(":", CellStatus.Confidential)]
    [InlineData("-", CellStatus.Nil)]
    [InlineData("*", CellStatus.Provisional)]
    public void Parse_KnownSign_AndBack(string sign, CellStatus status)
    {
        CellStatusSigns.Parse(sign, hasValue: false).ShouldBe(status);
        status.Sign().ShouldBe(sign);
    }

    [Fact]
    public void Parse_NoSign_TellsAValueFromNone()
    {
        CellStatusSigns.Parse(null, hasValue: true).ShouldBe(CellStatus.Observed);
        CellStatusSigns.Parse("", hasValue: false).ShouldBe(CellStatus.Absent);
    }

    [Fact]
    public void Parse_UnknownSign_IsNotedAndNotTakenForMissing() => CellStatusSigns.Parse("b", hasValue: true).ShouldBe(CellStatus.Noted);
}
