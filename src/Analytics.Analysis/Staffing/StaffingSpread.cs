using Analytics.Analysis.Demography.Accuracy;
using Analytics.Analysis.Demography.Paths;
using Analytics.Core;

namespace Analytics.Analysis.Staffing;

/// <summary>How staff spreads over many futures of the population, each carried forward by itself; eight of ten futures lie within.</summary>
/// <param name="Year">The year.</param>
/// <param name="Needed">Agreed årsverk that are needed.</param>
/// <param name="PerHundred">Agreed årsverk for each hundred inhabitants of working age.</param>
/// <param name="Recruited">Årsverk recruited from the first year to this one; null where recruitment is not known.</param>
public sealed record StaffingSpread(Year Year, PredictionInterval Needed, PredictionInterval PerHundred, PredictionInterval? Recruited)
{
    /// <summary>The spread of several services together, for every year after the first.</summary>
    /// <param name="services">The services, over the same years; the first year is counted, and alike in all futures.</param>
    /// <param name="paths">Futures, with the services' ages and the working age kept.</param>
    /// <param name="workingAge">The ages of working age.</param>
    /// <exception cref="ArgumentException">There is no service, or as for carrying staff forward.</exception>
    public static IReadOnlyList<StaffingSpread> Of(IReadOnlyList<StaffedService> services, PathEnsemble paths, AgeRange workingAge)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(paths);
        var years = services.Count == 0 ? [] : services[0].Demand.Select(d => d.Year).ToList();
        var working = years.ConvertAll(year => paths.Persons(new PathGroup(workingAge), year).ToArray());
        var work = services.Select(s => years.ConvertAll(year => s.Service.Work(paths, year))).ToList();
        var futures = Enumerable.Range(0, paths.Paths).Select(Future).ToList();
        var recruited = futures.ConvertAll(RecruitedUntil);
        return [.. years.Skip(1).Select((year, i) => Spread(year, futures.ConvertAll(f => f.Years[i + 1]), recruited.ConvertAll(r => r[i + 1])))];

        StaffingPath Future(int path) => StaffingPath.Together([.. services.Select((service, s) => (service with
        {
            Demand = [.. years.Select((year, y) => new StaffingDemand(year, work[s][y][path], working[y][path]))],
        }).Path())]);
    }

    private static StaffingSpread Spread(Year year, IReadOnlyList<StaffingYear> futures, IReadOnlyList<double?> recruited) => new(
        year,
        PredictionInterval.EightOfTen(futures.Select(f => f.Needed)),
        PredictionInterval.EightOfTen(futures.Select(f => f.PerHundred)),
        recruited.Contains(null) ? null : PredictionInterval.EightOfTen(recruited.Select(r => r!.Value)));

    /// <summary>Årsverk recruited from the first year to each; from the first unknown on all are.</summary>
    private static double?[] RecruitedUntil(StaffingPath path)
    {
        var sums = new double?[path.Years.Count];
        sums[0] = 0;
        for (var i = 1; i < sums.Length; i++)
            sums[i] = sums[i - 1] + path.Years[i].Recruited;
        return sums;
    }
}
