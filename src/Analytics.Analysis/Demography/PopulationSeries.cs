using Analytics.Core;

namespace Analytics.Analysis.Demography;

/// <summary>Counted years, and after the base year the projected ones, as one series.</summary>
internal static class PopulationSeries
{
    /// <summary>The population by year; counted years win where both exist.</summary>
    public static SortedDictionary<Year, PopulationVector> Joined(PopulationHistory history, PopulationProjection? projection)
    {
        var years = new SortedDictionary<Year, PopulationVector>();
        foreach (var (year, population) in history.ByAge.Where(p => p.Value.Total > 0))
            years[year] = population;
        foreach (var (year, population) in projection?.Years ?? new Dictionary<Year, PopulationVector>())
            years.TryAdd(year, population);
        return years;
    }

    /// <summary>The last counted year; the projection's base year when there is one.</summary>
    public static Year? BaseYear(PopulationHistory history, PopulationProjection? projection) => projection?.BaseYear ?? history.LatestCounted();
}
