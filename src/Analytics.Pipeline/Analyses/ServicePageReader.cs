using Analytics.Analysis.Economy;
using Analytics.Analysis.Services;
using Analytics.Core;
using Analytics.Pipeline.Analysis;
using Analytics.Pipeline.Configuration;

namespace Analytics.Pipeline.Analyses;

/// <summary>Fills service pages from the marts.</summary>
internal sealed class ServicePageReader(PipelineDefinition definition, MunicipalityDefinition municipality, MunicipalityRow row, MartReader marts, Year day)
{
    private readonly ConceptReader concepts = new(definition.Indicators, marts, RegionCode.Of(municipality.Municipality), row.Name);

    /// <summary>One page.</summary>
    /// <param name="rule">Which indicators it is shown by.</param>
    /// <param name="comparable">Whom the municipality is ranked among.</param>
    public ServicePage Page(ServicePageRule rule, IReadOnlySet<MunicipalityCode> comparable)
    {
        var (indicators, missing) = (new List<ServiceIndicator>(), new List<string>());
        foreach (var (concept, dimension) in rule.Items)
        {
            if (concepts.Own(concept) is not { } own)
            {
                var definitions = definition.Indicators.Where(i => i.Concept == concept).ToList();
                missing.Add($"{definitions[0].NameNb} (SSB-tabell {string.Join(", ", definitions.Select(i => i.SourceTable).Distinct())}{(concepts.AreConfidential([concept]) ? ", konfidensielt" : "")})");
                continue;
            }

            var neighbours = municipality.Neighbours.Select(n => marts.Series(own.Definition, RegionCode.Of(n), marts.NameOf(n) ?? n.Value)).OfType<IndicatorSeries>().Where(s => s.Latest is not null);
            var measure = FinanceMeasures.Build(own, [.. concepts.Estimates(own, row.KostraGroup, municipality.Country), .. neighbours], [.. municipality.Targets, .. definition.Thresholds]);
            indicators.Add(ServiceIndicator.Of(dimension, measure, marts.Common.Everywhere(own.Definition, day), marts.Common.Inhabitants.Totals(day).GetValueOrDefault(municipality.Municipality), comparable));
        }

        return new ServicePage(rule, indicators, missing) { FewNb = rule.Items.Count < ServicePageRule.FewestItems ? Few(rule) : "" };
    }

    private string Few(ServicePageRule rule)
    {
        var uncoded = definition.OpenIndicators.Where(i => string.Equals(i.Sector, rule.TitleNb, StringComparison.OrdinalIgnoreCase)).Select(i => i.NameNb).ToList();
        return uncoded.Count == 0 ? "indikatorlisten har ingen flere for tjenesten." : $"SSBs kode er ikke kjent for {string.Join("; ", uncoded)}.";
    }
}
