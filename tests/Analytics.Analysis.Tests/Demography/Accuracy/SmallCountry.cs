using Analytics.Analysis.Demography.Accuracy;
using Analytics.Core;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Analysis.Tests.Demography.Accuracy;

/// <summary>Invented countries of a few municipalities, counted 2005, 2010, 2015 and 2020.</summary>
internal static class SmallCountry
{
    public static readonly Year Launch = new(2010);

    public static readonly Year[] Years = [new(2005), Launch, new(2015), new(2020)];

    private const int AreaCount = 4;

    /// <summary>Every group of every municipality has 1-500 persons each year, independently.</summary>
    public static readonly Arbitrary<CountryCounts> Any = (
        from persons in Gen.Choose(1, 500).ArrayOf(AreaCount * Years.Length * 2 * FiveYearGroups.Count)
        select Counts((area, year, sex, g) => persons[((area * Years.Length + Array.IndexOf(Years, year)) * 2 + (int)sex - 1) * FiveYearGroups.Count + g])).ToArbitrary();

    public static MunicipalityCode Area(int number) => new($"99{number + 1:00}");

    public static CountryCounts Counts(Func<int, Year, Sex, int, double> persons, Func<int, Year, bool>? isCounted = null) =>
        CountryCounts.FromFiveYearGroups(Enumerable.Range(0, AreaCount).ToDictionary(
            Area,
            IReadOnlyDictionary<Year, FiveYearGroups> (area) => Years
                .Where(year => isCounted is null || isCounted(area, year))
                .ToDictionary(year => year, year => Groups((sex, group) => persons(area, year, sex, group)))));

    /// <summary>The same counts with other numbers in some years.</summary>
    public static CountryCounts With(this CountryCounts counts, Func<Year, double, double> change) =>
        Counts((area, year, sex, group) => change(year, counts.Groups(Area(area), year)![sex, group]));

    public static FiveYearGroups Groups(Func<Sex, int, double> persons) =>
        new(
            [.. Enumerable.Range(0, FiveYearGroups.Count).Select(g => persons(Sex.Male, g))],
            [.. Enumerable.Range(0, FiveYearGroups.Count).Select(g => persons(Sex.Female, g))]);
}
