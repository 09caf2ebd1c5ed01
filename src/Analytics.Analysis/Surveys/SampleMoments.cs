namespace Analytics.Analysis.Surveys;

/// <summary>How many scores there are, their mean and their spread.</summary>
/// <param name="Count">Number of scores.</param>
/// <param name="Mean">Their mean; NaN when there is none.</param>
/// <param name="Deviation">Standard deviation with n − 1; NaN with fewer than two scores.</param>
public readonly record struct SampleMoments(int Count, double Mean, double Deviation)
{
    /// <summary>Of scores; NaN stands for one that is missing, and is left out.</summary>
    public static SampleMoments Of(ReadOnlySpan<double> scores)
    {
        var (count, sum) = (0, 0.0);
        foreach (var score in scores)
        {
            if (double.IsNaN(score))
                continue;
            count++;
            sum += score;
        }

        if (count == 0)
            return new SampleMoments(0, double.NaN, double.NaN);
        var (mean, squares) = (sum / count, 0.0);
        foreach (var score in scores)
        {
            if (!double.IsNaN(score))
                squares += (score - mean) * (score - mean);
        }

        return new SampleMoments(count, mean, count < 2 ? double.NaN : Math.Sqrt(squares / (count - 1)));
    }
}
