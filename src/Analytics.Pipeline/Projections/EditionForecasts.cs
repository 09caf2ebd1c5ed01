using Analytics.Analysis.Demography.Accuracy;
using Analytics.Core;

namespace Analytics.Pipeline.Projections;

/// <summary>SSB's published editions in the form that back-tests hold against outcomes.</summary>
internal static class EditionForecasts
{
    /// <summary>The editions that start in a launch; null when the store has no edition at all.</summary>
    /// <param name="reader">Reads the marts.</param>
    /// <param name="launches">Launch years.</param>
    /// <param name="horizons">Years ahead.</param>
    public static PublishedEditions? Read(EditionReader reader, IReadOnlyList<Year> launches, IReadOnlyList<int> horizons)
    {
        var first = reader.FirstYears();
        if (first.Count == 0)
            return null;
        var populations = reader.Populations([.. first.Where(launches.Contains)], [0, .. horizons], "MMMM", "LLML", "HHMH").ToLookup(p => p.FirstYear);
        return new PublishedEditions(first.ToDictionary(year => year, IReadOnlyList<AreaForecast> (year) => Forecasts(populations[year])));
    }

    private static List<AreaForecast> Forecasts(IEnumerable<PublishedPopulation> edition)
    {
        var byAlternative = edition.ToLookup(p => p.Alternative, StringComparer.Ordinal);
        var (low, high) = (ByPlace("LLML"), ByPlace("HHMH"));
        return
        [
            .. from p in byAlternative["MMMM"]
               let groups = FiveYearGroups.Of(p.Persons)
               let bounds = (Low: low.GetValueOrDefault((p.Municipality, p.Year)), High: high.GetValueOrDefault((p.Municipality, p.Year)))
               select new AreaForecast(p.Municipality, p.Year.Value - p.FirstYear.Value, groups.Total, groups)
               {
                   Intervals = bounds is ({ } least, { } most)
                       ? AccuracyAgeGroups.TotalAndStandard.ToDictionary(ages => ages, ages => Band(least.Persons.Sum(ages), most.Persons.Sum(ages)))
                       : new Dictionary<AgeRange, PredictionIntervals>(),
               },
        ];

        Dictionary<(MunicipalityCode, Year), PublishedPopulation> ByPlace(string alternative) => byAlternative[alternative].ToDictionary(p => (p.Municipality, p.Year));
    }

    // Low growth is low for the country; a municipality's group may be smaller in the high alternative.
    private static PredictionIntervals Band(double one, double other) => new(new PredictionInterval(Math.Min(one, other), Math.Max(one, other)));
}
