using Analytics.Analysis.Demography.Alternatives;
using Analytics.Analysis.Demography.Country;
using Analytics.Core;

namespace Analytics.Analysis.Demography;

/// <summary>A country's estimates and projections, each made once however many of its municipalities are asked for. For one thread at a time.</summary>
/// <param name="country">Counted populations of all municipalities that are known, in the borders of one date.</param>
/// <param name="national">The country's rates; what was not known in a base year is not looked at.</param>
/// <param name="reach">Years ahead that are likely to be asked for, 1-40: a shorter projection is the beginning of a longer one. 1 by default.</param>
public sealed class CountryProjections(IReadOnlyList<PopulationHistory> country, NationalRates national, int reach = 1)
{
    private readonly Dictionary<MunicipalityCode, PopulationHistory> histories = country.ToDictionary(h => h.Municipality);
    private readonly Dictionary<Year, CountryEstimate> estimates = [];
    private readonly Dictionary<Year, CountryForecaster> forecasters = [];
    private readonly Dictionary<(CountryForecaster Forecaster, AlternativeCode Letters, AlternativeAssumptions Assumptions), Dictionary<MunicipalityCode, IReadOnlyList<PopulationVector>>> alternatives = [];
    private readonly Dictionary<CountryForecaster, CountryForecast> withoutMigration = [];
    private readonly Dictionary<Year, PopulationVector?> counted = [];
    private readonly Dictionary<(CountryForecaster Forecaster, Year Year), PopulationVector> projected = [];

    /// <summary>The counted populations.</summary>
    public IReadOnlyList<PopulationHistory> Histories { get; } = country;

    /// <summary>The counted population of a municipality, or null.</summary>
    public PopulationHistory? History(MunicipalityCode municipality) => histories.GetValueOrDefault(municipality);

    /// <summary>All municipalities that are counted on a 1 January together, or null when none is.</summary>
    public PopulationVector? Counted(Year year)
    {
        if (!counted.TryGetValue(year, out var together))
        {
            var known = Histories.Select(h => h.ByAge.GetValueOrDefault(year)).OfType<PopulationVector>().ToList();
            counted[year] = together = known.Count > 0 ? PopulationVector.Together(known) : null;
        }

        return together;
    }

    /// <summary>Projects one municipality within the country.</summary>
    /// <param name="municipality">Whose projection is asked for.</param>
    /// <param name="horizon">Years ahead, 1-40.</param>
    /// <param name="baseYear">The 1 January to start from, with nothing later used; the municipality's newest when left out.</param>
    /// <returns>The projector, or why the municipality cannot be projected.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The horizon is outside 1-40.</exception>
    public Outcome<Projector> Of(MunicipalityCode municipality, int horizon, Year? baseYear = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(horizon, CountryForecaster.LongestHorizon);
        if (History(municipality) is not { } own)
            return Outcome<Projector>.None($"Kommunen {municipality} har ikke folketall etter alder.");
        if ((baseYear ?? own.LatestCounted()) is not { } launch)
            return Outcome<Projector>.None($"{own.Name} har ingen år med folketall etter alder.");
        if (!estimates.TryGetValue(launch, out var estimate))
            estimates[launch] = estimate = CountryEstimator.Estimate(Histories, national, launch);
        if (estimate.LeftOut.TryGetValue(municipality, out var why))
            return Outcome<Projector>.None(why);
        if (!forecasters.TryGetValue(launch, out var forecaster) || forecaster.Horizon < horizon)
            forecasters[launch] = forecaster = new CountryForecaster(estimate, Math.Max(horizon, reach));
        return new Projector(this, forecaster, horizon, municipality);
    }

    /// <summary>A municipality's population under SSB's letters, from the launch on.</summary>
    internal IReadOnlyList<PopulationVector> Alternative(CountryForecaster forecaster, AlternativeCode letters, AlternativeAssumptions assumptions, MunicipalityCode municipality)
    {
        // Rates and moves of every year take ten times the room of the populations, and nobody asks for them.
        if (!alternatives.TryGetValue((forecaster, letters, assumptions), out var known))
        {
            alternatives[(forecaster, letters, assumptions)] = known = forecaster
                .Project(AlternativeLevers.Of(letters, assumptions, forecaster.Main.Estimate.Launch)).Areas
                .ToDictionary(area => area.Estimate.Area, area => area.Population);
        }

        return known[municipality];
    }

    /// <summary>The country when nobody moves.</summary>
    internal CountryForecast WithoutMigration(CountryForecaster forecaster) =>
        withoutMigration.TryGetValue(forecaster, out var known) ? known : withoutMigration[forecaster] = forecaster.Project(ProjectionLevers.NoMigration);

    /// <summary>All municipalities of the main alternative together on a 1 January.</summary>
    internal PopulationVector Together(CountryForecaster forecaster, Year year) =>
        projected.TryGetValue((forecaster, year), out var known)
            ? known
            : projected[(forecaster, year)] = PopulationVector.Together(forecaster.Main.Areas.Select(area => area.In(year)));
}
