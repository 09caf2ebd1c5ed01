using Analytics.Analysis.Demography;
using Analytics.Analysis.Demography.Accuracy;
using Analytics.Core;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Demography.Accuracy;

public sealed class FiveYearGroupsTests
{
    private static readonly FiveYearGroups Groups = SmallCountry.Groups((sex, group) => (sex == Sex.Male ? 100 : 0) + group);

    [Theory]
    [InlineData(0, 4, 100)]
    [InlineData(5, 14, 200 + 6)]
    [InlineData(65, 79, 300 + 84)]
    [InlineData(80, 89, 200 + 66)]
    [InlineData(90, 105, 100 + 36)]
    [InlineData(85, 105, 200 + 70)]
    [InlineData(0, 105, 1900 + 342)]
    public void Sum_WiderGroup_AddsBothSexes(int from, int to, double expected) => Groups.Sum(new AgeRange(from, to)).ShouldBe(expected);

    [Theory]
    [InlineData(1, 4)]
    [InlineData(0, 5)]
    [InlineData(90, 94)]
    [InlineData(95, 105)]
    [InlineData(67, 79)]
    public void Sum_CutGroup_Refuses(int from, int to) =>
        Should.Throw<ArgumentException>(() => Groups.Sum(new AgeRange(from, to))).Message.ShouldContain($"found {new AgeRange(from, to)}. Use single ages");

    [Fact]
    public void Of_SingleAges_AddsEveryAgeOnce()
    {
        double[] ages = [.. Enumerable.Range(0, Age.Count).Select(a => (double)a)];

        var groups = FiveYearGroups.Of(new PopulationVector(ages, new double[Age.Count]));

        for (var g = 0; g < FiveYearGroups.Count; g++)
            groups[Sex.Male, g].ShouldBe(ages[(5 * g)..(g == 18 ? Age.Count : 5 * g + 5)].Sum(), $"{FiveYearGroups.Ranges[g]}");
        groups.Sum(Sex.Female, new AgeRange(0)).ShouldBe(0);
        FiveYearGroups.Ranges.Select(r => r.ToString()).ShouldBe(["0-4", "5-9", "10-14", "15-19", "20-24", "25-29", "30-34", "35-39", "40-44", "45-49", "50-54", "55-59", "60-64", "65-69", "70-74", "75-79", "80-84", "85-89", "90+"]);
    }

    [Fact]
    public void Constructor_WrongNumbers_NamesThem()
    {
        Should.Throw<ArgumentException>(() => new FiveYearGroups(new double[18], new double[19])).Message.ShouldContain("found 18 and 19");
        Should.Throw<ArgumentException>(() => SmallCountry.Groups((_, group) => group == 2 ? -1.5 : 0)).Message.ShouldContain("ages 10-14 have -1.5");
    }
}
