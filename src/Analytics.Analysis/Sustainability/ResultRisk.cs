using Analytics.Core;
using MathNet.Numerics.Statistics;

namespace Analytics.Analysis.Sustainability;

/// <summary>How a year's result spreads over many futures.</summary>
/// <param name="Year">The accounting year.</param>
/// <param name="LowPercent">One future in ten has a lower netto driftsresultat, percent of revenue.</param>
/// <param name="MiddlePercent">Half of the futures have a lower one.</param>
/// <param name="HighPercent">One future in ten has a higher one.</param>
/// <param name="BelowZero">The part of the futures with a result below zero, 0-1.</param>
/// <param name="FundEmpty">The part of the futures in which the fund has been empty by the end of the year, 0-1.</param>
public sealed record ResultRisk(Year Year, double LowPercent, double MiddlePercent, double HighPercent, double BelowZero, double FundEmpty)
{
    /// <summary>Risk of each year.</summary>
    /// <param name="paths">One path of accounts for each future, all over the same years.</param>
    /// <exception cref="ArgumentException">There is no future.</exception>
    public static IReadOnlyList<ResultRisk> Of(IReadOnlyList<SustainabilityPath> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        if (paths.Count == 0)
            throw new ArgumentException("There is no future to count over.", nameof(paths));
        return
        [
            .. paths[0].Years.Select((year, i) =>
            {
                var results = paths.Select(p => p.Years[i].ResultPercent).Order().ToArray();
                return new ResultRisk(
                    year.Year,
                    Quantile(results, 0.1),
                    Quantile(results, 0.5),
                    Quantile(results, 0.9),
                    Part(paths, p => p.Years[i].NetResult < 0),
                    Part(paths, p => p.FundEmpty is { } empty && empty <= year.Year));
            }),
        ];
    }

    private static double Part(IReadOnlyList<SustainabilityPath> paths, Func<SustainabilityPath, bool> holds) => (double)paths.Count(holds) / paths.Count;

    private static double Quantile(double[] sorted, double probability) => SortedArrayStatistics.QuantileCustom(sorted, probability, QuantileDefinition.R7);
}
