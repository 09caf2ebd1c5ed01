using Analytics.Analysis.Demography;
using Analytics.Core;

namespace Analytics.Analysis.Need;

/// <summary>
/// Inhabitants by age as the grants count them: on 1 July of the year before, which is halfway between two counts of 1 January.
/// Measured on 2026: with the mean of 2025 and 2026 no municipality's kindergarten index is less than its age criterion gives; with either count alone some are.
/// </summary>
public sealed class CriterionPopulation
{
    private readonly IReadOnlyList<PopulationVector> counts;

    /// <summary>Makes it of one count, or of the two on either side.</summary>
    /// <exception cref="ArgumentException">There is no count, or nobody is counted.</exception>
    public CriterionPopulation(params IReadOnlyList<PopulationVector> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        if (counts.Count == 0 || counts.Any(c => !(c.Total > 0)))
            throw new ArgumentException($"A population to count criteria in needs at least one count with inhabitants; found {counts.Count}.", nameof(counts));
        this.counts = counts;
    }

    /// <summary>The share of the inhabitants who are of these ages, 0-1.</summary>
    public double Share(AgeRange ages) => counts.Sum(c => c.Sum(ages)) / counts.Sum(c => c.Total);
}
