using MathNet.Numerics.Statistics;

namespace Analytics.Analysis.Demography.Accuracy;

/// <summary>Past errors of a method as 100·ln(outcome/forecast): what the width of its prediction intervals should look like.</summary>
public sealed class LogErrorDistribution
{
    private readonly double[] sorted;

    private LogErrorDistribution(double[] sorted) => this.sorted = sorted;

    /// <summary>How many errors there are.</summary>
    public int Cases => sorted.Length;

    /// <summary>Mean; positive when forecasts were too low.</summary>
    public double Mean => sorted.Average();

    /// <summary>Standard deviation with n − 1 degrees of freedom; not-a-number for one case.</summary>
    public double StandardDeviation => ArrayStatistics.StandardDeviation(sorted);

    /// <summary>The errors of these forecasts, such as those of one method, horizon, size class and age group, or null when none has a logarithm.</summary>
    public static LogErrorDistribution? Of(IEnumerable<ForecastError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        double[] sorted = [.. errors.Select(e => e.LogPercent).OfType<double>().Order()];
        return sorted.Length == 0 ? null : new LogErrorDistribution(sorted);
    }

    /// <summary>The error that a share of the cases lie below, linear between cases.</summary>
    /// <param name="probability">The share, 0–1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is outside 0–1.</exception>
    public double Quantile(double probability) =>
        probability is >= 0 and <= 1
            ? SortedArrayStatistics.QuantileCustom(sorted, probability, QuantileDefinition.R7)
            : throw new ArgumentOutOfRangeException(nameof(probability), probability, "A quantile's share lies between 0 and 1, such as 0.9 for the 90th percentile.");
}
