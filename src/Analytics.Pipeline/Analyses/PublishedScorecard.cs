using Analytics.Analysis.Disclosure;
using Analytics.Analysis.Scorecards;
using Analytics.Analysis.UnitFigures;
using Analytics.Core;
using Analytics.Pipeline.Analysis;
using Analytics.Pipeline.Configuration;
using Analytics.Store;

namespace Analytics.Pipeline.Analyses;

/// <summary>Fills a scorecard in from what is published: figures of units, what is computed from them, and indicators of the municipality.</summary>
public static class PublishedScorecard
{
    /// <summary>Fills it in.</summary>
    /// <param name="definition">What the text files say.</param>
    /// <param name="store">The store.</param>
    /// <param name="municipality">The municipality, or null for that of municipality.yaml, which alone has figures of units here.</param>
    /// <param name="name">The scorecard's name, or null for the first.</param>
    /// <param name="clock">The catalogue's clock; nothing is written to the store.</param>
    /// <exception cref="ConfigurationException">There is no store, no such scorecard, or another municipality is asked for.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public static ScorecardFilled Run(PipelineDefinition definition, StoreLocation store, MunicipalityCode? municipality, string? name, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(definition);
        using var opened = AnalysedStore.Open(definition, store, clock);
        return Run(opened, municipality, name);
    }

    /// <summary>Fills it in from a store that is open.</summary>
    /// <param name="opened">The store.</param>
    /// <param name="municipality">The municipality, or null for that of municipality.yaml.</param>
    /// <param name="name">The scorecard's name, or null for the first.</param>
    /// <exception cref="ConfigurationException">There is no such scorecard, or another municipality is asked for.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public static ScorecardFilled Run(AnalysedStore opened, MunicipalityCode? municipality, string? name)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var code = opened.Asked(municipality);
        var card = Chosen(opened.Definition, name);
        PublishedRegisters.RefuseOthers(opened.Definition, code);
        return Of(opened.Definition, opened.Marts(code), code, card, new RegisterReader(opened.Session, opened.Definition.Registers, code.IsFictional).Units());
    }

    internal static ScorecardFilled Of(PipelineDefinition definition, MartReader marts, MunicipalityCode code, Scorecard card, ManagementFigures units)
    {
        var concepts = new ConceptReader(definition.Indicators, marts, new RegionCode(code.Value), "");
        var (values, notes) = (new List<ScorecardValue>(), new List<string>());
        foreach (var indicator in card.Indicators)
        {
            var found = Units(indicator.Code, units);
            if (found.Count == 0 && concepts.Own(indicator.Code) is { Latest: { } latest })
                found = [new ScorecardValue("", "", indicator.Code, latest.Measure.Value, latest.Year.ToString())];
            if (found.Count == 0)
                notes.Add($"{indicator.NameNb} ({indicator.Code}) har ingen verdi, og teller ikke med: verken enhetstall eller indikatorer har den.");
            values.AddRange(found);
        }

        if (card.Indicators.SelectMany(i => units.Percent(i.Code)).Where(p => p.Place.Unit.Length > 0 && p.Hidden != HiddenReason.None).Select(p => p.Place.Unit).Distinct().Order(StringComparer.Ordinal).ToList() is { Count: > 0 } hidden)
            notes.Add($"Skjult fordi for få står bak: {string.Join(", ", hidden)}.");

        return new ScorecardFilled(code, ScorecardResult.Of(card, values), notes);
    }

    private static List<ScorecardValue> Units(string of, ManagementFigures units) => units.Computes(of)
        ? [.. units.Percent(of).Where(p => p.Place.Unit.Length > 0).Select(p => new ScorecardValue(p.Place.Sector, p.Place.Unit, of, p.Percent, p.Until))]
        : [.. units.Figures.Where(f => f.Figure == of).Select(f => new ScorecardValue(f.Sector, f.Unit, of, f.Value, f.Period))];

    private static Scorecard Chosen(PipelineDefinition definition, string? name) =>
        (name is null ? definition.Scorecards.FirstOrDefault() : definition.Scorecards.FirstOrDefault(c => c.Name == name))
        ?? throw new ConfigurationException(
            name is null ? Path.Combine(definition.Folder, "scorecards") : $"--scorecard {name}",
            name is null ? "there is no scorecard" : "no file has that scorecard",
            definition.Scorecards.Count == 0 ? "a file of perspectives, success factors and indicators" : $"one of {string.Join(", ", definition.Scorecards.Select(c => c.Name))}",
            "Correct the name, or write the file.");
}
