using Analytics.Analysis.Benchmarking;
using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Store;

namespace Analytics.Pipeline.Analyses;

/// <summary>Finds municipalities of the same country that are like one, from what is published and the official need index.</summary>
public static class PublishedSimilar
{
    private const string FreeIncome = "frie-inntekter";

    /// <summary>Ranks all other municipalities.</summary>
    /// <param name="definition">What the text files say.</param>
    /// <param name="store">The store.</param>
    /// <param name="municipality">The municipality, or null for that of municipality.yaml.</param>
    /// <param name="clock">The catalogue's clock; nothing is written to the store.</param>
    /// <exception cref="ConfigurationException">There is no store, or it does not count the municipality.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public static SimilarResult Run(PipelineDefinition definition, StoreLocation store, MunicipalityCode? municipality, TimeProvider clock)
    {
        using var opened = AnalysedStore.Open(definition, store, clock);
        return Run(opened, municipality);
    }

    /// <summary>Ranks all other municipalities of a store that is open.</summary>
    /// <param name="opened">The store.</param>
    /// <param name="municipality">The municipality, or null for that of municipality.yaml.</param>
    /// <exception cref="ConfigurationException">The store does not count the municipality.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public static SimilarResult Run(AnalysedStore opened, MunicipalityCode? municipality)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var (definition, code) = (opened.Definition, opened.Asked(municipality));
        var country = opened.Country(code);
        if (country.Inhabitants.Newest(code) is not { } day)
            throw new ConfigurationException($"--municipality {code}", "the store does not count its inhabitants", "a municipality with inhabitants (SSB table 07459)", "Run: analytics run --data FOLDER, or: analytics ingest 07459 --live");
        var income = definition.Indicators.Where(i => i.Concept == FreeIncome).OrderBy(i => i.ScopePreference)
            .Select(i => (Indicator: i, Newest: country.Indicators.Points(i, RegionCode.Of(code)).LastOrDefault(p => p.Measure.HasValue)?.Year))
            .FirstOrDefault(i => i.Newest is not null);
        var need = definition.Reference.Need.LastOrDefault(n => n.Municipalities.GetValueOrDefault(code)?.Total is not null);
        var basis = new ProfileBasis(day, income.Indicator, income.Newest, need);
        var profiles = country.Likeness.Profiles(basis);
        var own = profiles.GetValueOrDefault(code) ?? country.Likeness.Profile(code, country.Municipality(code)?.Name ?? code.Value, null, basis);
        var found = SimilarMunicipalities.Of(own, [.. profiles.Values.Where(p => p.Municipality != code)], LikenessTrait.Standard);
        return new SimilarResult(code, own.NameNb, found.Value, Notes(found.Value, found.WhyNotNb));
    }

    private static string[] Notes(SimilarMunicipalities? found, string? whyNot) => found is null
        ? [whyNot!]
        :
        [
            .. found.LeftOutTraits.Select(t => $"Ikke sammenlignet: {t.NameNb} er ikke kjent for kommunen, eller for under halvparten av de andre."),
            .. found.LeftOut.Count == 0 ? Array.Empty<string>() : [$"{found.LeftOut.Count} kommuner er utelatt, fordi de mangler et av kjennetegnene: {string.Join(", ", found.LeftOut.Take(10).Select(p => p.NameNb))}{(found.LeftOut.Count > 10 ? " …" : "")}."],
        ];
}
