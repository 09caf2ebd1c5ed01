using System.Globalization;
using Analytics.Core;

namespace Analytics.Analysis.Demography.Accuracy;

/// <summary>Persons by sex and five-year age group on one 1 January: 2 × 19 numbers, not rounded. The groups are 0–4, 5–9 … 85–89, and 90 and older.</summary>
public sealed class FiveYearGroups
{
    /// <summary>How many age groups there are: 18 of five years, and the open one.</summary>
    public const int Count = 19;

    /// <summary>Years of age in a group that is not open, and years that a cohort takes to the next one.</summary>
    public const int Width = 5;

    private readonly double[] male;
    private readonly double[] female;

    /// <summary>Makes groups from copies of two arrays of 19 age groups.</summary>
    /// <exception cref="ArgumentException">An array does not have 19 groups, or a number is negative or not finite.</exception>
    public FiveYearGroups(ReadOnlySpan<double> male, ReadOnlySpan<double> female)
    {
        if (male.Length != Count || female.Length != Count)
            throw new ArgumentException($"A population in five-year groups has {Count} groups of each sex, from 0-4 to 90+; found {male.Length} and {female.Length}.");
        Check(male);
        Check(female);
        this.male = male.ToArray();
        this.female = female.ToArray();
        Total = Sum(new AgeRange(0));
    }

    /// <summary>The 19 age groups, youngest first; the last one is open.</summary>
    public static IReadOnlyList<AgeRange> Ranges { get; } =
    [
        .. Enumerable.Range(0, Count - 1).Select(g => new AgeRange(g * Width, g * Width + Width - 1)),
        new AgeRange((Count - 1) * Width),
    ];

    /// <summary>All persons.</summary>
    public double Total { get; }

    /// <summary>Persons of one sex in a group, 0 for ages 0–4 to 18 for 90 and older.</summary>
    public double this[Sex sex, int group] => Groups(sex)[group];

    /// <summary>The 19 groups of one sex.</summary>
    public ReadOnlySpan<double> Groups(Sex sex) => sex == Sex.Male ? male : female;

    /// <summary>The groups that single ages add up to.</summary>
    public static FiveYearGroups Of(PopulationVector population)
    {
        ArgumentNullException.ThrowIfNull(population);
        return new FiveYearGroups(Grouped(Sex.Male), Grouped(Sex.Female));

        double[] Grouped(Sex sex) => [.. Ranges.Select(range => population.Sum(sex, range))];
    }

    /// <summary>Persons of both sexes in a wider group, such as 5–14, 65–79 or 80 and older.</summary>
    /// <exception cref="ArgumentException">The range cuts a five-year group in two.</exception>
    public double Sum(AgeRange range) => Sum(Sex.Male, range) + Sum(Sex.Female, range);

    /// <summary>Persons of one sex in a wider group.</summary>
    /// <exception cref="ArgumentException">The range cuts a five-year group in two.</exception>
    public double Sum(Sex sex, AgeRange range)
    {
        var end = range.IsOpen ? Count : (range.To + 1) / Width;
        if (range.From % Width != 0 || range.From / Width >= Count || (!range.IsOpen && ((range.To + 1) % Width != 0 || end >= Count)))
            throw new ArgumentException($"Five-year groups add up to ranges that begin at 0, 5, 10 … 90 and end at 4, 9, 14 … 89 or have no end; found {range}. Use single ages for others.", nameof(range));
        var sum = 0.0;
        foreach (var persons in Groups(sex)[(range.From / Width)..end])
            sum += persons;
        return sum;
    }

    private static void Check(ReadOnlySpan<double> groups)
    {
        for (var g = 0; g < groups.Length; g++)
        {
            if (!double.IsFinite(groups[g]) || groups[g] < 0)
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Persons are zero or more; ages {Ranges[g]} have {groups[g]}. Leave a year out that was not counted."));
        }
    }
}
