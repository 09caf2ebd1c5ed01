using Analytics.Analysis.Demography.Accuracy;
using Analytics.Analysis.Demography.Paths;
using Analytics.Core;

namespace Analytics.Analysis.Demography;

/// <summary>How demographic costs spread over many futures. Each future's cost is computed by itself, so that ages that vary together are added up as they vary.</summary>
public sealed class DemographicCostFutures
{
    private readonly PathEnsemble paths;
    private readonly IReadOnlyList<UnitCost> costs;

    /// <summary>Makes it.</summary>
    /// <param name="paths">Futures, with <see cref="Groups"/> kept.</param>
    /// <param name="costs">All rows of the unit costs.</param>
    public DemographicCostFutures(PathEnsemble paths, IReadOnlyList<UnitCost> costs)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(costs);
        (this.paths, this.costs) = (paths, [.. costs.Where(c => c.Sector != DemographicCosts.AllSectors)]);
    }

    /// <summary>The age bands that the futures must have kept.</summary>
    public static IReadOnlyList<AgeRange> Groups(IReadOnlyList<UnitCost> costs)
    {
        ArgumentNullException.ThrowIfNull(costs);
        return [.. costs.Where(c => c.Sector != DemographicCosts.AllSectors).Select(c => c.Range).Distinct()];
    }

    /// <summary>The change of cost in each future, kroner.</summary>
    /// <param name="from">The 1 January that the change starts on.</param>
    /// <param name="to">The 1 January that it ends on.</param>
    /// <param name="weight">How much a row counts: 1 as it is, 0 for leaving it out, a cost level for the municipality's own.</param>
    /// <exception cref="ArgumentOutOfRangeException">A year is outside the futures.</exception>
    public IReadOnlyList<double> Changes(Year from, Year to, Func<UnitCost, double> weight)
    {
        ArgumentNullException.ThrowIfNull(weight);
        List<(AgeRange, double)> bands = [.. costs.GroupBy(c => c.Range).Select(band => (band.Key, band.Sum(c => weight(c) * c.KronerPerPerson))).Where(b => b.Item2 != 0)];
        return [.. PathAmounts.Of(paths, bands, to).Zip(PathAmounts.Of(paths, bands, from), (after, before) => after - before)];
    }

    /// <summary>Where eight of ten futures lie: one in ten is below, and one above.</summary>
    /// <param name="from">As for <see cref="Changes"/>.</param>
    /// <param name="to">As for <see cref="Changes"/>.</param>
    /// <param name="weight">As for <see cref="Changes"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A year is outside the futures.</exception>
    public PredictionInterval Interval(Year from, Year to, Func<UnitCost, double> weight) => PredictionInterval.EightOfTen(Changes(from, to, weight));
}
