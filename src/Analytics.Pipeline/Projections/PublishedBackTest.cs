using Analytics.Analysis.Demography.Accuracy;
using Analytics.Analysis.Demography.Country;
using Analytics.Core;
using Analytics.Pipeline.Configuration;

namespace Analytics.Pipeline.Projections;

/// <summary>Projects from past years with what was known then, and holds the projection and simple methods against what was counted.</summary>
public static class PublishedBackTest
{
    /// <summary>Runs every launch and horizon that has an outcome.</summary>
    /// <param name="definition">What the text files say.</param>
    /// <param name="store">Folder of the store.</param>
    /// <param name="municipality">Whose country is tested: the real one, or the invented one of the samples; null for that of municipality.yaml.</param>
    /// <param name="launches">Years to start from; every fifth one back from the newest outcome when empty.</param>
    /// <param name="horizons">Years ahead.</param>
    /// <param name="paths">Futures drawn for each municipality's intervals; 0 for none.</param>
    /// <param name="seed">What they follow from.</param>
    /// <param name="clock">The catalogue's clock; nothing is written.</param>
    /// <exception cref="ConfigurationException">There is no store, or nothing in it has an outcome.</exception>
    public static StudyResult Run(
        PipelineDefinition definition, string store, MunicipalityCode? municipality, IReadOnlyList<Year> launches, IReadOnlyList<int> horizons, int paths, ulong seed, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(launches);
        ArgumentNullException.ThrowIfNull(horizons);
        var histories = PublishedProjection.Histories(store, (municipality ?? definition.Municipality.Municipality).IsFictional, clock);
        var counts = CountryCounts.FromSingleAges(histories.ToDictionary(h => h.Municipality, h => h.ByAge));
        if (launches.Count == 0)
            launches = Default(counts.Years, horizons);
        var result = AccuracyStudy.Run(counts, [new CountryMethod(definition.Reference.Rates, paths, seed), .. SimpleMethods.All], launches, horizons);
        return result.Errors.Count > 0
            ? result
            : throw new ConfigurationException(
                "backtest",
                $"no launch of {string.Join(", ", launches)} has an outcome {string.Join(", ", horizons)} years later",
                "population by age five years before a launch, at the launch and at the horizon",
                "Read in more years: analytics backfill 07459 FROM TO");
    }

    private static List<Year> Default(IReadOnlyList<Year> counted, IReadOnlyList<int> horizons)
    {
        if (counted.Count == 0)
            return [];
        var (first, newest) = (counted.Min(), counted.Max());
        return [.. Enumerable.Range(0, 1 + (newest.Value - first.Value) / 5).Select(back => newest.Plus(-horizons.Min() - 5 * back)).Where(launch => launch.Plus(-SimpleMethods.BaseYears) >= first).Order()];
    }
}
