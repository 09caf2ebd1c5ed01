using Analytics.Core;

namespace Analytics.Analysis.Demography;

/// <summary>Persons by sex and single year of age on one 1 January: 2 × 106 numbers, not rounded.</summary>
public sealed class PopulationVector
{
    private readonly double[] male;
    private readonly double[] female;

    /// <summary>Makes a vector from copies of two arrays of 106 ages.</summary>
    /// <exception cref="ArgumentException">An array does not have 106 ages.</exception>
    public PopulationVector(ReadOnlySpan<double> male, ReadOnlySpan<double> female)
    {
        if (male.Length != Age.Count || female.Length != Age.Count)
            throw new ArgumentException($"A population vector has {Age.Count} ages of each sex; found {male.Length} and {female.Length}.");
        this.male = male.ToArray();
        this.female = female.ToArray();
    }

    /// <summary>Persons of one sex and age; age 105 is 105 and older.</summary>
    public double this[Sex sex, int age] => Ages(sex)[age];

    /// <summary>The 106 ages of one sex.</summary>
    public ReadOnlySpan<double> Ages(Sex sex) => sex == Sex.Male ? male : female;

    /// <summary>All persons.</summary>
    public double Total => Sum(new AgeRange(0));

    /// <summary>Persons of both sexes within an age range.</summary>
    public double Sum(AgeRange range) => Sum(Sex.Male, range) + Sum(Sex.Female, range);

    /// <summary>Persons of one sex within an age range.</summary>
    public double Sum(Sex sex, AgeRange range)
    {
        var sum = 0.0;
        foreach (var persons in Ages(sex)[range.From..(range.To + 1)])
            sum += persons;
        return sum;
    }

    /// <summary>The persons of several populations together.</summary>
    public static PopulationVector Together(IEnumerable<PopulationVector> populations)
    {
        ArgumentNullException.ThrowIfNull(populations);
        var (men, women) = (new double[Age.Count], new double[Age.Count]);
        foreach (var population in populations)
        {
            for (var age = 0; age < Age.Count; age++)
            {
                men[age] += population.male[age];
                women[age] += population.female[age];
            }
        }

        return new PopulationVector(men, women);
    }
}
