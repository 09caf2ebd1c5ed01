using Analytics.Analysis.Demography.Accuracy;
using Analytics.Analysis.Demography.SmallAreas;
using Analytics.Core;

namespace Analytics.Analysis.Demography.Country;

/// <summary>Estimates every municipality's levels of births, deaths and moves from counted populations alone (SSB table 07459), each drawn towards what is usual.</summary>
/// <remarks>
/// Two counts some years apart say how many children there are, how many of the old are gone, and how many of each cohort came or left. Levels of fertility and mortality are
/// gamma-Poisson means with a strength that the municipalities themselves imply. Net migration by sex and age is drawn towards the pattern of municipalities of the same size, with most of
/// these municipalities' own overall gain or loss taken out: what was gained in five years is a poor guide to the next ten. Where moves are counted (table 01222), they say how many come and go
/// behind the net.
/// </remarks>
public static class CountryEstimator
{
    private static readonly Dictionary<Year, CountedMoves> NoMoves = [];

    /// <summary>Estimates from what was counted up to a 1 January.</summary>
    /// <param name="histories">Counted populations in the borders of one date; years after the launch are not looked at.</param>
    /// <param name="national">The country's rates; those of the launch year and later are not looked at.</param>
    /// <param name="launch">The 1 January to start from.</param>
    /// <param name="options">The model's settings; the defaults when left out.</param>
    public static CountryEstimate Estimate(IReadOnlyList<PopulationHistory> histories, NationalRates national, Year launch, CountryModelOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(histories);
        return Estimate(histories.Select(h => new CountedArea(h.Municipality, h.Name, h.CountedIn, h.Moves)), national, launch, options);
    }

    /// <summary>Estimates from the counts of a country; municipalities without single years of age in two years are left out.</summary>
    /// <param name="counts">Counted populations; years after the launch are not looked at.</param>
    /// <param name="national">The country's rates; those of the launch year and later are not looked at.</param>
    /// <param name="launch">The 1 January to start from.</param>
    /// <param name="options">The model's settings; the defaults when left out.</param>
    public static CountryEstimate Estimate(CountryCounts counts, NationalRates national, Year launch, CountryModelOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return Estimate(counts.Areas.Select(area => new CountedArea(area, area.Value, year => counts.SingleAges(area, year) is { Total: > 0 } counted ? counted : null, NoMoves)), national, launch, options);
    }

    private static CountryEstimate Estimate(IEnumerable<CountedArea> histories, NationalRates national, Year launch, CountryModelOptions? options)
    {
        ArgumentNullException.ThrowIfNull(national);
        options ??= new CountryModelOptions();
        var known = national.AsKnownIn(launch);
        var years = Enumerable.Range(1, options.Window).Select(back => launch.Plus(-back)).ToDictionary(year => year, year => NationalYear.Of(known, year));
        var leftOut = new Dictionary<MunicipalityCode, string>();
        var used = new List<CountedArea>();
        var evidence = new List<CohortEvidence>();
        foreach (var history in histories)
        {
            if (Evidence(history, launch, years, options) is { } found)
            {
                used.Add(history);
                evidence.Add(found);
            }
            else
            {
                leftOut[history.Area] = history.CountedIn(launch) is null
                    ? $"{history.Name} har ikke folketall etter alder 1. januar {launch}."
                    : $"{history.Name} mangler folketall etter alder i de {options.Window} årene før 1. januar {launch}; flytting og fødsler kan da ikke anslås.";
            }
        }

        var empty = new CountryEstimate(launch, [], known, null, null, leftOut, options);
        return used.Count == 0 ? empty : Estimate(used, evidence, empty);
    }

    private static CountryEstimate Estimate(List<CountedArea> used, List<CohortEvidence> evidence, CountryEstimate frame)
    {
        var options = frame.Options;
        var enough = used.Count >= options.FewestAreas;
        var births = evidence.ConvertAll(e => new AreaEvents(e.Children, e.ExpectedChildren));
        var deaths = evidence.ConvertAll(e => new AreaEvents(Math.Max(0, e.Losses), e.ExpectedLosses));
        var fertility = enough ? GammaPoissonShrinkage.Fit(AgainstAll(births)) : null;
        var mortality = enough ? GammaPoissonShrinkage.Fit(AgainstAll(deaths)) : null;
        var birthStrength = fertility?.Strength ?? options.FertilityStrength;
        var deathStrength = (mortality?.Strength ?? options.MortalityStrength) * options.MortalityStrengthFactor;
        var bases = used.ConvertAll(h => h.CountedIn(frame.Launch)!);
        var profiles = enough ? SizeProfiles.Of(evidence, bases.ConvertAll(b => b.Total), options) : null;
        var moves = MoveLevels.Of(used.ConvertAll(h => h.Moves), bases, frame.Launch, options);
        return frame with
        {
            Areas =
            [
                .. used.Select((history, i) => new AreaEstimate(
                    history.Area,
                    bases[i],
                    bases[i].Total,
                    1 + options.FertilityPersistence * (GammaPoissonShrinkage.Shrink(births[i], birthStrength).Mean - 1),
                    GammaPoissonShrinkage.Shrink(deaths[i], deathStrength).Mean,
                    NetRates(evidence[i], profiles?[i], options),
                    (bases[i].Total - history.CountedIn(evidence[i].From)!.Total) / evidence[i].Years,
                    evidence[i].From,
                    frame.Launch)
                {
                    Moves = moves[i],
                }),
            ],
            Fertility = fertility,
            Mortality = mortality,
        };
    }

    private static CohortEvidence? Evidence(CountedArea history, Year launch, Dictionary<Year, NationalYear> years, CountryModelOptions options)
    {
        if (history.CountedIn(launch) is not { } end)
            return null;
        for (var back = options.Window; back >= 1; back--)
        {
            var from = launch.Plus(-back);
            if (history.CountedIn(from) is { } start)
                return CohortEvidence.Of(start, end, from, [.. Enumerable.Range(0, back).Select(passed => years[from.Plus(passed)])], options);
        }

        return null;
    }

    /// <summary>The strength is about differences between municipalities, not about a country whose rates are a little off.</summary>
    private static List<AreaEvents> AgainstAll(List<AreaEvents> areas)
    {
        var level = areas.Sum(a => a.Events) / areas.Sum(a => a.Expected);
        return areas.ConvertAll(a => a with { Expected = a.Expected * level });
    }

    private static double[] NetRates(CohortEvidence evidence, double[]? profile, CountryModelOptions options)
    {
        var rates = new double[2 * Age.Count];
        for (var cell = 0; cell < rates.Length; cell++)
        {
            var age = cell % Age.Count;
            if (age > options.OldestMover)
                continue;
            var strength = age < options.OldFrom ? options.MigrationStrength : options.OldMigrationStrength;
            rates[cell] = (evidence.Migrants[cell] + strength * (profile?[cell] ?? 0)) / (evidence.PersonYears[cell] + strength);
        }

        return rates;
    }
}
