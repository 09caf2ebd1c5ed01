using Analytics.Analysis.Demography.Flows;
using Analytics.Core;

namespace Analytics.Analysis.Tests.Demography.Paths;

/// <summary>A made-up municipality with rates of a usual size.</summary>
internal static class Municipality
{
    public static Year First { get; } = new(2026);

    private static double[] Shape { get; } = Normalised(ByAge(age => Math.Exp(-age / 45.0)));

    public static SexAgeValues Population(double inhabitants)
    {
        double[] ages = [.. Shape.Select(s => Math.Round(inhabitants * s))];
        return new SexAgeValues(ages, ages);
    }

    public static YearFlows Closed { get; } = new(
        new SexAgeValues(Survival(1), Survival(0.85)),
        ByAge(age => age is >= 15 and < 50 ? 0.11 * Math.Exp(-Math.Pow((age - 30) / 6.0, 2)) : 0));

    public static YearFlows Open(double inhabitants) => Closed with
    {
        OutProbability = Moving(0.06),
        EmigrationProbability = Moving(0.01),
        MovesIn = Coming(inhabitants * 0.04),
        Immigration = Coming(inhabitants * 0.008),
    };

    /// <summary>Numbers for one sex and age, zero for the others.</summary>
    public static SexAgeValues Only(Sex sex, int age, double number)
    {
        var cells = new double[SexAgeValues.Length];
        cells[(sex == Sex.Male ? 0 : Age.Count) + age] = number;
        return new SexAgeValues(cells);
    }

    private static SexAgeValues Moving(double most)
    {
        var ages = ByAge(age => most * Math.Exp(-Math.Pow((age - 24) / 18.0, 2)) + 0.01);
        return new SexAgeValues(ages, ages);
    }

    private static SexAgeValues Coming(double persons)
    {
        double[] ages = [.. Shape.Select(s => persons * s)];
        return new SexAgeValues(ages, ages);
    }

    private static double[] Survival(double load)
    {
        var q = ByAge(age => load * Math.Min(0.5, Math.Exp(-9.5 + 0.095 * age)));
        return [1 - q[0], .. q.Take(Age.Count - 1).Select(died => 1 - died)];
    }

    private static double[] ByAge(Func<int, double> value) => [.. Enumerable.Range(0, Age.Count).Select(value)];

    private static double[] Normalised(double[] values) => [.. values.Select(v => v / (2 * values.Sum()))];
}
