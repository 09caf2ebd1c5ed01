using Analytics.Core;
using Analytics.Pipeline.Analysis;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Projections;

namespace Analytics.Pipeline.Analyses;

/// <summary>Differences in spending between a municipality and its group, the country or chosen municipalities, from what is published.</summary>
public static class PublishedGap
{
    /// <summary>Computes them, for the newest year that both have.</summary>
    /// <param name="definition">What the text files say.</param>
    /// <param name="store">Folder of the store.</param>
    /// <param name="municipality">The municipality, or null for that of municipality.yaml.</param>
    /// <param name="against">What to compare with, or null for its group, the country and the neighbours of municipality.yaml.</param>
    /// <param name="clock">The catalogue's clock; nothing is written to the store.</param>
    /// <exception cref="ConfigurationException">There is no store, nobody knows the municipality, or there is no such thing to compare with.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public static GapResult Run(PipelineDefinition definition, string store, MunicipalityCode? municipality, string? against, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var settings = definition.Municipality.For(municipality ?? definition.Municipality.Municipality);
        using var session = PublishedProjection.Open(store, clock);
        var marts = new MartReader(session, settings.Municipality);
        var row = marts.Municipality() ?? throw PublishedNeed.Unknown(settings.Municipality);
        return Of(definition, settings, row, marts, new CountedInhabitants(session, settings.Municipality.IsFictional), against);
    }

    /// <summary>Computes them in a session that is open.</summary>
    internal static GapResult Of(PipelineDefinition definition, MunicipalityDefinition settings, MunicipalityRow row, MartReader marts, CountedInhabitants inhabitants, string? against)
    {
        var own = new GapReference(RegionCode.Of(settings.Municipality), row.Name);
        var comparison = new GapComparison(
            definition,
            settings.Municipality,
            new SpendingReader(definition, marts, inhabitants, own),
            inhabitants,
            new GapNeeds(definition.Reference.Need, inhabitants, settings.Municipality));
        return comparison.With(own, GapReferences.Of(settings, row, marts, against));
    }
}
