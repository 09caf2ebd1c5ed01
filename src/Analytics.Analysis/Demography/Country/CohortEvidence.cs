using Analytics.Core;

namespace Analytics.Analysis.Demography.Country;

/// <summary>What two counts of one municipality, some years apart, say of its births, deaths and moves, against the country's rates. Cells are men's ages 0-105+, then women's.</summary>
internal sealed class CohortEvidence
{
    private CohortEvidence(Year from, int years)
    {
        From = from;
        Years = years;
    }

    public Year From { get; }

    public int Years { get; }

    /// <summary>Net migrants by sex and age over the window: each cohort's, spread evenly over the ages that it lived through.</summary>
    public double[] Migrants { get; } = new double[2 * Age.Count];

    /// <summary>Person-years by sex and age over the window, spread likewise.</summary>
    public double[] PersonYears { get; } = new double[2 * Age.Count];

    /// <summary>Children counted who were born in the window.</summary>
    public double Children { get; private set; }

    /// <summary>Children that the country's fertility gives the municipality's women, less those who die.</summary>
    public double ExpectedChildren { get; private set; }

    /// <summary>How many fewer the oldest cohorts became.</summary>
    public double Losses { get; private set; }

    /// <summary>How many of them the country's death rates take.</summary>
    public double ExpectedLosses { get; private set; }

    /// <summary>Reads two counts.</summary>
    /// <param name="start">The population at the start.</param>
    /// <param name="end">The population at the end.</param>
    /// <param name="from">The year of the start.</param>
    /// <param name="national">The country's rates in each calendar year between them, in order.</param>
    /// <param name="options">The model's settings.</param>
    public static CohortEvidence Of(PopulationVector start, PopulationVector end, Year from, IReadOnlyList<NationalYear> national, CountryModelOptions options)
    {
        var evidence = new CohortEvidence(from, national.Count);
        foreach (var sex in Enum.GetValues<Sex>())
            evidence.ReadCohorts(start, end, sex, national, options.MortalityFrom);
        evidence.ReadChildren(start, end, national);
        return evidence;
    }

    private void ReadCohorts(PopulationVector start, PopulationVector end, Sex sex, IReadOnlyList<NationalYear> national, int mortalityFrom)
    {
        var expected = start.Ages(sex).ToArray();
        foreach (var year in national)
            expected = Survivors(expected, year.Survival[sex]);
        var offset = sex == Sex.Male ? 0 : Age.Count;
        for (var age = 0; age + Years < Age.Oldest; age++)
        {
            var migrants = end[sex, age + Years] - expected[age + Years];
            var personYears = Years * (start[sex, age] + end[sex, age + Years]) / 2;
            for (var passed = 0; passed <= Years; passed++)
            {
                var share = (passed == 0 || passed == Years ? 0.5 : 1.0) / Years;
                Migrants[offset + age + passed] += share * migrants;
                PersonYears[offset + age + passed] += share * personYears;
            }
        }

        var old = start.Sum(sex, new AgeRange(mortalityFrom));
        Losses += old - end.Sum(sex, new AgeRange(mortalityFrom + Years));
        ExpectedLosses += old - expected.AsSpan(mortalityFrom + Years).ToArray().Sum();
    }

    private void ReadChildren(PopulationVector start, PopulationVector end, IReadOnlyList<NationalYear> national)
    {
        Children = end.Sum(new AgeRange(0, Years - 1));
        foreach (var year in national)
        {
            for (var age = 1; age < Age.Count; age++)
                ExpectedChildren += year.SurvivalOfNewborn * year.Fertility[age] * (start[Sex.Female, age] + end[Sex.Female, age]) / 2;
        }
    }

    private static double[] Survivors(double[] persons, IReadOnlyList<double> survival)
    {
        var survivors = new double[persons.Length];
        for (var age = 1; age < persons.Length; age++)
            survivors[age] = persons[age - 1] * survival[age];
        survivors[^1] += persons[^1] * survival[^1];
        return survivors;
    }
}
