using Analytics.Core;

namespace Analytics.Analysis.Demography;

/// <summary>A projected population, year by year from the base year.</summary>
/// <param name="Municipality">The municipality.</param>
/// <param name="Variant">The assumptions.</param>
/// <param name="BaseYear">The counted 1 January that it starts from.</param>
/// <param name="Years">Population by year, the base year included.</param>
/// <param name="Assumptions">The assumptions in numbers.</param>
/// <param name="Changes">Births, deaths and net moves of each projected calendar year, in rising years; null when unknown.</param>
public sealed record PopulationProjection(
    MunicipalityCode Municipality,
    ProjectionVariant Variant,
    Year BaseYear,
    IReadOnlyDictionary<Year, PopulationVector> Years,
    ProjectionAssumptions Assumptions,
    IReadOnlyList<ProjectedYear>? Changes = null)
{
    /// <summary>The last projected year.</summary>
    public Year LastYear => Years.Keys.Max();
}
