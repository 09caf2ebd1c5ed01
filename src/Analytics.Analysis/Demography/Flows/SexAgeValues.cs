using System.Globalization;
using Analytics.Core;

namespace Analytics.Analysis.Demography.Flows;

/// <summary>One number for each sex and single year of age, 0-104 and 105+: persons, probabilities, rates or shares.</summary>
public sealed class SexAgeValues
{
    /// <summary>How many numbers there are: 106 ages of men, then 106 of women.</summary>
    public const int Length = 2 * Age.Count;

    private readonly double[] values;
    private readonly double sum;

    /// <summary>Makes values from a copy of 212 numbers: the men's ages first, then the women's.</summary>
    /// <exception cref="ArgumentException">There are not 212 numbers, or one is not finite.</exception>
    public SexAgeValues(ReadOnlySpan<double> values)
    {
        if (values.Length != Length)
            throw new ArgumentException($"Values by sex and age are {Length} numbers, {Age.Count} ages of men and then of women; found {values.Length}.", nameof(values));
        for (var cell = 0; cell < values.Length; cell++)
        {
            if (!double.IsFinite(values[cell]))
                throw new ArgumentException($"Values by sex and age are finite numbers; found {values[cell].ToString(CultureInfo.InvariantCulture)} for {Describe(cell)}. Give zero where there is none.", nameof(values));
            sum += values[cell];
        }

        this.values = values.ToArray();
    }

    /// <summary>Makes values from copies of the ages of men and of women.</summary>
    /// <exception cref="ArgumentException">A sex does not have 106 ages, or a number is not finite.</exception>
    public SexAgeValues(IReadOnlyList<double> male, IReadOnlyList<double> female)
        : this(Joined(male, female))
    {
    }

    /// <summary>Zero everywhere.</summary>
    public static SexAgeValues Zero { get; } = Uniform(0);

    /// <summary>One everywhere.</summary>
    public static SexAgeValues One { get; } = Uniform(1);

    /// <summary>The 212 numbers: the men's ages first, then the women's.</summary>
    public ReadOnlySpan<double> Cells => values;

    /// <summary>The number of one sex and age; age 105 is 105 and older.</summary>
    public double this[Sex sex, int age] => Ages(sex)[age];

    /// <summary>The 106 ages of one sex.</summary>
    public ReadOnlySpan<double> Ages(Sex sex) => values.AsSpan(sex == Sex.Male ? 0 : Age.Count, Age.Count);

    /// <summary>The same number for all.</summary>
    /// <exception cref="ArgumentException">The number is not finite.</exception>
    public static SexAgeValues Uniform(double value)
    {
        Span<double> cells = stackalloc double[Length];
        cells.Fill(value);
        return new SexAgeValues(cells);
    }

    /// <summary>The persons of a population.</summary>
    public static SexAgeValues Of(PopulationVector population)
    {
        ArgumentNullException.ThrowIfNull(population);
        return new SexAgeValues([.. population.Ages(Sex.Male), .. population.Ages(Sex.Female)]);
    }

    /// <summary>All numbers added.</summary>
    public double Sum() => sum;

    internal static string Describe(int cell) => $"{(cell < Age.Count ? "men" : "women")} aged {cell % Age.Count}";

    private static double[] Joined(IReadOnlyList<double> male, IReadOnlyList<double> female)
    {
        ArgumentNullException.ThrowIfNull(male);
        ArgumentNullException.ThrowIfNull(female);
        if (male.Count != Age.Count || female.Count != Age.Count)
            throw new ArgumentException($"Values by sex and age have {Age.Count} ages of each sex; found {male.Count} of men and {female.Count} of women.");
        return [.. male, .. female];
    }
}
