using Analytics.Core;

namespace Analytics.Analysis.Demography.Accuracy;

/// <summary>The counted population of many municipalities by 1 January, sex and age, all in the borders of one date.</summary>
/// <remarks>
/// A municipality may lack years. A year without persons is a year that was not counted: the source fills zeros where a municipality did not exist.
/// Lists come in a fixed order: municipalities by number, years rising.
/// </remarks>
public sealed class CountryCounts
{
    private readonly IReadOnlyDictionary<MunicipalityCode, IReadOnlyDictionary<Year, AreaCount>> counts;
    private readonly Year? lastKnown;

    private CountryCounts(IReadOnlyDictionary<MunicipalityCode, IReadOnlyDictionary<Year, AreaCount>> counts, Year? lastKnown)
    {
        this.counts = counts;
        this.lastKnown = lastKnown;
        Areas = [.. counts.Where(a => a.Value.Keys.Any(IsKnown)).Select(a => a.Key).OrderBy(a => a.Value, StringComparer.Ordinal)];
        Years = [.. counts.Values.SelectMany(a => a.Keys).Where(IsKnown).Distinct().Order()];
    }

    /// <summary>Municipalities counted in some year, by number.</summary>
    public IReadOnlyList<MunicipalityCode> Areas { get; }

    /// <summary>Years in which some municipality was counted, rising.</summary>
    public IReadOnlyList<Year> Years { get; }

    /// <summary>Makes counts with single ages, and with the five-year groups that they add up to.</summary>
    /// <param name="counted">Municipality → 1 January → persons by sex and age, all in the borders of one date.</param>
    public static CountryCounts FromSingleAges(IReadOnlyDictionary<MunicipalityCode, IReadOnlyDictionary<Year, PopulationVector>> counted) =>
        From(counted, population => new AreaCount(FiveYearGroups.Of(population), population));

    /// <summary>Makes counts of which only five-year groups are known.</summary>
    /// <param name="counted">Municipality → 1 January → persons by sex and five-year group, all in the borders of one date.</param>
    public static CountryCounts FromFiveYearGroups(IReadOnlyDictionary<MunicipalityCode, IReadOnlyDictionary<Year, FiveYearGroups>> counted) =>
        From(counted, groups => new AreaCount(groups, null));

    /// <summary>What was known on 1 January of a launch year: the same counts without later years.</summary>
    /// <remarks>A method that is handed this cannot look ahead. A view of a view keeps the earlier of the two limits.</remarks>
    public CountryCounts KnownIn(Year launch) => new(counts, lastKnown is { } last && last < launch ? last : launch);

    /// <summary>Persons by sex and five-year group, or null when the municipality was not counted that year.</summary>
    public FiveYearGroups? Groups(MunicipalityCode area, Year year) => CountOf(area, year)?.Groups;

    /// <summary>Persons by sex and single age, or null when the municipality was not counted that year, or only in five-year groups.</summary>
    public PopulationVector? SingleAges(MunicipalityCode area, Year year) => CountOf(area, year)?.SingleAges;

    /// <summary>Whether the municipality was counted that year.</summary>
    public bool IsCounted(MunicipalityCode area, Year year) => CountOf(area, year) is not null;

    /// <summary>Municipalities counted in every one of these years, by number.</summary>
    public IReadOnlyList<MunicipalityCode> CountedIn(params IReadOnlyList<Year> years) =>
        [.. Areas.Where(area => years.All(year => IsCounted(area, year)))];

    /// <summary>The population of several municipalities together.</summary>
    /// <param name="areas">The municipalities; use <see cref="CountedIn"/> so that two years are sums of the same ones.</param>
    /// <param name="year">1 January.</param>
    /// <exception cref="ArgumentException">One of them was not counted that year.</exception>
    public FiveYearGroups Sum(IEnumerable<MunicipalityCode> areas, Year year)
    {
        ArgumentNullException.ThrowIfNull(areas);
        var (male, female) = (new double[FiveYearGroups.Count], new double[FiveYearGroups.Count]);
        foreach (var area in areas)
        {
            var groups = Groups(area, year)
                ?? throw new ArgumentException($"Municipality {area} was not counted in {year}; sum the municipalities that were counted in all the years that are compared.", nameof(areas));
            for (var g = 0; g < FiveYearGroups.Count; g++)
            {
                male[g] += groups[Sex.Male, g];
                female[g] += groups[Sex.Female, g];
            }
        }

        return new FiveYearGroups(male, female);
    }

    private static CountryCounts From<T>(IReadOnlyDictionary<MunicipalityCode, IReadOnlyDictionary<Year, T>> counted, Func<T, AreaCount> count)
    {
        ArgumentNullException.ThrowIfNull(counted);
        return new CountryCounts(
            counted.ToDictionary(
                area => area.Key,
                IReadOnlyDictionary<Year, AreaCount> (area) => area.Value
                    .Select(y => (Year: y.Key, Count: count(y.Value)))
                    .Where(y => y.Count.Groups.Total > 0)
                    .ToDictionary(y => y.Year, y => y.Count)),
            null);
    }

    private bool IsKnown(Year year) => lastKnown is not { } last || year <= last;

    private AreaCount? CountOf(MunicipalityCode area, Year year) =>
        IsKnown(year) && counts.TryGetValue(area, out var years) && years.TryGetValue(year, out var count) ? count : null;

    private sealed record AreaCount(FiveYearGroups Groups, PopulationVector? SingleAges);
}
