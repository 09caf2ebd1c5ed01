using Analytics.Analysis.Demography.Accuracy;
using Analytics.Analysis.Demography.Country;
using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Store;

namespace Analytics.Pipeline.Projections;

/// <summary>Projects from past years with what was known then, and holds the projection, simple methods and SSB's own editions against what was counted.</summary>
public static class PublishedBackTest
{
    /// <summary>The code of our own method on the cases that SSB's editions have, where these are fewer.</summary>
    public const string OursOnItsCases = "cohort_model_where_ssb";

    private const int YearsBetweenLaunches = 5;

    /// <summary>Runs every launch and horizon that has an outcome.</summary>
    /// <param name="definition">What the text files say.</param>
    /// <param name="store">The store.</param>
    /// <param name="municipality">Whose country is tested: the real one, or the invented one of the samples; null for that of municipality.yaml.</param>
    /// <param name="launches">Years to start from; when empty every fifth one, back from the newest that has an outcome at a horizon.</param>
    /// <param name="horizons">Years ahead.</param>
    /// <param name="paths">Futures drawn for each municipality's intervals; 0 for none.</param>
    /// <param name="seed">What they follow from.</param>
    /// <param name="clock">The catalogue's clock; nothing is written.</param>
    /// <exception cref="ConfigurationException">There is no store, or nothing in it has an outcome.</exception>
    public static BackTestResult Run(
        PipelineDefinition definition, StoreLocation store, MunicipalityCode? municipality, IReadOnlyList<Year> launches, IReadOnlyList<int> horizons, int paths, ulong seed, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(launches);
        ArgumentNullException.ThrowIfNull(horizons);
        var fictional = (municipality ?? definition.Municipality.Municipality).IsFictional;
        using var session = PublishedProjection.Open(store, clock);
        var counts = CountryCounts.FromSingleAges(CountryReader.Read(session, fictional).ToDictionary(h => h.Municipality, h => h.ByAge));
        var testable = Testable(counts.Years, horizons);
        var asked = launches.Count > 0 ? launches : [.. testable.Where(year => (testable[^1].Value - year.Value) % YearsBetweenLaunches == 0)];
        var published = EditionForecasts.Read(new EditionReader(session, fictional), asked, horizons);
        var study = AccuracyStudy.Run(counts, [new CountryMethod(definition.Reference.Rates, paths, seed), .. SimpleMethods.All, .. published is null ? [] : new[] { published }], asked, horizons);
        if (study.Errors.Count == 0)
            throw NoOutcome(asked, horizons, testable, counts.Years);
        // Nobody asked for the horizons that a launch of ours has not reached.
        var skipped = launches.Count > 0 ? study.Skipped : study.Skipped.Where(s => s.Reason != SkipReason.NoOutcome || counts.Years.Contains(s.Launch.Plus(s.Horizon)));
        return new BackTestResult([.. study.Errors, .. OursBesidePublished(study.Errors)], StudyNotes.Of(study with { Skipped = [.. skipped] }, published, testable));
    }

    // SSB has fewer launches and municipalities, and only the same cases are a fair comparison.
    private static IReadOnlyList<ForecastError> OursBesidePublished(IReadOnlyList<ForecastError> errors)
    {
        var cases = errors.Where(e => e.Method == PublishedEditions.MethodCode).Select(e => (e.Area, e.Launch, e.Horizon, e.Group)).ToHashSet();
        var ours = errors.Where(e => e.Method == CountryMethod.MethodCode).ToList();
        return cases.Count == ours.Count ? [] : [.. ours.Where(e => cases.Contains((e.Area, e.Launch, e.Horizon, e.Group))).Select(e => e with { Method = OursOnItsCases })];
    }

    private static List<Year> Testable(IReadOnlyList<Year> counted, IReadOnlyList<int> horizons)
    {
        var known = counted.ToHashSet();
        return [.. counted.Where(year => known.Contains(year.Plus(-SimpleMethods.BaseYears)) && horizons.Any(h => known.Contains(year.Plus(h))))];
    }

    private static ConfigurationException NoOutcome(IReadOnlyList<Year> launches, IReadOnlyList<int> horizons, List<Year> testable, IReadOnlyList<Year> counted) => new(
        "backtest",
        launches.Count == 0 ? $"no year in the store can be launched from {string.Join(", ", horizons)} years ahead" : $"no launch of {string.Join(", ", launches)} has an outcome {string.Join(", ", horizons)} years later",
        $"population by age {SimpleMethods.BaseYears} years before a launch, at the launch and at the horizon; the store has {(counted.Count == 0 ? "no year" : string.Join(", ", counted))}",
        testable.Count > 0 ? $"Run: analytics backtest --launch {string.Join(",", testable)}" : "Read in more years: analytics backfill 07459 FROM TO");
}
