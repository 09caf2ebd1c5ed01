using Analytics.Core;

namespace Analytics.Analysis.Demography;

/// <summary>Years that really are counted: SSB fills zeros for municipalities that did not exist in a year.</summary>
internal static class CountedYears
{
    /// <summary>The population of a year, or null when the year is missing or empty.</summary>
    public static PopulationVector? CountedIn(this PopulationHistory history, Year year) =>
        history.ByAge.TryGetValue(year, out var population) && population.Total > 0 ? population : null;

    /// <summary>The newest year with persons, or null.</summary>
    public static Year? LatestCounted(this PopulationHistory history) =>
        history.ByAge.Where(p => p.Value.Total > 0).Select(p => (Year?)p.Key).Max();
}
