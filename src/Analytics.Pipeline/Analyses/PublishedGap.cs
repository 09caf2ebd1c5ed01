using Analytics.Core;
using Analytics.Pipeline.Analysis;
using Analytics.Pipeline.Configuration;
using Analytics.Store;

namespace Analytics.Pipeline.Analyses;

/// <summary>Differences in spending between a municipality and its group, the country or chosen municipalities, from what is published.</summary>
public static class PublishedGap
{
    /// <summary>Computes them, for the newest year that both have.</summary>
    /// <param name="definition">What the text files say.</param>
    /// <param name="store">The store.</param>
    /// <param name="municipality">The municipality, or null for that of municipality.yaml.</param>
    /// <param name="against">What to compare with, or null for its group, the country and the neighbours of municipality.yaml.</param>
    /// <param name="clock">The catalogue's clock; nothing is written to the store.</param>
    /// <exception cref="ConfigurationException">There is no store, nobody knows the municipality, or there is no such thing to compare with.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public static GapResult Run(PipelineDefinition definition, StoreLocation store, MunicipalityCode? municipality, string? against, TimeProvider clock)
    {
        using var opened = AnalysedStore.Open(definition, store, clock);
        return Run(opened, municipality, against);
    }

    /// <summary>Computes them from a store that is open.</summary>
    /// <param name="opened">The store.</param>
    /// <param name="municipality">The municipality, or null for that of municipality.yaml.</param>
    /// <param name="against">What to compare with, or null for its group, the country and the neighbours of municipality.yaml.</param>
    /// <exception cref="ConfigurationException">Nobody knows the municipality, or there is no such thing to compare with.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public static GapResult Run(AnalysedStore opened, MunicipalityCode? municipality, string? against)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var settings = opened.Definition.Municipality.For(opened.Asked(municipality));
        var marts = opened.Marts(settings.Municipality);
        var row = marts.Municipality() ?? throw PublishedNeed.Unknown(settings.Municipality);
        return Of(opened.Definition, settings, row, marts, against);
    }

    /// <summary>Computes them in a session that is open.</summary>
    internal static GapResult Of(PipelineDefinition definition, MunicipalityDefinition settings, MunicipalityRow row, MartReader marts, string? against)
    {
        var inhabitants = marts.Common.Inhabitants;
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
