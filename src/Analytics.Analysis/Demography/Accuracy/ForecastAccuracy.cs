using Analytics.Core;
using MathNet.Numerics.Statistics;

namespace Analytics.Analysis.Demography.Accuracy;

/// <summary>Sums up forecasts held against outcomes.</summary>
public static class ForecastAccuracy
{
    private const double NearPercent = 5;

    /// <summary>One summary for each method, horizon, age group and size class with cases: of each launch, then of all launches together.</summary>
    /// <param name="errors">The forecasts and outcomes.</param>
    /// <param name="sizes">Size classes, which may overlap; <see cref="SizeClass.Standard"/> when left out.</param>
    /// <returns>Summaries in the order in which launches, horizons, methods and groups first appear, and of the size classes given.</returns>
    public static IReadOnlyList<AccuracySummary> Summarise(IReadOnlyCollection<ForecastError> errors, IReadOnlyList<SizeClass>? sizes = null)
    {
        ArgumentNullException.ThrowIfNull(errors);
        sizes ??= SizeClass.Standard;
        return
        [
            .. errors.GroupBy(e => ((Year?)e.Launch, e.Horizon, e.Method, e.Group)).SelectMany(BySize),
            .. errors.GroupBy(e => ((Year?)null, e.Horizon, e.Method, e.Group)).SelectMany(BySize),
        ];

        IEnumerable<AccuracySummary> BySize(IGrouping<(Year? Launch, int Horizon, string Method, AgeRange Group), ForecastError> rows) =>
            from size in sizes
            let cases = rows.Where(e => size.Contains(e.SizeAtLaunch)).ToList()
            where cases.Count > 0
            let outcomes = cases.Sum(e => e.Outcome)
            select new AccuracySummary(rows.Key.Launch, rows.Key.Horizon, rows.Key.Method, size, rows.Key.Group, cases.Count)
            {
                Percent = PercentErrorsOf(cases),
                WeightedAbsolutePercent = outcomes > 0 ? 100 * cases.Sum(e => Math.Abs(e.Persons)) / outcomes : null,
                WeightedPercent = outcomes > 0 ? 100 * cases.Sum(e => e.Persons) / outcomes : null,
                Interval80 = IntervalAccuracyOf(cases, i => i.Interval80),
                Interval95 = IntervalAccuracyOf(cases, i => i.Interval95),
            };
    }

    private static PercentErrors? PercentErrorsOf(List<ForecastError> cases)
    {
        double[] percent = [.. cases.Select(e => e.Percent).OfType<double>()];
        double[] absolute = [.. percent.Select(Math.Abs).Order()];
        return percent.Length == 0
            ? null
            : new PercentErrors(
                percent.Length,
                absolute.Average(),
                SortedArrayStatistics.Median(absolute),
                SortedArrayStatistics.QuantileCustom(absolute, 0.8, QuantileDefinition.R7),
                100.0 * absolute.Count(p => p <= NearPercent) / absolute.Length,
                percent.Average());
    }

    private static IntervalAccuracy? IntervalAccuracyOf(List<ForecastError> cases, Func<PredictionIntervals, PredictionInterval?> which)
    {
        var stated = cases.Select(e => (Error: e, Interval: which(e.Intervals))).Where(c => c.Interval is not null).Select(c => (c.Error, Interval: c.Interval!.Value)).ToList();
        double[] widths = [.. stated.Where(c => c.Error.Forecast > 0).Select(c => 100 * c.Interval.Width / c.Error.Forecast)];
        return stated.Count == 0
            ? null
            : new IntervalAccuracy(stated.Count, 100.0 * stated.Count(c => c.Interval.Contains(c.Error.Outcome)) / stated.Count, widths.Length == 0 ? null : widths.Average());
    }
}
