using MathNet.Numerics.Distributions;

namespace Analytics.Analysis.Editing;

/// <summary>A lasting change of level in a series: Student's two-sample test of what comes before against what comes after.</summary>
/// <param name="Before">Numbers before the shift.</param>
/// <param name="MeanBefore">Their mean.</param>
/// <param name="MeanAfter">The mean of the rest.</param>
/// <param name="Statistic">The difference in standard errors; infinite where both parts are constant.</param>
/// <param name="DegreesOfFreedom">Of the test.</param>
public sealed record LevelShift(int Before, double MeanBefore, double MeanAfter, double Statistic, int DegreesOfFreedom)
{
    /// <summary>Chance of a statistic this far from zero where nothing has shifted and numbers are independent and normal; a search over all years makes it more.</summary>
    public double Probability => double.IsInfinity(Statistic) ? 0 : 2 * StudentT.CDF(0, 1, DegreesOfFreedom, -Math.Abs(Statistic));

    /// <summary>Tests one place.</summary>
    /// <param name="values">The series, in order of time.</param>
    /// <param name="before">How many come before the shift; at least one on each side, and three in all.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are too few numbers on a side.</exception>
    public static LevelShift At(IReadOnlyList<double> values, int before)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentOutOfRangeException.ThrowIfLessThan(before, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(before, values.Count - 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(values.Count, 3, nameof(values));
        var (left, right) = (values.Take(before).ToArray(), values.Skip(before).ToArray());
        var (one, other) = (left.Average(), right.Average());
        var freedom = values.Count - 2;
        var variance = (left.Sum(v => (v - one) * (v - one)) + right.Sum(v => (v - other) * (v - other))) / freedom;
        var error = Math.Sqrt(variance * (1.0 / left.Length + 1.0 / right.Length));
        return new LevelShift(before, one, other, other == one ? 0 : (other - one) / error, freedom);
    }

    /// <summary>The place where the two parts differ most.</summary>
    /// <param name="values">The series, in order of time.</param>
    /// <param name="least">Least numbers on each side.</param>
    /// <returns>Null where the series is too short.</returns>
    public static LevelShift? Most(IReadOnlyList<double> values, int least = 2)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.Count < Math.Max(3, 2 * least)
            ? null
            : Enumerable.Range(least, values.Count - 2 * least + 1).Select(before => At(values, before)).MaxBy(s => Math.Abs(s.Statistic));
    }
}
