using Shouldly;
using Xunit;

namespace Analytics.Core.Tests;

public sealed class YearTests
{
    [Theory]
    [InlineData("2025", true)]
    [InlineData("2025K1", false)]
    [InlineData("2025M01", false)]
    [InlineData("1699", false)]
    [InlineData("+202", false)]
    [InlineData(null, false)]
    public void TryParse_OnlyPlainYears(string? text, bool isYear) => Year.TryParse(text, out _).ShouldBe(isYear);

    [Fact]
    public void Comparison_FollowsTheCalendar()
    {
        (new Year(2025) < new Year(2026)).ShouldBeTrue();
        new Year(2025).Plus(1).ShouldBe(new Year(2026));
        (new Year(2026) >= new Year(2026)).ShouldBeTrue();
    }
}
