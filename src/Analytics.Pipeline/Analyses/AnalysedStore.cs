using Analytics.Core;
using Analytics.Pipeline.Analysis;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Projections;
using Analytics.Pipeline.Running;
using Analytics.Store;

namespace Analytics.Pipeline.Analyses;

/// <summary>A store that is opened for several analyses or municipalities: what they share, such as the country's estimate and the figures of groups, is read and computed once. For one thread at a time.</summary>
public sealed class AnalysedStore : IDisposable
{
    private readonly Dictionary<bool, CommonMarts> countries = [];
    private StudiedMunicipality? studied;

    private AnalysedStore(PipelineDefinition definition, DuckDbSession session, TimeProvider clock) => (Definition, Session, Clock) = (definition, session, clock);

    internal PipelineDefinition Definition { get; }

    internal DuckDbSession Session { get; }

    internal TimeProvider Clock { get; }

    /// <summary>Opens what is published now.</summary>
    /// <param name="definition">What the text files say.</param>
    /// <param name="store">The store.</param>
    /// <param name="clock">The catalogue's clock; nothing is written to the store.</param>
    /// <exception cref="ConfigurationException">There is no store.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public static AnalysedStore Open(PipelineDefinition definition, StoreLocation store, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(clock);
        return new AnalysedStore(definition, PublishedProjection.Open(store, clock, definition.Municipality.Municipality), clock);
    }

    /// <summary>Opens what is published now for reports, which also count on tables that may have no rows yet.</summary>
    /// <exception cref="ConfigurationException">There is no store, or its marts are older than the definitions that they are made by.</exception>
    /// <inheritdoc cref="Open"/>
    internal static AnalysedStore OpenForReports(PipelineDefinition definition, StoreLocation store, TimeProvider clock) => new(definition, ReportStore.Open(definition, store, clock), clock);

    /// <inheritdoc/>
    public void Dispose() => Session.Dispose();

    /// <summary>The municipality asked for, or that of municipality.yaml.</summary>
    internal MunicipalityCode Asked(MunicipalityCode? municipality) => municipality ?? Definition.Municipality.Municipality;

    /// <summary>What the municipality's country has in common.</summary>
    internal CommonMarts Country(MunicipalityCode municipality) => countries.TryGetValue(municipality.IsFictional, out var known)
        ? known
        : countries[municipality.IsFictional] = new CommonMarts(Session, municipality.IsFictional);

    /// <summary>A municipality's figures.</summary>
    internal MartReader Marts(MunicipalityCode municipality) => new(Session, municipality, Country(municipality));

    /// <summary>A municipality and its futures. They take much room, so only those of the last one asked for are kept.</summary>
    /// <exception cref="ConfigurationException">The store does not know it.</exception>
    internal StudiedMunicipality Studied(MunicipalityCode municipality)
    {
        if (studied?.Code == municipality)
            return studied;
        var marts = Marts(municipality);
        return studied = new StudiedMunicipality(Definition, marts, municipality, KnownMunicipality.Name(marts, municipality));
    }
}
