using Analytics.Core;

namespace Analytics.Analysis.Demography.Accuracy;

/// <summary>Launches methods from earlier years with what was known then, and holds them against what was counted.</summary>
public static class AccuracyStudy
{
    /// <summary>Runs every method from every launch.</summary>
    /// <remarks>
    /// All methods are held against the same municipalities: those counted in the launch year, five years before and at the horizon. Each method sees
    /// <see cref="CountryCounts.KnownIn"/> the launch, with all municipalities of it.
    /// </remarks>
    /// <param name="counts">The counts, outcomes too.</param>
    /// <param name="methods">The methods, no code twice.</param>
    /// <param name="launches">Launch years.</param>
    /// <param name="horizons">Years ahead, one or more.</param>
    /// <param name="ageGroups">Age groups that five-year groups add up to; <see cref="AccuracyAgeGroups.TotalAndStandard"/> when left out.</param>
    /// <exception cref="ArgumentException">Two methods have the same code, or an age group cuts a five-year group in two.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A horizon is not above zero.</exception>
    public static StudyResult Run(
        CountryCounts counts,
        IReadOnlyList<IProjectionMethod> methods,
        IReadOnlyList<Year> launches,
        IReadOnlyList<int> horizons,
        IReadOnlyList<AgeRange>? ageGroups = null)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(methods);
        ArgumentNullException.ThrowIfNull(launches);
        ArgumentNullException.ThrowIfNull(horizons);
        if (methods.GroupBy(m => m.Code).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new ArgumentException($"Methods are told apart by their codes; {twice.Key} stands {twice.Count()} times.", nameof(methods));
        foreach (var horizon in horizons)
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(horizon, nameof(horizons));

        ageGroups ??= AccuracyAgeGroups.TotalAndStandard;
        var (errors, skipped) = (new List<ForecastError>(), new List<SkippedAreas>());
        foreach (var launch in launches.Distinct())
        {
            var eligible = new Dictionary<int, IReadOnlyList<MunicipalityCode>>();
            foreach (var horizon in horizons.Distinct())
            {
                var areas = Eligible(counts, launch, horizon, skipped);
                if (areas.Count > 0)
                    eligible.Add(horizon, areas);
            }

            if (eligible.Count > 0)
                Launch(counts, methods, launch, eligible, ageGroups, errors, skipped);
        }

        return new StudyResult(errors, skipped);
    }

    private static List<MunicipalityCode> Eligible(CountryCounts counts, Year launch, int horizon, List<SkippedAreas> skipped)
    {
        var byReason = counts.Areas.ToLookup<MunicipalityCode, SkipReason?>(area =>
            !counts.IsCounted(area, launch) ? SkipReason.NoLaunch
            : !counts.IsCounted(area, launch.Plus(-SimpleMethods.BaseYears)) ? SkipReason.NoBase
            : !counts.IsCounted(area, launch.Plus(horizon)) ? SkipReason.NoOutcome
            : null);
        skipped.AddRange(from areas in byReason where areas.Key is not null select new SkippedAreas(launch, horizon, areas.Key!.Value, [.. areas]));
        return [.. byReason[null]];
    }

    private static void Launch(
        CountryCounts counts,
        IReadOnlyList<IProjectionMethod> methods,
        Year launch,
        Dictionary<int, IReadOnlyList<MunicipalityCode>> eligible,
        IReadOnlyList<AgeRange> ageGroups,
        List<ForecastError> errors,
        List<SkippedAreas> skipped)
    {
        var known = counts.KnownIn(launch);
        foreach (var method in methods)
        {
            var forecasts = method.Project(known, launch, [.. eligible.Keys]).ToDictionary(f => (f.Area, f.Horizon));
            foreach (var (horizon, areas) in eligible)
            {
                var missing = areas.Where(area => !forecasts.ContainsKey((area, horizon))).ToList();
                if (missing.Count > 0)
                    skipped.Add(new SkippedAreas(launch, horizon, SkipReason.NoForecast, missing, method.Code));
                foreach (var area in areas)
                {
                    if (forecasts.TryGetValue((area, horizon), out var forecast))
                        Compare(method.Code, launch, forecast, counts.Groups(area, launch)!.Total, counts.Groups(area, launch.Plus(horizon))!, ageGroups, errors);
                }
            }
        }
    }

    private static void Compare(
        string method, Year launch, AreaForecast forecast, double size, FiveYearGroups outcome, IReadOnlyList<AgeRange> ageGroups, List<ForecastError> errors)
    {
        foreach (var group in ageGroups)
        {
            if (forecast.Persons(group) is { } persons)
                errors.Add(new ForecastError(forecast.Area, launch, forecast.Horizon, group, method, persons, outcome.Sum(group), size, forecast.Intervals.GetValueOrDefault(group)));
        }
    }
}
