using Analytics.Core;

namespace Analytics.Analysis.Demography;

/// <summary>A projected population, year by year from the base year.</summary>
/// <param name="Municipality">The municipality.</param>
/// <param name="Variant">The assumptions.</param>
/// <param name="BaseYear">The counted 1 January that it starts from.</param>
/// <param name="Years">Population by year, the base year included.</param>
/// <param name="Assumptions">The assumptions in numbers.</param>
public sealed record PopulationProjection(
    MunicipalityCode Municipality,
    ProjectionVariant Variant,
    Year BaseYear,
    IReadOnlyDictionary<Year, PopulationVector> Years,
    ProjectionAssumptions Assumptions)
{
    /// <summary>The last projected year.</summary>
    public Year LastYear => Years.Keys.Max();
}
