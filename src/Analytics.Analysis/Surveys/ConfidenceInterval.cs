namespace Analytics.Analysis.Surveys;

/// <summary>An interval that holds the true value in a stated share of samples.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
/// <param name="Level">The share, such as 0.95.</param>
public sealed record ConfidenceInterval(double Low, double High, double Level)
{
    /// <summary>The usual level.</summary>
    public const double Usual = 0.95;

    /// <summary>Half of the interval's width.</summary>
    public double HalfWidth => (High - Low) / 2;

    /// <summary>Whether a value lies inside, ends included.</summary>
    public bool Holds(double value) => value >= Low && value <= High;

    /// <summary>An estimate with its error, by Student's t.</summary>
    internal static ConfidenceInterval Student(double estimate, double error, double degrees, double level)
    {
        var half = error == 0 ? 0 : StudentQuantiles.TwoSided(degrees, level) * error;
        return new ConfidenceInterval(estimate - half, estimate + half, level);
    }
}
