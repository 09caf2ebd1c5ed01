using Analytics.Analysis.Demography.Accuracy;
using Analytics.Analysis.Demography.Alternatives;
using Analytics.Analysis.Demography.Country;
using Analytics.Analysis.Demography.Paths;
using Analytics.Core;

namespace Analytics.Analysis.Demography;

/// <summary>Projects one municipality within its country: what moves out of one place comes to another, and what is usual for its size says what is chance.</summary>
public sealed class Projector
{
    private static readonly double[] Tenths = [0.1, 0.9];
    private static readonly AgeRange Everybody = new(0);

    private readonly CountryProjections country;
    private readonly CountryForecaster forecaster;
    private readonly int horizon;
    private readonly MunicipalityCode municipality;

    internal Projector(CountryProjections country, CountryForecaster forecaster, int horizon, MunicipalityCode municipality) =>
        (this.country, this.forecaster, this.horizon, this.municipality) = (country, forecaster, horizon, municipality);

    /// <summary>Estimates the country, and projects its main alternative; for several municipalities of it make one <see cref="CountryProjections"/>.</summary>
    /// <param name="country">Counted populations of all municipalities that are known, in the borders of one date.</param>
    /// <param name="municipality">Whose projection is asked for.</param>
    /// <param name="national">The country's rates; what was not known in the base year is not looked at.</param>
    /// <param name="horizon">Years ahead, 1-40.</param>
    /// <param name="baseYear">The 1 January to start from, with nothing later used; the municipality's newest when left out.</param>
    /// <returns>The projector, or why the municipality cannot be projected.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The horizon is outside 1-40.</exception>
    public static Outcome<Projector> Of(IReadOnlyList<PopulationHistory> country, MunicipalityCode municipality, NationalRates national, int horizon, Year? baseYear = null) =>
        new CountryProjections(country, national).Of(municipality, horizon, baseYear);

    /// <summary>Projects one variant.</summary>
    /// <param name="variant">With or without moves.</param>
    /// <param name="paths">Futures drawn for the intervals; 0, the default, for none.</param>
    /// <param name="seed">What they follow from; 1 by default.</param>
    /// <param name="alsoAges">Age groups with intervals besides the standard ones; none by default.</param>
    public PopulationProjection Project(ProjectionVariant variant, int paths = 0, ulong seed = 1, IReadOnlyList<AgeRange>? alsoAges = null)
    {
        var area = Own(variant == ProjectionVariant.Main ? forecaster.Main : country.WithoutMigration(forecaster));
        var changes = area.Accounts.Select((a, passed) => new ProjectedYear(
            area.Launch.Plus(passed), a.Births, a.Deaths, a.MovesIn - a.MovesOut + a.Immigration - a.Emigration + a.Extra + a.Clamped)).ToList();
        var projection = new PopulationProjection(municipality, variant, area.Launch, Years(area.Population), Assumptions(area, changes[0].NetMigration), changes);
        if (paths == 0)
            return projection;
        AgeRange[] groups = [.. ServiceAgeGroup.Standard.Select(g => g.Range).Concat(alsoAges ?? []).Prepend(Everybody).Distinct()];
        return WithIntervals(projection, AreaUncertainty.Draw(area, paths, seed, groups, keepCells: true), groups);
    }

    /// <summary>Draws futures around the main variant. The same seed gives the same.</summary>
    /// <param name="paths">How many.</param>
    /// <param name="seed">What they follow from.</param>
    /// <param name="groups">Age groups that are kept, besides all persons together.</param>
    public PathEnsemble Draw(int paths, ulong seed, IReadOnlyList<AgeRange> groups) => AreaUncertainty.Draw(Own(forecaster.Main), paths, seed, groups);

    /// <summary>All municipalities that are projected together, on a 1 January.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not projected.</exception>
    public PopulationVector Country(Year year) => year.Value - forecaster.Main.Estimate.Launch.Value <= horizon
        ? country.Together(forecaster, year)
        : throw new ArgumentOutOfRangeException(nameof(year), year, $"The projection runs {horizon} years from {forecaster.Main.Estimate.Launch}.");

    /// <summary>Projects one of SSB's alternatives on the municipality's own rates.</summary>
    /// <param name="code">The letters.</param>
    /// <param name="assumptions">What they stand for.</param>
    public AlternativeProjection Project(AlternativeCode code, AlternativeAssumptions assumptions) =>
        Alternative(code.NameNb, "", country.Alternative(forecaster, code, assumptions, municipality));

    /// <summary>Projects the municipality's own alternative.</summary>
    /// <param name="own">The alternative.</param>
    /// <param name="assumptions">What the letters that it builds on stand for.</param>
    public AlternativeProjection Project(OwnAlternative own, AlternativeAssumptions assumptions)
    {
        ArgumentNullException.ThrowIfNull(own);
        return Alternative(own.TitleNb, own.DescriptionNb, forecaster.Project(AlternativeLevers.Of(own, assumptions, forecaster)).Of(municipality)!.Population);
    }

    private AlternativeProjection Alternative(string name, string description, IReadOnlyList<PopulationVector> population) => new(name, description, Years(population));

    private Country.AreaForecast Own(CountryForecast forecast) => forecast.Of(municipality)!.Until(horizon);

    private Dictionary<Year, PopulationVector> Years(IReadOnlyList<PopulationVector> population) =>
        Enumerable.Range(0, horizon + 1).ToDictionary(forecaster.Main.Estimate.Launch.Plus, passed => population[passed]);

    private ProjectionAssumptions Assumptions(Country.AreaForecast area, double netMigration)
    {
        var (own, national) = (area.Estimate, forecaster.Main.Estimate.National);
        return new ProjectionAssumptions(
            area.Flows[0].Fertility.Sum(),
            own.FertilityLevel,
            Expectancy(Sex.Male),
            Expectancy(Sex.Female),
            own.MortalityLevel,
            netMigration,
            own.From,
            own.To,
            area.Clamped,
            100 * (1 - Math.Exp(-national.MortalityDecline)),
            forecaster.Main.Areas.Count);

        double Expectancy(Sex sex) => national.LifeTableIn(sex, area.Launch, own.MortalityLevel).Expectancies[0];
    }

    private static PopulationProjection WithIntervals(PopulationProjection projection, PathEnsemble paths, IReadOnlyList<AgeRange> groups)
    {
        var years = projection.Years.Keys.Where(year => year > projection.BaseYear).Order().ToList();
        return projection with
        {
            Intervals = [.. groups.SelectMany(ages => years.Select(year => Interval(paths, ages, year, projection.BaseYear)))],
            Cells = years.ToDictionary(year => year, year =>
            {
                var ends = paths.CellQuantiles(year, Tenths);
                return new CellIntervals(Vector(ends[0]), Vector(ends[1]));
            }),
        };
    }

    private static AgeGroupInterval Interval(PathEnsemble paths, AgeRange ages, Year year, Year baseYear)
    {
        var group = new PathGroup(ages);
        var ends = paths.Quantiles(group, year, Tenths);
        var counted = paths.Persons(group, baseYear)[0];
        return new AgeGroupInterval(ages, year, new PredictionInterval(ends[0], ends[1]), paths.Probability(new PathStatement(group, year, PathComparison.FewerThan, counted)));
    }

    private static PopulationVector Vector(Flows.SexAgeValues values) => new(values.Ages(Sex.Male), values.Ages(Sex.Female));
}
