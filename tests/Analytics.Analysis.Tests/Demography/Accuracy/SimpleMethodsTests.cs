using Analytics.Analysis.Demography.Accuracy;
using Analytics.Core;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Demography.Accuracy;

public sealed class SimpleMethodsTests
{
    // By hand: 19 × 2 groups of 10 persons in 2005 and 11 in 2010, so 380 and 418 persons; the change of five years is 38 persons, or 10 percent.
    [Theory]
    [InlineData("no_change", 10, 418)]
    [InlineData("linear_5y", 10, 418 + 76)]
    [InlineData("linear_5y", 3, 418 + 22.8)]
    [InlineData("half_linear_5y", 10, 418 + 38)]
    [InlineData("exponential_5y", 10, 418 * 1.1 * 1.1)]
    public void Project_GrowingTown_EqualsHandCalculation(string code, int horizon, double expected)
    {
        var counts = SmallCountry.Counts((_, year, _, _) => year == SmallCountry.Launch ? 11 : 10);

        var forecast = Project(code, counts, horizon)[0];

        forecast.Total.ShouldBe(expected, 1e-9);
        forecast.Persons(AccuracyAgeGroups.Total).ShouldBe(forecast.Total);
        (forecast.Groups is null).ShouldBe(code != "no_change");
        forecast.Persons(new AgeRange(0, 4)).ShouldBe(code == "no_change" ? 22 : null);
    }

    // By hand: every ratio is 11/10, but 90+ has 11 of the 20 who were 85 and older, and there are 11 children of each sex for 55 women of 20-44.
    [Fact]
    public void HamiltonPerry_GrowingTown_EqualsHandCalculation()
    {
        var counts = SmallCountry.Counts((_, year, _, _) => year == SmallCountry.Launch ? 11 : 10);

        var groups = Project("hamilton_perry_local", counts, 5)[0].Groups.ShouldNotBeNull();

        groups[Sex.Female, 1].ShouldBe(11 * 1.1, 1e-12);
        groups[Sex.Female, 17].ShouldBe(11 * 1.1, 1e-12);
        groups[Sex.Male, 18].ShouldBe(22 * 11 / 20.0, 1e-12);
        groups[Sex.Male, 0].ShouldBe(11.0 / 55 * 5 * 12.1, 1e-12);
    }

    // By hand: municipality 0 went from 10 to 20 in the cohort that became 5-9, the three others from 10 to 10; the country's ratio is 50/40.
    [Theory]
    [InlineData("hamilton_perry_local", 2)]
    [InlineData("hamilton_perry_shrunk_k50", (20 + 50 * 1.25) / (10 + 50))]
    [InlineData("hamilton_perry_national", 1.25)]
    public void HamiltonPerry_OneOfFourGrows_EqualsHandCalculation(string code, double ratio)
    {
        var counts = SmallCountry.Counts((area, year, _, group) => area == 0 && year == SmallCountry.Launch && group == 1 ? 20 : 10);

        Project(code, counts, 5)[0].Groups.ShouldNotBeNull()[Sex.Male, 1].ShouldBe(10 * ratio, 1e-12);
    }

    [Fact]
    public void HamiltonPerry_NobodyBefore_TakesTheCountrysRatio()
    {
        var counts = SmallCountry.Counts((area, year, _, group) => (area, group, year.Value) switch { (0, 3, 2005) => 0, (_, 4, 2010) => 12, _ => 10 });

        var forecast = Project("hamilton_perry_local", counts, 5)[0].Groups.ShouldNotBeNull();

        forecast[Sex.Male, 4].ShouldBe(10 * (4 * 12.0 / 30), 1e-12);
    }

    [Fact]
    public void HamiltonPerry_NobodyInTheCountryBefore_GivesNoForecast() =>
        Project("hamilton_perry_shrunk_k50", SmallCountry.Counts((_, _, _, group) => group == 7 ? 0 : 10), 5).ShouldBeEmpty();

    [Fact]
    public void HamiltonPerry_HorizonBetweenSteps_LeavesItOut()
    {
        var counts = SmallCountry.Counts((_, _, _, _) => 10);

        SimpleMethods.HamiltonPerry(0).Project(counts, SmallCountry.Launch, [10, 7, 5]).Select(f => f.Horizon).Distinct().ShouldBe([5, 10]);
    }

    [Fact]
    public void Project_MunicipalityWithoutABase_HasNoChangeOnly()
    {
        var counts = SmallCountry.Counts((_, _, _, _) => 10, (area, year) => area > 0 || year >= SmallCountry.Launch);

        Project("no_change", counts, 5).Count.ShouldBe(4);
        foreach (var method in SimpleMethods.All.Skip(1))
            Project(method.Code, counts, 5).Select(f => f.Area).ShouldBe([SmallCountry.Area(1), SmallCountry.Area(2), SmallCountry.Area(3)], method.Code);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void HamiltonPerry_NoStrength_Refuses(double strength) =>
        Should.Throw<ArgumentOutOfRangeException>(() => SimpleMethods.HamiltonPerry(strength)).Message.ShouldContain("Use 0 for the municipality's own ratios");

    private static IReadOnlyList<AreaForecast> Project(string code, CountryCounts counts, int horizon) =>
        SimpleMethods.All.Single(m => m.Code == code).Project(counts.KnownIn(SmallCountry.Launch), SmallCountry.Launch, [horizon]);
}
