using Analytics.Analysis.Compass;
using Analytics.Analysis.Economy;
using Analytics.Analysis.Focus;
using Analytics.Core;
using Analytics.Pipeline.Analysis;
using Analytics.Pipeline.Configuration;
using Analytics.Reporting.Perspective;

namespace Analytics.Pipeline.Analyses;

/// <summary>Gathers what is published of a municipality, and makes a page of each focus area.</summary>
internal static class FocusReader
{
    private const string OthersNb = "Registre og styringstall i lageret hører til kommunen i municipality.yaml.";

    /// <summary>The pages.</summary>
    /// <param name="definition">What the text files say.</param>
    /// <param name="areas">The areas that are wanted.</param>
    /// <param name="municipality">The municipality, its targets and whom it is compared with.</param>
    /// <param name="marts">Its figures.</param>
    /// <param name="compass">Its newest evaluation, or null.</param>
    /// <param name="surveys">Its surveys, newest round.</param>
    /// <param name="own">Its registers and figures of units; null when the store has another municipality's.</param>
    /// <param name="day">The day to see items on.</param>
    public static IReadOnlyList<FocusPage> Pages(
        PipelineDefinition definition,
        IReadOnlyList<FocusArea> areas,
        MunicipalityDefinition municipality,
        MartReader marts,
        CompassProfile? compass,
        IReadOnlyList<SurveyOutlook> surveys,
        RegistersResult? own,
        DateOnly day)
    {
        var known = new FocusSources(
            compass is null ? null : CompassReading.Of(compass, day.Year),
            [.. definition.Surveys.Select(s => new FocusSurveyFigures(s.Instrument, s.SourceNb, surveys.FirstOrDefault(o => o.Instrument.Code == s.Instrument.Code)?.Figures ?? []))],
            Indicators(definition, areas, municipality, marts),
            own?.Units,
            [.. definition.Registers.Registers.Select(r => (r.Register, r.TitleNb, r.Shape))],
            [.. (own?.Registers ?? []).SelectMany(r => r.Items)],
            own is null ? [] : definition.Scorecards,
            own is null ? OthersNb : "",
            day,
            definition.Focus.FewestPairs) { Shares = definition.Registers.Shares };
        return [.. areas.Select(area => FocusPage.Of(area, known))];
    }

    private static Dictionary<string, FocusIndicator> Indicators(PipelineDefinition definition, IReadOnlyList<FocusArea> areas, MunicipalityDefinition municipality, MartReader marts)
    {
        var row = marts.Municipality();
        var concepts = new ConceptReader(definition.Indicators, marts, RegionCode.Of(municipality.Municipality), row?.Name ?? municipality.Municipality.Value);
        return areas
            .SelectMany(a => a.Concepts.Concat(a.Pairs.SelectMany(p => new[] { p.First, p.Second }).Where(s => s.Kind == FocusSideKind.Indicator).Select(s => s.Name)))
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(concept => concept, Indicator, StringComparer.Ordinal);

        FocusIndicator Indicator(string concept)
        {
            var definitions = definition.Indicators.Where(i => i.Concept == concept).ToList();
            var own = concepts.Own(concept);
            return new FocusIndicator(
                definitions[0].NameNb,
                own is null ? null : FinanceMeasures.Build(own, concepts.Estimates(own, row?.KostraGroup, municipality.Country), municipality.Targets),
                own is null && concepts.AreConfidential([concept]),
                $"SSB-tabell {(own is null ? string.Join(", ", definitions.Select(i => i.SourceTable).Distinct()) : own.Definition.SourceTable)}",
                [.. definitions.Select(i => i.Code.Value)]);
        }
    }
}
