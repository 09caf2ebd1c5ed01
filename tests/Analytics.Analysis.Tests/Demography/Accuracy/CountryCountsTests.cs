using Analytics.Analysis.Demography;
using Analytics.Analysis.Demography.Accuracy;
using Analytics.Core;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Demography.Accuracy;

public sealed class CountryCountsTests
{
    private static readonly MunicipalityCode Town = new("9902");
    private static readonly MunicipalityCode Village = new("9901");

    [Fact]
    public void FromSingleAges_TwoPlaces_KeepsAgesAndAddsGroups()
    {
        var counts = CountryCounts.FromSingleAges(new Dictionary<MunicipalityCode, IReadOnlyDictionary<Year, PopulationVector>>
        {
            [Town] = new Dictionary<Year, PopulationVector> { [new(2010)] = Ages(2, 3), [new(2005)] = Ages(1, 1) },
            [Village] = new Dictionary<Year, PopulationVector> { [new(2005)] = Ages(0, 0), [new(2010)] = Ages(1, 0) },
        });

        counts.Areas.ShouldBe([Village, Town]);
        counts.Years.ShouldBe([new Year(2005), new Year(2010)]);
        counts.SingleAges(Town, new Year(2010))![Sex.Female, 7].ShouldBe(3);
        var groups = counts.Groups(Town, new Year(2010)).ShouldNotBeNull();
        groups[Sex.Male, 1].ShouldBe(10);
        groups[Sex.Female, 18].ShouldBe(16 * 3);
        groups.Total.ShouldBe(5 * Age.Count);
        counts.IsCounted(Village, new Year(2005)).ShouldBeFalse("a year of zeros was not counted");
        counts.CountedIn(new Year(2005), new Year(2010)).ShouldBe([Town]);
    }

    [Fact]
    public void KnownIn_Launch_HidesLaterYearsAndThoseFirstCountedThen()
    {
        var counts = SmallCountry.Counts((_, year, _, _) => year.Value, (area, year) => area > 0 || year > SmallCountry.Launch);

        var known = counts.KnownIn(SmallCountry.Launch);

        known.Years.ShouldBe([new Year(2005), SmallCountry.Launch]);
        known.Areas.ShouldBe([SmallCountry.Area(1), SmallCountry.Area(2), SmallCountry.Area(3)]);
        known.Groups(SmallCountry.Area(1), new Year(2015)).ShouldBeNull();
        known.Groups(SmallCountry.Area(1), SmallCountry.Launch).ShouldNotBeNull()[Sex.Male, 4].ShouldBe(2010);
        known.KnownIn(new Year(2020)).Years.ShouldBe(known.Years, "a view cannot be widened");
        known.KnownIn(new Year(2005)).Years.ShouldBe([new Year(2005)]);
        known.SingleAges(SmallCountry.Area(1), SmallCountry.Launch).ShouldBeNull("only groups were given");
    }

    [Fact]
    public void Sum_SomeAreas_AddsSexesAndGroups()
    {
        var counts = SmallCountry.Counts((area, _, sex, group) => 100 * area + 10 * (int)sex + group, (area, year) => area < 3 || year == SmallCountry.Launch);

        counts.Sum([SmallCountry.Area(1), SmallCountry.Area(2)], new Year(2005))[Sex.Female, 18].ShouldBe(300 + 40 + 36);
        Should.Throw<ArgumentException>(() => counts.Sum(counts.Areas, new Year(2005))).Message.ShouldStartWith("Municipality 9904 was not counted in 2005");
    }

    private static PopulationVector Ages(double male, double female) =>
        new([.. Enumerable.Repeat(male, Age.Count)], [.. Enumerable.Repeat(female, Age.Count)]);
}
