using Shouldly;
using Xunit;

namespace Analytics.Core.Tests;

public sealed class AgeRangeTests
{
    [Fact]
    public void Contains_BothEndsBelong()
    {
        var school = new AgeRange(6, 15);

        Enumerable.Range(0, Age.Count).Where(school.Contains).ShouldBe([6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
    }

    [Theory]
    [InlineData(80, 105, "80+")]
    [InlineData(6, 15, "6-15")]
    [InlineData(0, 0, "0")]
    public void ToString_SaysTheRange(int from, int to, string text) => new AgeRange(from, to).ToString().ShouldBe(text);

    [Theory]
    [InlineData(15, 6)]
    [InlineData(-1, 5)]
    [InlineData(0, 106)]
    public void Constructor_WrongOrderOrOutside_IsRefusedWithTheRange(int from, int to) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new AgeRange(from, to)).Message.ShouldContain($"{from}-{to}");
}
