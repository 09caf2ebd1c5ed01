using Analytics.Analysis.Demography;
using Analytics.Core;
using Analytics.Pipeline.Analysis;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Projections;

namespace Analytics.Pipeline.Analyses;

/// <summary>What a municipality's projected ages ask of its services, with coverage as it is, as it goes and as it is wanted.</summary>
public static class PublishedDemand
{
    private const int Paths = 1000;

    /// <summary>Runs the analysis.</summary>
    /// <param name="definition">What the text files say.</param>
    /// <param name="store">Folder of the store.</param>
    /// <param name="municipality">The municipality, or null for that of municipality.yaml.</param>
    /// <param name="horizon">Years ahead, 1-40.</param>
    /// <param name="seed">What the futures of the population follow from.</param>
    /// <param name="clock">The catalogue's clock; nothing is written to the store.</param>
    /// <exception cref="ConfigurationException">There is no store, or it does not know the municipality.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public static DemandResult Run(PipelineDefinition definition, string store, MunicipalityCode? municipality, int horizon, ulong seed, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var code = municipality ?? definition.Municipality.Municipality;
        using var session = PublishedProjection.Open(store, clock);
        var marts = new MartReader(session, code);
        var name = KnownMunicipality.Name(marts, code);
        var projector = Projector.Of(marts.Country(), code, definition.Reference.Rates, horizon);
        if (!projector.HasValue)
            return new DemandResult(code, name, null, [], [projector.WhyNotNb]);
        var services = new ServiceRatesReader(definition, marts, code, name).Read();
        var main = projector.Value.Project(ProjectionVariant.Main, Paths, seed, [.. services.Select(s => s.Ages)]);
        var rows = DemandRows.Of(services, definition.Coverage, main);
        var notes = new List<string>();
        DemandRows.Chosen(rows, notes.Add);
        return new DemandResult(code, name, main.BaseYear, rows, notes);
    }
}
