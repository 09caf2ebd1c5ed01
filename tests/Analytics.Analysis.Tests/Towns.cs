using Analytics.Analysis.Demography;
using Analytics.Core;

namespace Analytics.Analysis.Tests;

/// <summary>Made-up municipalities.</summary>
internal static class Towns
{
    /// <summary>Persons of one age in each sex, and nobody else.</summary>
    public static PopulationVector Only(int age, double persons)
    {
        var ages = new double[Age.Count];
        ages[age] = persons;
        return new PopulationVector(ages, ages);
    }

    /// <summary>A broad population: 100 of each sex at every age to 80, then ever fewer.</summary>
    public static PopulationVector Broad(double scale = 1)
    {
        double[] ages = [.. Enumerable.Range(0, Age.Count).Select(a => scale * (a <= 80 ? 100 : Math.Max(0, 100 - 5 * (a - 80))))];
        return new PopulationVector(ages, ages);
    }

    /// <summary>The broad population with more persons of one age in each sex.</summary>
    public static PopulationVector BroadWith(int age, double persons)
    {
        var ages = Broad().Ages(Sex.Male).ToArray();
        ages[age] += persons;
        return new PopulationVector(ages, ages);
    }

    /// <summary>The same population, counted in every one of these years.</summary>
    public static PopulationHistory Still(int from, int to, double scale = 1) =>
        Reference.History("Stillstand", Enumerable.Range(from, to - from + 1).ToDictionary(y => new Year(y), _ => Broad(scale)));
}
