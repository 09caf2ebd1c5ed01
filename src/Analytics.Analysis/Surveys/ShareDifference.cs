using MathNet.Numerics.Distributions;

namespace Analytics.Analysis.Surveys;

/// <summary>Two shares side by side.</summary>
/// <param name="Difference">The first less the second.</param>
/// <param name="ChiSquare">Pearson's χ² with one degree of freedom, without continuity correction.</param>
/// <param name="Probability">Its p-value.</param>
/// <param name="Interval">Interval of the difference.</param>
public sealed record ShareDifference(double Difference, double ChiSquare, double Probability, ConfidenceInterval Interval)
{
    /// <summary>Compares two shares.</summary>
    /// <exception cref="ArgumentException">One of them is of nobody.</exception>
    public static ShareDifference Between(ShareEstimate first, ShareEstimate second, double level = ConfidenceInterval.Usual)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.Of == 0 || second.Of == 0)
            throw new ArgumentException("A share of nobody cannot be compared.", nameof(second));
        var difference = first.Share - second.Share;
        var pooled = (double)(first.Count + second.Count) / (first.Of + second.Of);
        var variance = pooled * (1 - pooled) * ((1.0 / first.Of) + (1.0 / second.Of));
        var square = variance == 0 ? 0 : difference * difference / variance;
        var half = Normal.InvCDF(0, 1, 0.5 + (level / 2)) * Math.Sqrt((first.Share * (1 - first.Share) / first.Of) + (second.Share * (1 - second.Share) / second.Of));
        return new ShareDifference(difference, square, 1 - ChiSquared.CDF(1, square), new ConfidenceInterval(difference - half, difference + half, level));
    }
}
