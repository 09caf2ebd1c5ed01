using Analytics.Core;

namespace Analytics.Analysis.Demography;

/// <summary>Estimates a municipality's levels from its counted population, against the country's rates.</summary>
/// <remarks>
/// Births and deaths are few in a small municipality, so the levels are those of a gamma-Poisson model: (observed + k) / (expected + k), with k = 100.
/// Net migration is the residual of the cohorts: counted at the end of a year less those expected to survive to it, pooled over the years and over a moving
/// window of five ages, and shrunk towards zero by 500 person-years. It is zero from age 75 on, where it cannot be told from deaths, and for the newborn,
/// whose moves are part of the birth level. Five years of moves say little of the next ten: from 2010, 2013 and 2016, over 244 municipalities, that
/// shrinking lowered the mean deviation of the ten-year total by three tenths.
/// </remarks>
public static class MunicipalRateEstimator
{
    /// <summary>How many pairs of following years are used at most.</summary>
    public const int LongestWindow = 5;

    /// <summary>Expected births or deaths that the country's level weighs as much as.</summary>
    public const double Shrinkage = 100;

    /// <summary>Person-years without moves that are added to each age's window; they pull the rate towards zero.</summary>
    public const double MigrationShrinkage = 500;

    /// <summary>The oldest age that moves.</summary>
    public const int OldestMover = 74;

    private const int FirstStayer = OldestMover + 1;
    private const int HalfWindow = 2;

    /// <summary>Estimates from the newest five pairs of years up to the base year.</summary>
    /// <param name="history">The counted population.</param>
    /// <param name="national">The country's rates.</param>
    /// <param name="events">Counted deaths by calendar year, when there are any; they go before what the cohorts of 75 and older say.</param>
    /// <param name="baseYear">The last 1 January that may be used; the newest when left out.</param>
    /// <returns>The rates, or why there are none: no two following years by age.</returns>
    public static Outcome<MunicipalRates> Estimate(PopulationHistory history, NationalRates national, IReadOnlyList<PopulationEvents> events, Year? baseYear = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(national);
        ArgumentNullException.ThrowIfNull(events);
        if ((baseYear ?? history.LatestCounted()) is not { } last)
            return Outcome<MunicipalRates>.None($"{history.Name} har ingen år med folketall etter alder.");
        var pairs = YearPairs(history, last).Select(p => p with { Survival = national.SurvivalIn(p.Year) }).ToList();
        if (pairs.Count == 0)
            return Outcome<MunicipalRates>.None($"{history.Name} mangler to påfølgende år med folketall etter alder fram til 1. januar {last}; flytting og fødsler kan da ikke anslås.");

        var mortality = MortalityLevel(pairs, events);
        pairs = [.. pairs.Select(p => p with { Survival = national.SurvivalIn(p.Year, mortality) })];
        return new MunicipalRates(
            FertilityLevel(pairs, national),
            mortality,
            new(NetMigration(pairs, Sex.Male), NetMigration(pairs, Sex.Female)),
            pairs[0].Year,
            pairs[^1].Year.Plus(1),
            pairs.Count);
    }

    /// <summary>How many pairs of following years an estimate up to a year would rest on.</summary>
    internal static int CountYearPairs(PopulationHistory history, Year baseYear) => YearPairs(history, baseYear).Count;

    private static List<YearPair> YearPairs(PopulationHistory history, Year last)
    {
        var pairs = new List<YearPair>();
        for (var year = last.Plus(-LongestWindow); year < last; year = year.Plus(1))
        {
            if (history.CountedIn(year) is { } start && history.CountedIn(year.Plus(1)) is { } end)
                pairs.Add(new YearPair(year, start, end));
        }

        return pairs;
    }

    private static double MortalityLevel(List<YearPair> pairs, IReadOnlyList<PopulationEvents> events)
    {
        var deaths = events.ToDictionary(e => e.Year, e => e.Deaths);
        var counted = pairs.All(p => deaths.ContainsKey(p.Year));
        double observed = 0, expected = 0;
        foreach (var sex in Enum.GetValues<Sex>())
        {
            foreach (var pair in pairs)
            {
                var survival = pair.Survival[sex];
                for (var age = counted ? 0 : FirstStayer; age < Age.Count; age++)
                    expected += pair.Start[sex, age] * (1 - survival[Math.Min(age + 1, Age.Oldest)]);
                if (!counted)
                    observed += pair.Start.Sum(sex, new AgeRange(FirstStayer)) - pair.End.Sum(sex, new AgeRange(FirstStayer + 1));
            }
        }

        if (counted)
            observed = pairs.Sum(p => deaths[p.Year]);
        return Shrunk(observed, expected);
    }

    private static double FertilityLevel(List<YearPair> pairs, NationalRates national)
    {
        var girls = 1 / (1 + national.SexRatioAtBirth);
        double observed = 0, expected = 0;
        foreach (var pair in pairs)
        {
            var fertility = national.FertilityIn(pair.Year);
            var survivors = girls * pair.Survival.Female[0] + (1 - girls) * pair.Survival.Male[0];
            observed += pair.End.Sum(new AgeRange(0, 0));
            for (var age = 1; age < Age.Count; age++)
                expected += survivors * fertility[age] * (pair.Start[Sex.Female, age] + pair.End[Sex.Female, age]) / 2;
        }

        return Shrunk(observed, expected);
    }

    private static double[] NetMigration(List<YearPair> pairs, Sex sex)
    {
        var migrants = new double[Age.Count];
        var persons = new double[Age.Count];
        for (var age = 0; age <= OldestMover; age++)
        {
            foreach (var pair in pairs)
            {
                var survival = pair.Survival[sex][age + 1];
                var stayed = pair.Start[sex, age] * survival;
                // Half of the movers live through the year here, so they are worth (1 + S) / 2 each at its end.
                migrants[age] += (pair.End[sex, age + 1] - stayed) * 2 / (1 + survival);
                persons[age] += pair.Start[sex, age];
            }
        }

        var rates = new double[Age.Count];
        for (var age = 0; age <= OldestMover; age++)
        {
            var window = Math.Max(0, age - HalfWindow)..(Math.Min(OldestMover, age + HalfWindow) + 1);
            var near = persons[window].Sum();
            rates[age] = migrants[window].Sum() / (near + MigrationShrinkage);
        }

        return rates;
    }

    private static double Shrunk(double observed, double expected) => (Math.Max(0, observed) + Shrinkage) / (expected + Shrinkage);

    private sealed record YearPair(Year Year, PopulationVector Start, PopulationVector End, BySex<IReadOnlyList<double>> Survival = default);
}
