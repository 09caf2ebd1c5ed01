using Analytics.Analysis.Demography;
using Analytics.Analysis.Economy;
using Analytics.Analysis.Sustainability;
using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Store;

namespace Analytics.Pipeline.Analyses;

/// <summary>Carries a municipality's newest published accounts forward with its projected population.</summary>
public static class PublishedSustainability
{
    private static readonly string[] Limited = ["netto-driftsresultat", "disposisjonsfond", "netto-lanegjeld"];

    /// <summary>Runs the analysis.</summary>
    /// <param name="definition">What the text files say.</param>
    /// <param name="store">The store.</param>
    /// <param name="municipality">The municipality, or null for that of municipality.yaml.</param>
    /// <param name="seed">What the futures of the population follow from.</param>
    /// <param name="clock">The catalogue's clock; nothing is written to the store.</param>
    /// <exception cref="ConfigurationException">There is no store, or it does not know the municipality.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public static SustainabilityResult Run(PipelineDefinition definition, StoreLocation store, MunicipalityCode? municipality, ulong seed, TimeProvider clock)
    {
        using var opened = AnalysedStore.Open(definition, store, clock);
        return Run(opened, municipality, seed);
    }

    /// <summary>Runs the analysis in a store that is open.</summary>
    /// <param name="opened">The store.</param>
    /// <param name="municipality">The municipality, or null for that of municipality.yaml.</param>
    /// <param name="seed">What the futures of the population follow from.</param>
    /// <exception cref="ConfigurationException">The store does not know the municipality.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public static SustainabilityResult Run(AnalysedStore opened, MunicipalityCode? municipality, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(opened);
        return Of(opened.Studied(opened.Asked(municipality)), seed);
    }

    /// <summary>Runs the analysis in a session that is open.</summary>
    /// <param name="studied">The municipality.</param>
    /// <param name="seed">What the futures of the population follow from.</param>
    internal static SustainabilityResult Of(StudiedMunicipality studied, ulong seed)
    {
        var (definition, code, name, country) = (studied.Definition, studied.Code, studied.Name, studied.Country);
        var limits = Limits(definition, code);
        var notes = new List<string>();
        var history = country.History(code);
        if (history is null)
        {
            notes.Add("Folketallet etter alder er ikke lest inn for kommunen (SSB-tabell 07459).");
            return new SustainabilityResult(code, name, AccountingScope.None, null, [], null, null, limits, notes);
        }

        var (assumptions, reach) = (definition.Sustainability.Assumptions, definition.Sustainability.Years);
        var opening = new OpeningAccountsReader(definition, studied.Marts, code, name)
            .Read(year => history.ByAge.TryGetValue(year.Plus(1), out var counted) ? counted.Total : null, assumptions, notes);
        if (opening is not var (accounts, scope, results))
            return new SustainabilityResult(code, name, AccountingScope.None, null, [], null, null, limits, notes);
        var projector = studied.Projector(reach + 1);
        if (!projector.HasValue)
        {
            notes.Add(projector.WhyNotNb);
            return new SustainabilityResult(code, name, scope, null, [], null, null, limits, notes);
        }

        var main = projector.Value.Project(ProjectionVariant.Main);
        var need = NeedSeries.Of(
            accounts.Year,
            accounts.Year.Plus(reach),
            year => year >= main.BaseYear ? main.Years.GetValueOrDefault(year) : history.ByAge.GetValueOrDefault(year),
            year => year >= main.BaseYear ? projector.Value.Country(year) : country.Counted(year),
            definition.Reference.UnitCosts);
        if (!need.HasValue)
        {
            notes.Add(need.WhyNotNb);
            return new SustainabilityResult(code, name, scope, null, [], null, null, limits, notes);
        }

        var futures = NeedSeries.OfPaths(need.Value, studied.Futures(reach + 1, seed), definition.Reference.UnitCosts);
        var noise = ResultNoise.Of(results);
        if (noise is null)
            notes.Add($"Færre enn {ResultNoise.FewestYears} år på rad med netto driftsresultat er kjent; hvor mye det svinger fra år til år, er ikke med i sjansene.");
        return new SustainabilityResult(
            code,
            name,
            scope,
            LeverStudy.Run(accounts, need.Value, assumptions, definition.Sustainability.LeversOf(code), definition.Sustainability.Combinations),
            ResultRisk.Of([.. futures.AsParallel().AsOrdered().Select((future, i) => SustainabilityPaths.Of(accounts, future, assumptions, noise?.Draw(i, reach, seed) ?? [], []))]),
            noise,
            UnusualOpening.Of(results, accounts, from => SustainabilityPaths.Of(from, need.Value, assumptions)),
            limits,
            notes)
        {
            Given = [.. assumptions.PensionGrowth is null ? Array.Empty<string>() : ["pensjon"], .. assumptions.BoundGrowth is null ? Array.Empty<string>() : ["bundne satsinger"]],
        };
    }

    /// <summary>Own targets are those of municipality.yaml, and nobody else's.</summary>
    private static List<Threshold> Limits(PipelineDefinition definition, MunicipalityCode code)
    {
        var own = code == definition.Municipality.Municipality ? definition.Municipality.Targets : [];
        return [.. Limited.SelectMany(concept => own.Concat(definition.Thresholds).Where(t => t.Concept == concept).OrderBy(t => t.Kind).Take(1))];
    }
}
