using Analytics.Core;

namespace Analytics.Analysis.Demography;

/// <summary>Projects a municipality's population by sex and single year of age from its newest counted 1 January.</summary>
/// <remarks>Fertility and moves stay as they were; death rates fall as they have done in the country.</remarks>
public static class Projector
{
    /// <summary>The longest projection, years.</summary>
    public const int LongestHorizon = 30;

    /// <summary>Projects one variant.</summary>
    /// <param name="history">The counted population.</param>
    /// <param name="national">The country's rates; the newest total fertility rate holds for all projected years.</param>
    /// <param name="events">Births, deaths and moves by calendar year; may be empty.</param>
    /// <param name="variant">With or without moves.</param>
    /// <param name="horizon">Years ahead, 1-30.</param>
    /// <param name="baseYear">The 1 January to start from, with nothing later used; the newest when left out.</param>
    /// <returns>The projection, or why there is none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The horizon is outside 1-30.</exception>
    public static Outcome<PopulationProjection> Project(
        PopulationHistory history,
        NationalRates national,
        IReadOnlyList<PopulationEvents> events,
        ProjectionVariant variant,
        int horizon,
        Year? baseYear = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(horizon, LongestHorizon);
        var estimate = MunicipalRateEstimator.Estimate(history, national, events, baseYear);
        if (!estimate.HasValue)
            return Outcome<PopulationProjection>.None(estimate.WhyNotNb);
        var start = (baseYear ?? history.LatestCounted())!.Value;
        if (history.CountedIn(start) is not { } counted)
            return Outcome<PopulationProjection>.None($"{history.Name} har ikke folketall etter alder 1. januar {start}.");

        var own = estimate.Value;
        var fertility = national.FertilityIn(start, own.FertilityLevel);
        var years = new SortedDictionary<Year, PopulationVector> { [start] = counted };
        var changes = new List<ProjectedYear>();
        var clamped = 0;
        BySex<IReadOnlyList<double>> population = new(counted.Ages(Sex.Male).ToArray(), counted.Ages(Sex.Female).ToArray());
        var migration = variant == ProjectionVariant.Main ? Migration(population, own) : null;
        for (var year = start; year < start.Plus(horizon); year = year.Plus(1))
        {
            var rates = new CohortRates(national.SurvivalIn(year, own.MortalityLevel), fertility, national.SexRatioAtBirth);
            var step = CohortComponent.Step(population, rates, migration);
            population = step.End;
            clamped += step.Clamped;
            changes.Add(new ProjectedYear(year, step.Births.Male + step.Births.Female, step.Deaths, step.NetMigration));
            years[year.Plus(1)] = new PopulationVector([.. population.Male], [.. population.Female]);
        }

        var assumptions = new ProjectionAssumptions(
            fertility.Sum(),
            own.FertilityLevel,
            Expectancy(Sex.Male),
            Expectancy(Sex.Female),
            own.MortalityLevel,
            changes[0].NetMigration,
            own.From,
            own.To,
            clamped,
            100 * (1 - Math.Exp(-national.MortalityDecline)));
        return new PopulationProjection(history.Municipality, variant, start, years, assumptions, changes);

        double Expectancy(Sex sex) => national.LifeTableIn(sex, start, own.MortalityLevel).Expectancies[0];
    }

    /// <summary>
    /// The movers of every year: the rate of each age on those of that age in the base year, half of them at the start, and half at the end, a year older.
    /// Rates on each year's own population would let growth feed on itself; in back-tests that was no better.
    /// </summary>
    private static CohortMigration Migration(BySex<IReadOnlyList<double>> population, MunicipalRates own)
    {
        return new CohortMigration(new(AtStart(Sex.Male), AtStart(Sex.Female)), new(AtEnd(Sex.Male), AtEnd(Sex.Female)));

        double[] AtStart(Sex sex) => [.. population[sex].Zip(own.NetMigrationRates[sex], (persons, rate) => persons * rate / 2)];

        double[] AtEnd(Sex sex) => [0, .. AtStart(sex).SkipLast(1)];
    }
}
