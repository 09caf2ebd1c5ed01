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

    /// <summary>80 % intervals of the total, of <see cref="ServiceAgeGroup.Standard"/> and of what else was asked for, for every year after the base year; empty when no futures were drawn.</summary>
    public IReadOnlyList<AgeGroupInterval> Intervals { get; init; } = [];

    /// <summary>80 % intervals of each sex and single age, for every year after the base year; empty when no futures were drawn.</summary>
    public IReadOnlyDictionary<Year, CellIntervals> Cells { get; init; } = new Dictionary<Year, CellIntervals>();

    /// <summary>The interval of an age group on a 1 January, or null when there is none.</summary>
    public AgeGroupInterval? Interval(AgeRange ages, Year year) => Intervals.FirstOrDefault(i => i.Ages == ages && i.Year == year);
}
