using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Store;

namespace Analytics.Pipeline.Analyses;

/// <summary>Service pages of one municipality from what is published.</summary>
public static class PublishedServices
{
    /// <summary>Makes the pages.</summary>
    /// <param name="definition">What the text files say.</param>
    /// <param name="store">The store.</param>
    /// <param name="municipality">The municipality, or null for that of municipality.yaml.</param>
    /// <param name="service">A service of service-pages.yaml, or null for all of them.</param>
    /// <param name="among">Whom it is ranked among: group, county, country, a group of municipality.yaml, or codes with commas between; null for the group, or the country without one.</param>
    /// <param name="clock">The catalogue's clock; nothing is written to the store.</param>
    /// <exception cref="ConfigurationException">There is no store, nobody knows the municipality, there is no such service, or nobody to be ranked among.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public static ServicePagesResult Run(PipelineDefinition definition, StoreLocation store, MunicipalityCode? municipality, string? service, string? among, TimeProvider clock)
    {
        using var opened = AnalysedStore.Open(definition, store, clock);
        return Run(opened, municipality, service, among);
    }

    /// <summary>Makes the pages from a store that is open.</summary>
    /// <param name="opened">The store.</param>
    /// <param name="municipality">The municipality, or null for that of municipality.yaml.</param>
    /// <param name="service">A service of service-pages.yaml, or null for all of them.</param>
    /// <param name="among">As for <see cref="Run(PipelineDefinition, StoreLocation, MunicipalityCode?, string?, string?, TimeProvider)"/>.</param>
    /// <exception cref="ConfigurationException">Nobody knows the municipality, there is no such service, or nobody to be ranked among.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public static ServicePagesResult Run(AnalysedStore opened, MunicipalityCode? municipality, string? service, string? among)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var definition = opened.Definition;
        var settings = definition.Municipality.For(opened.Asked(municipality));
        var rules = definition.ServicePages.Where(r => service is null || r.Service == service).ToList();
        if (rules.Count == 0)
            throw new ConfigurationException($"--service {service}", "there is no such service", $"one of {string.Join(", ", definition.ServicePages.Select(r => r.Service))}", "Correct the name, or write it into pipelines/service-pages.yaml.");
        var marts = opened.Marts(settings.Municipality);
        var row = marts.Municipality() ?? throw PublishedNeed.Unknown(settings.Municipality);
        var inhabitants = marts.Common.Inhabitants;
        var notes = new List<string>();
        var newest = inhabitants.Newest();
        if (newest is null)
            notes.Add("Folketallet (SSB-tabell 07459) er ikke lest inn, så svingningene fra år til år er anslått for alle kommuner under ett.");
        var day = newest ?? new Year(2024);
        var comparable = ComparableMunicipalities.Of(settings, row, inhabitants, day, among);
        var reader = new ServicePageReader(definition, settings, row, marts, day);
        var pages = rules.Select(rule => reader.Page(rule, comparable.Members)).ToList();
        notes.AddRange(pages.Where(p => p.MissingNb.Count > 0).Select(p => $"{p.Rule.TitleNb}: ingen tall for {string.Join("; ", p.MissingNb)}."));
        notes.AddRange(pages.Where(p => p.FewNb.Length > 0).Select(p => $"{p.Rule.TitleNb} har bare {p.Rule.Items.Count} tall: {p.FewNb}"));
        notes.AddRange(pages.SelectMany(p => p.Indicators).Where(i => !i.Noise.HasValue).Select(i => $"{i.Measure.Own.Definition.NameNb}: {i.Noise.WhyNotNb}"));
        return new ServicePagesResult(settings.Municipality, row.Name, comparable.NameNb, pages, notes);
    }
}
