using Analytics.Analysis.Demography.Mortality;
using Analytics.Core;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Demography.Mortality;

public sealed class MortalitySurfaceTests
{
    [Theory]
    [InlineData(0.0, 100.0, "ingen døde for 5–9 år i 2011")]
    [InlineData(double.NaN, 100.0, "mangler for 5–9 år i 2011")]
    [InlineData(2.0, 0.0, "ingen personår for 5–9 år i 2011")]
    public void Fit_EmptyCell_SaysWhichOne(double deaths, double exposure, string expected)
    {
        var surface = Surface([[4, 3, 2], [3, deaths, 1], [9, 8, 7]], [[100, 100, 100], [100, exposure, 100], [50, 50, 50]]);

        LeeCarter.Fit(surface).WhyNotNb.ShouldNotBeNull().ShouldContain(expected);
    }

    [Fact]
    public void Fit_TwoYears_SaysHowManyAreNeeded() =>
        LeeCarter.Fit(Surface([[4, 3], [3, 2], [9, 8]], [[1, 1], [1, 1], [1, 1]])).WhyNotNb.ShouldBe("Lee-Carter trenger minst to aldersgrupper og 3 år; her er 3 og 2.");

    [Fact]
    public void Fit_NothingChanges_SaysSo() =>
        LeeCarter.Fit(Surface([[4, 4, 4], [3, 3, 3], [9, 9, 9]], [[100, 100, 100], [100, 100, 100], [50, 50, 50]]))
            .WhyNotNb.ShouldNotBeNull().ShouldContain("ingen felles endring");

    [Fact]
    public void InAges_WiderGroups_AddUpAndCanBeFitted()
    {
        var surface = Surface([[4, 3, 2], [3, 0, 1], [9, 8, 7]], [[100, 110, 120], [100, 90, 80], [50, 50, 50]]);

        var wider = surface.InAges([0, 10]);

        wider.Deaths[0].ShouldBe([7.0, 3, 3]);
        wider.Exposure[0].ShouldBe([200.0, 200, 200]);
        wider.Deaths[1].ShouldBe([9.0, 8, 7]);
        wider.AgeGroups.ShouldBe([new AgeRange(0, 9), new AgeRange(10)]);
        LeeCarter.Fit(wider).HasValue.ShouldBeTrue();
    }

    [Fact]
    public void InAges_MissingCell_StaysMissing() =>
        Surface([[4, double.NaN], [3, 2], [9, 8]], [[1, 1], [1, 1], [1, 1]]).InAges([0, 10]).Deaths[0].ShouldBe([7, double.NaN]);

    [Fact]
    public void InAges_UnknownStart_Refuses() =>
        Should.Throw<ArgumentException>(() => Surface([[4], [3], [9]], [[1], [1], [1]]).InAges([0, 7])).Message.ShouldContain("found 0, 7");

    [Fact]
    public void Constructor_NegativeDeaths_NamesTheCell() =>
        Should.Throw<ArgumentException>(() => Surface([[4, 3], [3, -2], [9, 8]], [[1, 1], [1, 1], [1, 1]])).Message.ShouldContain("Age 5 in 2011 has deaths -2");

    [Fact]
    public void Constructor_UnequalShapes_Refuses() =>
        Should.Throw<ArgumentException>(() => Surface([[4, 3], [3], [9, 8]], [[1, 1], [1, 1], [1, 1]])).Message.ShouldContain("same years");

    private static MortalitySurface Surface(double[][] deaths, double[][] exposure) => new([0, 5, 10], new Year(2010), deaths, exposure);
}
