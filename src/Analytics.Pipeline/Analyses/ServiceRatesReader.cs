using Analytics.Analysis.Demography.ServiceDemand;
using Analytics.Core;
using Analytics.Pipeline.Analysis;
using Analytics.Pipeline.Configuration;

namespace Analytics.Pipeline.Analyses;

/// <summary>The services with the municipality's own coverage and årsverk where they are published, and the country's else.</summary>
internal sealed class ServiceRatesReader(PipelineDefinition definition, MartReader marts, MunicipalityCode municipality, string name)
{
    /// <summary>Every service of the reference, in its order.</summary>
    public IReadOnlyList<ServiceRates> Read() => [.. definition.Reference.Services.Select(service => service.WithOwn(Known))];

    /// <summary>A concept's numbers in the municipality by rising year, of the scope that the catalogue prefers among those with values; what is outside the catalogue's bounds is left out.</summary>
    public IReadOnlyList<(Year Year, double Value, Provenance Provenance)> Known(string concept) =>
        definition.Indicators.Where(i => i.Concept == concept).OrderBy(i => i.ScopePreference)
            .Select(i => Points(i, marts.Series(i, RegionCode.Of(municipality), name)))
            .FirstOrDefault(points => points.Count > 0) ?? [];

    private static List<(Year Year, double Value, Provenance Provenance)> Points(IndicatorDefinition indicator, IndicatorSeries? series) =>
    [
        .. from point in series?.Points ?? []
           let value = point.Measure.Value
           where value >= (indicator.Lower ?? double.NegativeInfinity) && value <= (indicator.Upper ?? double.PositiveInfinity)
           select (point.Year, value!.Value, point.Provenance),
    ];
}
