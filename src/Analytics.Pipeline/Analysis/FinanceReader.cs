using System.Globalization;
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

    public IReadOnlyList<FinanceMeasure> Measures()
    {
        var limits = municipality.Targets.Concat(definition.Thresholds).ToList();
        var measures = new List<FinanceMeasure>();
        foreach (var concept in Concepts)
        {
            if (Own(concept) is not { } own)
            {
                missing.Add(new MissingFigure(Named(concept), $"Ingen av tabellene {Tables(concept)} er lest inn med tall for kommunen."));
                continue;
            }

            var comparators = Comparators(own);
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

    /// <summary>The series with the newest number; among equals the scope that the catalogue prefers. Scopes are never joined.</summary>
    private IndicatorSeries? Own(string concept) => definition.Indicators
        .Where(i => i.Concept == concept)
        .OrderBy(i => i.ScopePreference)
        .Select(i => marts.Series(i, RegionCode.Of(municipality.Municipality), row.Name))
        .OfType<IndicatorSeries>()
        .Where(s => s.Latest is not null)
        .OrderByDescending(s => s.Latest!.Year)
        .FirstOrDefault();

    private List<IndicatorSeries> Comparators(IndicatorSeries own)
    {
        var regions = new List<(RegionCode Region, string Name)>();
        if (!string.IsNullOrEmpty(row.KostraGroup))
            regions.Add((new RegionCode(row.KostraGroup), $"KOSTRA-gruppe {GroupNumber(row.KostraGroup)}"));
        regions.Add((municipality.Country, municipality.Country == RegionCode.CountryWithoutOslo ? "Landet uten Oslo" : "Landet"));
        return [.. regions.Select(r => marts.Series(own.Definition, r.Region, r.Name)).OfType<IndicatorSeries>().Where(s => s.Latest is not null)];
    }

    private static string GroupNumber(string group) =>
        int.TryParse(group.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number.ToString(CultureInfo.InvariantCulture) : group;

    private string Named(string concept) => definition.Indicators.First(i => i.Concept == concept).NameNb;

    private string Tables(string concept) => string.Join(", ", definition.Indicators.Where(i => i.Concept == concept).Select(i => i.SourceTable).Distinct());
}
