using Analytics.Analysis.Demography;
using Analytics.Analysis.Demography.Paths;
using Analytics.Core;

namespace Analytics.Analysis.Staffing;

/// <summary>A service whose årsverk follow the inhabitants' ages.</summary>
/// <param name="Service">Short name: "helse-og-omsorg".</param>
/// <param name="NameNb">Name in bokmål.</param>
/// <param name="Weights">Work by age: coverage times årsverk each, or kroner a person where that stands in for them.</param>
public sealed record StaffingService(string Service, string NameNb, IReadOnlyList<AgeWeight> Weights)
{
    /// <summary>The service that it is a part of, and must not be added to; empty, the default, where it stands for itself.</summary>
    public string PartOf { get; init; } = "";

    /// <summary>The work that a population asks for, in the unit of the weights.</summary>
    public double Work(PopulationVector population)
    {
        ArgumentNullException.ThrowIfNull(population);
        return Weights.Sum(w => population.Sum(w.Ages) * w.Weight);
    }

    /// <summary>The work of each future on a 1 January, in the order of the futures.</summary>
    /// <param name="paths">Futures, with the ages of the weights kept.</param>
    /// <param name="year">The year.</param>
    public IReadOnlyList<double> Work(PathEnsemble paths, Year year)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return PathAmounts.Of(paths, Weights.Select(w => (w.Ages, w.Weight)), year);
    }
}
