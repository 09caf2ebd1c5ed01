using Shouldly;
using Xunit;

namespace Analytics.Core.Tests;

public sealed class AnalyticsExceptionTests
{
    [Fact]
    public void Message_NameOfAnyLengthInADamagedFile_IsCutToASentence()
    {
        var error = new SourceFormatException("a.csv", "the name " + new string('x', 100_000), "one of " + new string('y', 599) + "😀" + new string('y', 599), "Correct the file.");

        error.Found.Length.ShouldBe(602);
        error.Message.Length.ShouldBeLessThan(1300);
        error.Message.ShouldStartWith("a.csv: the name xxx");
        error.Message.ShouldEndWith("Correct the file.");
        error.Message.EnumerateRunes().ShouldNotContain(new System.Text.Rune(0xFFFD));
    }
}
