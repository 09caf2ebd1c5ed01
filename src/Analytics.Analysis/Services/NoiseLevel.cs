using Analytics.Analysis.Demography.Accuracy;

namespace Analytics.Analysis.Services;

/// <summary>How much an indicator moves from year to year without anything having changed, in municipalities of a size.</summary>
/// <param name="Deviation">Standard deviation of a single year's value around its level, in the indicator's unit.</param>
/// <param name="Size">The sizes it was estimated from.</param>
/// <param name="Municipalities">How many municipalities it was estimated from.</param>
/// <param name="Changes">How many changes from one year to the next.</param>
public sealed record NoiseLevel(double Deviation, SizeClass Size, int Municipalities, int Changes)
{
    /// <summary>Eight in ten of a normal distribution lie within so many standard deviations.</summary>
    public const double EightInTen = 1.2815515655446004;

    /// <summary>Whether the difference between one value and a level, such as a limit or the mean of a group, is no more than what a single year can make.</summary>
    /// <param name="difference">In the indicator's unit.</param>
    public bool CoversOne(double difference) => Math.Abs(difference) <= EightInTen * Deviation;

    /// <summary>Whether the difference between two yearly values, of two municipalities or two years, is no more than what two such years can make.</summary>
    /// <param name="difference">In the indicator's unit.</param>
    public bool CoversTwo(double difference) => Math.Abs(difference) <= EightInTen * Math.Sqrt(2) * Deviation;
}
