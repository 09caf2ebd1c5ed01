using Analytics.Core;
using Analytics.Samples.Country;

namespace Analytics.Samples.Population;

/// <summary>The population that the simulation begins with, thirty years before the first published year.</summary>
internal static class StartingPopulation
{
    /// <summary>The first 1 January.</summary>
    public const int Year = 1985;

    /// <summary>Relative sizes of birth cohorts: small ones of the 1930s, large ones after 1945 and around 1970.</summary>
    private static readonly Polyline CohortSizes = new((1880, 60), (1905, 64), (1920, 67), (1935, 42), (1946, 70), (1955, 62), (1969, 67), (1977, 51), (1984, 50));

    /// <summary>A municipality of the given size.</summary>
    public static PersonTable Make(SampleMunicipality municipality, double inhabitants, SeededRandom random)
    {
        var weights = new Dictionary<(Sex Sex, int Age), double>();
        foreach (var sex in PersonTable.Sexes)
        {
            var alive = sex == Sex.Male ? Fertility.ShareOfBoys : 1 - Fertility.ShareOfBoys;
            for (var age = 0; age <= PersonTable.LastAge; age++)
            {
                alive *= 1 - Mortality.Probability(sex, age, Year);
                var older = Math.Max(0.1, 1 + (municipality.OldAtStart * (age - 40) / 40));
                weights[(sex, age)] = alive * CohortSizes.At(Year - 1 - age) * older;
            }
        }

        var scale = inhabitants / weights.Values.Sum();
        var population = new PersonTable();
        foreach (var ((sex, age), weight) in weights)
            population[sex, age] = random.RoundAtRandom(weight * scale);
        return population;
    }
}
