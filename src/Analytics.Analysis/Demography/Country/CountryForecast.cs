using Analytics.Core;

namespace Analytics.Analysis.Demography.Country;

/// <summary>All municipalities projected together, in expectation.</summary>
/// <param name="Estimate">What the projection starts from.</param>
/// <param name="Areas">Each municipality, in the order of <see cref="CountryEstimate.Areas"/>.</param>
public sealed record CountryForecast(CountryEstimate Estimate, IReadOnlyList<AreaForecast> Areas)
{
    /// <summary>One municipality's projection, or null when it could not be projected.</summary>
    public AreaForecast? Of(MunicipalityCode area) => Areas.FirstOrDefault(a => a.Estimate.Area == area);
}
