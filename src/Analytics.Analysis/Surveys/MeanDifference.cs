namespace Analytics.Analysis.Surveys;

/// <summary>How far one mean lies from another.</summary>
/// <param name="Difference">The first less the second, or later less earlier; in points of the scale.</param>
/// <param name="StandardError">Its standard error.</param>
/// <param name="T">Difference by error; infinite where everybody answered and the means differ.</param>
/// <param name="Degrees">Degrees of freedom.</param>
/// <param name="Probability">Two-sided p-value.</param>
/// <param name="Interval">Interval of the difference.</param>
public sealed record MeanDifference(double Difference, double StandardError, double T, double Degrees, double Probability, ConfidenceInterval Interval)
{
    /// <summary>Welch's test of two groups, with finite population corrections where the populations are known.</summary>
    /// <param name="first">The group that is subtracted from.</param>
    /// <param name="second">The group that is subtracted.</param>
    /// <param name="level">Level of the interval.</param>
    /// <returns>The difference, or null when a group has fewer than two answers.</returns>
    public static MeanDifference? Welch(MeanEstimate first, MeanEstimate second, double level = ConfidenceInterval.Usual)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if ((first.CorrectedError ?? first.StandardError) is not { } one || (second.CorrectedError ?? second.StandardError) is not { } other)
            return null;
        var (a, b) = (one * one, other * other);
        var degrees = a + b == 0
            ? first.Moments.Count + second.Moments.Count - 2
            : (a + b) * (a + b) / ((a * a / (first.Moments.Count - 1)) + (b * b / (second.Moments.Count - 1)));
        return Of(first.Moments.Mean - second.Moments.Mean, Math.Sqrt(a + b), degrees, level);
    }

    /// <summary>Student's test of pairs: the same respondents, or their scores on two things.</summary>
    /// <exception cref="ArgumentException">The numbers differ, or there are fewer than two pairs.</exception>
    public static MeanDifference Paired(ReadOnlySpan<double> first, ReadOnlySpan<double> second, double level = ConfidenceInterval.Usual)
    {
        if (first.Length != second.Length || first.Length < 2)
            throw new ArgumentException($"{first.Length} and {second.Length} scores make no pairs: two or more are needed, as many of both.", nameof(second));
        var differences = new double[first.Length];
        for (var i = 0; i < first.Length; i++)
            differences[i] = first[i] - second[i];
        var moments = SampleMoments.Of(differences);
        return Of(moments.Mean, moments.Deviation / Math.Sqrt(moments.Count), moments.Count - 1, level);
    }

    private static MeanDifference Of(double difference, double error, double degrees, double level)
    {
        var t = error == 0 ? (difference == 0 ? 0 : double.PositiveInfinity * Math.Sign(difference)) : difference / error;
        return new MeanDifference(difference, error, t, degrees, StudentQuantiles.Beyond(t, degrees), ConfidenceInterval.Student(difference, error, degrees, level));
    }
}
