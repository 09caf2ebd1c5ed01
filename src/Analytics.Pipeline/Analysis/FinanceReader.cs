using Analytics.Analysis.Economy;
using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Reporting.Perspective;

namespace Analytics.Pipeline.Analysis;

/// <summary>Finds each finance measure in the accounting scope that the data have, and its comparators in the same scope.</summary>
internal sealed class FinanceReader(PipelineDefinition definition, MunicipalityDefinition municipality, MunicipalityRow row, MartReader marts, List<MissingFigure> missing)
{
    private const string GrossRevenueConcept = "brutto-driftsinntekter";
    private static readonly string[] Concepts = ["netto-driftsresultat", "disposisjonsfond", "netto-lanegjeld", "frie-inntekter"];

    private readonly ConceptReader concepts = new(definition.Indicators, marts, RegionCode.Of(municipality.Municipality), row.Name);

    public IReadOnlyList<FinanceMeasure> Measures()
    {
        var limits = municipality.Targets.Concat(definition.Thresholds).ToList();
        var measures = new List<FinanceMeasure>();
        foreach (var concept in Concepts)
        {
            if (concepts.Own(concept) is not { } own)
            {
                missing.Add(new MissingFigure(Named(concept), $"Ingen av tabellene {Tables(concept)} er lest inn med tall for kommunen."));
                continue;
            }

            var comparators = concepts.Estimates(own, row.KostraGroup, municipality.Country);
            if (comparators.Count == 0)
                missing.Add(new MissingFigure($"{Named(concept)}: sammenligning med KOSTRA-gruppe og landet", $"Tabell {own.Definition.SourceTable} er bare lest inn for kommunen selv."));
            measures.Add(FinanceMeasures.Build(own, comparators, limits));
        }

        return measures;
    }

    /// <summary>Gross operating revenue in the scope of the operating result, which turns percents into kroner.</summary>
    public IndicatorSeries? GrossRevenue(IReadOnlyList<FinanceMeasure> measures)
    {
        if (measures.FirstOrDefault(m => m.Concept == Concepts[0])?.Own.Definition.Scope is not { } scope)
            return null;
        var candidate = definition.Indicators.FirstOrDefault(i => i.Concept == GrossRevenueConcept && i.Scope == scope);
        return candidate is null ? null : marts.Series(candidate, RegionCode.Of(municipality.Municipality), row.Name);
    }

    private string Named(string concept) => definition.Indicators.First(i => i.Concept == concept).NameNb;

    private string Tables(string concept) => string.Join(", ", definition.Indicators.Where(i => i.Concept == concept).Select(i => i.SourceTable).Distinct());
}
