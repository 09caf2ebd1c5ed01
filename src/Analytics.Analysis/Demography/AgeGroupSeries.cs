using Analytics.Core;

namespace Analytics.Analysis.Demography;

/// <summary>Persons of a service's age group by year, counted and projected.</summary>
/// <param name="Group">The group.</param>
/// <param name="Persons">Persons on 1 January; projected years are not rounded.</param>
/// <param name="BaseYear">The last counted year; later years are projected.</param>
public sealed record AgeGroupSeries(ServiceAgeGroup Group, IReadOnlyDictionary<Year, double> Persons, Year BaseYear)
{
    /// <summary>The table of several groups: one series a group, in their order; empty when no year is counted by age.</summary>
    /// <param name="history">The counted population.</param>
    /// <param name="projection">Later years, or null.</param>
    /// <param name="groups">The groups; <see cref="ServiceAgeGroup.Standard"/> when left out.</param>
    public static IReadOnlyList<AgeGroupSeries> Table(PopulationHistory history, PopulationProjection? projection, IReadOnlyList<ServiceAgeGroup>? groups = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        if (PopulationSeries.BaseYear(history, projection) is not { } baseYear)
            return [];
        var years = PopulationSeries.Joined(history, projection);
        return [.. (groups ?? ServiceAgeGroup.Standard).Select(g => new AgeGroupSeries(g, years.ToDictionary(p => p.Key, p => p.Value.Sum(g.Range)), baseYear))];
    }
}
