using Analytics.Analysis.Demography;
using Analytics.Analysis.Demography.Paths;
using Analytics.Analysis.Demography.ServiceDemand;
using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Store;

namespace Analytics.Pipeline.Analyses;

/// <summary>What a municipality's projected ages ask of its services, with coverage as it is, as it goes and as it is wanted.</summary>
public static class PublishedDemand
{
    private static readonly double[] Tenths = [0.1, 0.9];

    /// <summary>Runs the analysis.</summary>
    /// <param name="definition">What the text files say.</param>
    /// <param name="store">The store.</param>
    /// <param name="municipality">The municipality, or null for that of municipality.yaml.</param>
    /// <param name="horizon">Years ahead, 1-40.</param>
    /// <param name="seed">What the futures of the population follow from.</param>
    /// <param name="clock">The catalogue's clock; nothing is written to the store.</param>
    /// <exception cref="ConfigurationException">There is no store, or it does not know the municipality.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public static DemandResult Run(PipelineDefinition definition, StoreLocation store, MunicipalityCode? municipality, int horizon, ulong seed, TimeProvider clock)
    {
        using var opened = AnalysedStore.Open(definition, store, clock);
        return Run(opened, municipality, horizon, seed);
    }

    /// <summary>Runs the analysis in a store that is open.</summary>
    /// <param name="opened">The store.</param>
    /// <param name="municipality">The municipality, or null for that of municipality.yaml.</param>
    /// <param name="horizon">Years ahead, 1-40.</param>
    /// <param name="seed">What the futures of the population follow from.</param>
    /// <exception cref="ConfigurationException">The store does not know the municipality.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public static DemandResult Run(AnalysedStore opened, MunicipalityCode? municipality, int horizon, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var studied = opened.Studied(opened.Asked(municipality));
        var (definition, code, name) = (opened.Definition, studied.Code, studied.Name);
        var projector = studied.Projector(horizon);
        if (!projector.HasValue)
            return new DemandResult(code, name, null, [], [projector.WhyNotNb]);
        var services = new ServiceRatesReader(definition, studied.Marts, code, name).Read();
        var main = projector.Value.Project(ProjectionVariant.Main);
        var futures = studied.Futures(horizon, seed);
        var rows = DemandRows.Of(services, definition.Coverage, main, (ages, year) => futures.Quantiles(new PathGroup(ages), year, Tenths) is [var low, var high] ? new PersonsRange(low, high) : null);
        var notes = new List<string>();
        DemandRows.Chosen(rows, notes.Add);
        return new DemandResult(code, name, main.BaseYear, rows, notes);
    }
}
