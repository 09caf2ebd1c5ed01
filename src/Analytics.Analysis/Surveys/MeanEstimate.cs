namespace Analytics.Analysis.Surveys;

/// <summary>
/// A mean with its uncertainty. Who was asked is often known, and most of them answer; the finite population correction √(1 − n/N) takes account of that.
/// Both errors are kept, and which one is meant is always said.
/// </summary>
/// <param name="Moments">Number, mean and spread of the scores.</param>
/// <param name="Population">How many were asked, or null when that is not known.</param>
/// <param name="StandardError">Standard error without correction; null with fewer than two scores.</param>
/// <param name="Interval">Student's t-interval without correction; null with fewer than two scores.</param>
/// <param name="CorrectedError">Standard error with correction; null when the population is not known.</param>
/// <param name="CorrectedInterval">Student's t-interval with correction; null when the population is not known.</param>
public sealed record MeanEstimate(
    SampleMoments Moments,
    int? Population,
    double? StandardError,
    ConfidenceInterval? Interval,
    double? CorrectedError,
    ConfidenceInterval? CorrectedInterval)
{
    /// <summary>What must stand beside the interval, in bokmål.</summary>
    public string LabelNb => Population is { } population
        ? $"korrigert for at {Moments.Count} av {population} svarte"
        : "uten korreksjon: hvor mange som ble spurt, er ikke kjent";

    /// <summary>The interval to show: with correction where the population is known.</summary>
    public ConfidenceInterval? Shown => CorrectedInterval ?? Interval;

    /// <summary>Estimates a mean.</summary>
    /// <param name="moments">Number, mean and spread.</param>
    /// <param name="population">How many were asked, or null when that is not known.</param>
    /// <param name="level">Level of the intervals.</param>
    /// <exception cref="ArgumentException">More answered than were asked.</exception>
    public static MeanEstimate Of(SampleMoments moments, int? population = null, double level = ConfidenceInterval.Usual)
    {
        if (population < moments.Count)
            throw new ArgumentException($"{moments.Count} answered of {population}: more than were asked.", nameof(population));
        if (moments.Count < 2)
            return new MeanEstimate(moments, population, null, null, null, null);
        var error = moments.Deviation / Math.Sqrt(moments.Count);
        var corrected = population is { } all ? error * Correction(moments.Count, all) : (double?)null;
        var degrees = moments.Count - 1;
        return new MeanEstimate(
            moments,
            population,
            error,
            ConfidenceInterval.Student(moments.Mean, error, degrees, level),
            corrected,
            corrected is { } e ? ConfidenceInterval.Student(moments.Mean, e, degrees, level) : null);
    }

    /// <summary>√(1 − n/N).</summary>
    internal static double Correction(int count, int population) => Math.Sqrt(1 - ((double)count / population));
}
