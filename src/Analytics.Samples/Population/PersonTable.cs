using Analytics.Core;

namespace Analytics.Samples.Population;

/// <summary>Whole persons by sex and single year of age, 0-104 and 105 or more.</summary>
internal sealed class PersonTable
{
    /// <summary>The open group's age: 105 or more.</summary>
    public const int LastAge = 105;

    private readonly int[] persons = new int[2 * (LastAge + 1)];

    /// <summary>Both sexes, in SSB's order.</summary>
    public static IReadOnlyList<Sex> Sexes { get; } = [Sex.Male, Sex.Female];

    /// <summary>All persons.</summary>
    public int Total => persons.Sum();

    /// <summary>The persons of a sex and age.</summary>
    public int this[Sex sex, int age]
    {
        get => persons[Cell(sex, age)];
        set => persons[Cell(sex, age)] = value;
    }

    /// <summary>The sum of tables.</summary>
    public static PersonTable Sum(IEnumerable<PersonTable> tables)
    {
        var sum = new PersonTable();
        foreach (var table in tables)
        {
            for (var cell = 0; cell < sum.persons.Length; cell++)
                sum.persons[cell] += table.persons[cell];
        }

        return sum;
    }

    /// <summary>Both sexes from one age through another.</summary>
    public int Between(int from, int through)
    {
        var sum = 0;
        for (var age = from; age <= through; age++)
            sum += this[Sex.Male, age] + this[Sex.Female, age];
        return sum;
    }

    private static int Cell(Sex sex, int age) => (((int)sex - 1) * (LastAge + 1)) + age;
}
