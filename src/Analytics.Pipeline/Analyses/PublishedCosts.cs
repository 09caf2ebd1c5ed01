using Analytics.Analysis.Demography;
using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Store;

namespace Analytics.Pipeline.Analyses;

/// <summary>What a municipality's projected population costs, at the country's cost level and at its own (F12, F13).</summary>
public static class PublishedCosts
{
    private const string Main = "MMMM";

    /// <summary>Runs the analysis.</summary>
    /// <param name="definition">What the text files say.</param>
    /// <param name="store">The store.</param>
    /// <param name="municipality">The municipality, or null for that of municipality.yaml.</param>
    /// <param name="horizon">Years ahead, 1-40.</param>
    /// <param name="alternatives">SSB's letters or names of own alternatives beside the main one; low and high growth and all own ones when empty.</param>
    /// <param name="seed">What the futures of the population follow from.</param>
    /// <param name="clock">The catalogue's clock; nothing is written to the store.</param>
    /// <exception cref="ConfigurationException">There is no store, it does not know the municipality, or no alternative has the name.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public static CostsResult Run(PipelineDefinition definition, StoreLocation store, MunicipalityCode? municipality, int horizon, IReadOnlyList<string> alternatives, ulong seed, TimeProvider clock)
    {
        using var opened = AnalysedStore.Open(definition, store, clock);
        return Run(opened, municipality, horizon, alternatives, seed);
    }

    /// <summary>Runs the analysis in a store that is open.</summary>
    /// <param name="opened">The store.</param>
    /// <param name="municipality">The municipality, or null for that of municipality.yaml.</param>
    /// <param name="horizon">Years ahead, 1-40.</param>
    /// <param name="alternatives">SSB's letters or names of own alternatives beside the main one; low and high growth and all own ones when empty.</param>
    /// <param name="seed">What the futures of the population follow from.</param>
    /// <exception cref="ConfigurationException">The store does not know the municipality, or no alternative has the name.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public static CostsResult Run(AnalysedStore opened, MunicipalityCode? municipality, int horizon, IReadOnlyList<string> alternatives, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(opened);
        ArgumentNullException.ThrowIfNull(alternatives);
        var studied = opened.Studied(opened.Asked(municipality));
        return Of(studied, horizon, StudiedAlternative.Of(opened.Definition, studied.Code, alternatives), seed);
    }

    /// <summary>Runs the analysis in a session that is open.</summary>
    /// <param name="studied">The municipality.</param>
    /// <param name="horizon">Years ahead, 1-40.</param>
    /// <param name="chosen">Alternatives beside the main one.</param>
    /// <param name="seed">What the futures of the population follow from.</param>
    internal static CostsResult Of(StudiedMunicipality studied, int horizon, IReadOnlyList<StudiedAlternative> chosen, ulong seed)
    {
        var (definition, code, name, country) = (studied.Definition, studied.Code, studied.Name, studied.Country);
        var costs = definition.Reference.UnitCosts;
        var sectors = Sectors(definition, costs);
        var (projector, inhabitants) = (studied.Projector(horizon), studied.Marts.Common.Inhabitants);
        var (price, source) = (costs.Select(c => c.PriceYear).FirstOrDefault(), costs.Select(c => c.Source).FirstOrDefault() ?? "");
        if (!projector.HasValue)
            return new CostsResult(code, name, null, price, sectors, [], [], null, source, [projector.WhyNotNb]);

        var notes = new List<string>();
        var levels = new CostLevelReader(new SpendingReader(definition, studied.Marts, inhabitants, new GapReference(RegionCode.Of(code), name)), new GapNeeds(definition.Reference.Need, inhabitants, code), code)
            .Read([.. sectors.Select(s => s.Code)], notes);
        var main = projector.Value.Project(ProjectionVariant.Main);
        var counted = country.History(code)!;
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
            new DemographicCostFutures(studied.Futures(horizon, seed), costs),
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
