namespace Analytics.Analysis.Surveys;

/// <summary>A mean over parts that are weighted by their size in the population.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="StandardError">Its standard error, with finite population correction.</param>
/// <param name="Interval">Student's t-interval.</param>
public sealed record StratifiedMean(double Mean, double StandardError, ConfidenceInterval Interval)
{
    /// <summary>The parts were drawn separately: their errors add up, and degrees of freedom are respondents less parts.</summary>
    /// <param name="strata">The parts, each with at least two answers.</param>
    /// <param name="level">Level of the interval.</param>
    public static StratifiedMean Of(IReadOnlyList<Stratum> strata, double level = ConfidenceInterval.Usual)
    {
        Refuse(strata);
        double population = strata.Sum(s => s.Population);
        var variance = strata.Sum(s => Math.Pow(s.Population / population * s.Moments.Deviation * MeanEstimate.Correction(s.Moments.Count, s.Population), 2) / s.Moments.Count);
        return Of(strata, population, variance, strata.Sum(s => s.Moments.Count) - strata.Count, level);
    }

    /// <summary>
    /// One sample was drawn, and is weighted afterwards to the known sizes of the parts, so that those who answer less count as many as they are.
    /// The error is that of the residuals within parts, as <c>survey::postStratify</c> of R has it.
    /// </summary>
    /// <param name="strata">The parts, each with at least two answers.</param>
    /// <param name="level">Level of the interval.</param>
    public static StratifiedMean Poststratified(IReadOnlyList<Stratum> strata, double level = ConfidenceInterval.Usual)
    {
        Refuse(strata);
        double population = strata.Sum(s => s.Population);
        double count = strata.Sum(s => s.Moments.Count);
        var squares = strata.Sum(s => Math.Pow(s.Population / population / s.Moments.Count * s.Moments.Deviation, 2) * (s.Moments.Count - 1));
        return Of(strata, population, (1 - (count / population)) * count / (count - 1) * squares, count - 1, level);
    }

    private static StratifiedMean Of(IReadOnlyList<Stratum> strata, double population, double variance, double degrees, double level)
    {
        var mean = strata.Sum(s => s.Population / population * s.Moments.Mean);
        return new StratifiedMean(mean, Math.Sqrt(variance), ConfidenceInterval.Student(mean, Math.Sqrt(variance), degrees, level));
    }

    private static void Refuse(IReadOnlyList<Stratum> strata)
    {
        ArgumentNullException.ThrowIfNull(strata);
        if (strata.Count == 0 || strata.Any(s => s.Moments.Count < 2 || s.Moments.Count > s.Population))
            throw new ArgumentException("Every part needs at least two answers, and no more than it has people: join small parts.", nameof(strata));
    }
}
