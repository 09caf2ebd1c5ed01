using Analytics.Analysis.Demography.Accuracy;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Demography.Accuracy;

public sealed class SizeClassTests
{
    [Fact]
    public void Standard_Names_AreForDataAndForPeople()
    {
        SizeClass.Standard.Select(s => s.Code).ShouldBe(["<1000", "1000-1999", "2000-4999", "5000-9999", "10000-19999", "20000+", "all"]);
        SizeClass.Standard.Select(s => s.NameNb.Replace('\u00A0', ' ')).ShouldBe(
        [
            "under 1 000 innbyggere", "1 000–1 999 innbyggere", "2 000–4 999 innbyggere", "5 000–9 999 innbyggere",
            "10 000–19 999 innbyggere", "20 000 innbyggere eller flere", "alle kommuner",
        ]);
    }

    [Theory]
    [InlineData(0, "<1000")]
    [InlineData(999, "<1000")]
    [InlineData(1000, "1000-1999")]
    [InlineData(1999.5, "1000-1999")]
    [InlineData(20000, "20000+")]
    [InlineData(700000, "20000+")]
    public void Contains_AnySize_IsOneClassAndAll(double persons, string expected) =>
        SizeClass.Standard.Where(s => s.Contains(persons)).Select(s => s.Code).ShouldBe([expected, "all"]);

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(5, 5)]
    public void Constructor_NoRange_Refuses(int from, int below) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new SizeClass(from, below)).Message.ShouldContain($"found {from} and {below}");
}
