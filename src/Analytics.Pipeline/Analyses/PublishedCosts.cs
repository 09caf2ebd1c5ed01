using Analytics.Analysis.Demography;
using Analytics.Core;
using Analytics.Pipeline.Analysis;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Projections;

namespace Analytics.Pipeline.Analyses;

/// <summary>What a municipality's projected population costs, at the country's cost level and at its own (F12, F13).</summary>
public static class PublishedCosts
{
    private const int Paths = 1000;
    private const string Main = "MMMM";

    /// <summary>Runs the analysis.</summary>
    /// <param name="definition">What the text files say.</param>
    /// <param name="store">Folder of the store.</param>
    /// <param name="municipality">The municipality, or null for that of municipality.yaml.</param>
    /// <param name="horizon">Years ahead, 1-40.</param>
    /// <param name="alternatives">SSB's letters or names of own alternatives beside the main one; low and high growth and all own ones when empty.</param>
    /// <param name="seed">What the futures of the population follow from.</param>
    /// <param name="clock">The catalogue's clock; nothing is written to the store.</param>
    /// <exception cref="ConfigurationException">There is no store, it does not know the municipality, or no alternative has the name.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public static CostsResult Run(PipelineDefinition definition, string store, MunicipalityCode? municipality, int horizon, IReadOnlyList<string> alternatives, ulong seed, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(alternatives);
        var code = municipality ?? definition.Municipality.Municipality;
        using var session = PublishedProjection.Open(store, clock);
        var marts = new MartReader(session, code);
        var name = KnownMunicipality.Name(marts, code);
        var chosen = StudiedAlternative.Of(definition, code, alternatives);
        return Of(new StudiedMunicipality(definition, marts, code, name, marts.Country()), new CountedInhabitants(session, code.IsFictional), horizon, chosen, seed);
    }

    /// <summary>Runs the analysis in a session that is open.</summary>
    /// <param name="studied">The municipality.</param>
    /// <param name="inhabitants">Those of all municipalities.</param>
    /// <param name="horizon">Years ahead, 1-40.</param>
    /// <param name="chosen">Alternatives beside the main one.</param>
    /// <param name="seed">What the futures of the population follow from.</param>
    internal static CostsResult Of(StudiedMunicipality studied, CountedInhabitants inhabitants, int horizon, IReadOnlyList<StudiedAlternative> chosen, ulong seed)
    {
        var (definition, code, name, country) = (studied.Definition, studied.Code, studied.Name, studied.Country);
        var costs = definition.Reference.UnitCosts;
        var sectors = Sectors(definition, costs);
        var projector = studied.Projector(horizon);
        var (price, source) = (costs.Select(c => c.PriceYear).FirstOrDefault(), costs.Select(c => c.Source).FirstOrDefault() ?? "");
        if (!projector.HasValue)
            return new CostsResult(code, name, null, price, sectors, [], [], null, source, [projector.WhyNotNb]);

        var notes = new List<string>();
        var levels = new CostLevelReader(new SpendingReader(definition, studied.Marts, inhabitants, new GapReference(RegionCode.Of(code), name)), new GapNeeds(definition.Reference.Need, inhabitants, code), code)
            .Read([.. sectors.Select(s => s.Code)], notes);
        var main = projector.Value.Project(ProjectionVariant.Main);
        var counted = country.First(h => h.Municipality == code);
        var last = main.BaseYear.Plus(horizon);
        return new CostsResult(
            code,
            name,
            main.BaseYear,
            price,
            sectors,
            [
                new CostAlternative(Main, "Hovedalternativet", Lines(year => year < main.BaseYear ? counted.ByAge.GetValueOrDefault(year) : main.Years.GetValueOrDefault(year), main.BaseYear)),
                .. chosen.Select(c => new CostAlternative(c.Code, c.NameNb, Lines(c.Project(projector.Value).GetValueOrDefault, main.BaseYear.Plus(1)))),
            ],
            levels,
            new DemographicCostFutures(projector.Value.Draw(Paths, seed, DemographicCostFutures.Groups(costs)), costs),
            source,
            [.. notes.Distinct()]);

        IReadOnlyList<DemographicCostLine> Lines(Func<Year, PopulationVector?> population, Year first) => DemographicCosts.Yearly(population, costs, first, last);
    }

    private static List<(string Code, string NameNb)> Sectors(PipelineDefinition definition, IReadOnlyList<UnitCost> costs)
    {
        var key = definition.Reference.Need.LastOrDefault(y => y.Key is not null)?.Key;
        return [.. costs.Select(c => c.Sector).Where(s => s != DemographicCosts.AllSectors).Distinct().Select(s => (s, key?.Sector(s)?.NameNb ?? s))];
    }
}
