using Analytics.Analysis.Demography.Flows;
using Analytics.Core;

namespace Analytics.Benchmarks.Cohorts;

/// <summary>The synthetic populations and rates of the NumPy script that the benchmark is held against.</summary>
internal static class CohortInputs
{
    public const int Areas = 357;
    public const int Years = 30;
    public const int Paths = 1000;
    public const int Inhabitants = 1400;

    private const double MaleLoad = 1.0;
    private const double FemaleLoad = 0.85;

    /// <summary>Survival by age a − 1 to a; the script's sexes are women and then men.</summary>
    public static SexAgeValues Survival { get; } = new(Ratios(MaleLoad), Ratios(FemaleLoad));

    public static double[] Fertility { get; } = ByAge(age => age is >= 15 and < 50 ? 0.06 * Math.Exp(-Math.Pow((age - 30) / 6.0, 2)) : 0);

    /// <summary>Each sex and age's part of a population.</summary>
    public static double[] Shape { get; } = Normalised(ByAge(age => Math.Exp(-age / 45.0)));

    public static YearFlows Closed { get; } = new(Survival, Fertility) { SexRatioAtBirth = 0.5141 / 0.4859 };

    public static SexAgeValues Population(double inhabitants)
    {
        double[] ages = [.. Shape.Select(s => Math.Round(inhabitants * s))];
        return new SexAgeValues(ages, ages);
    }

    /// <summary>Sizes like those of Norway's municipalities: 300 to 700 000 inhabitants, half of them below 5 000, 5.6 million together.</summary>
    public static IReadOnlyList<int> Sizes { get; } =
    [
        700_000, 290_000, 215_000, 150_000, 130_000, 117_000, 105_000, 100_000,
        .. Enumerable.Range(0, Areas - 8).Select(rank => (int)(80_000 * Math.Exp(-rank / 22.0) + 19_500 * Math.Exp(-rank / 140.0) - 1_300)),
    ];

    /// <summary>The script's four in a hundred who leave, and as many who come.</summary>
    public static YearFlows Open(double inhabitants) => Closed with
    {
        OutProbability = SexAgeValues.Uniform(0.04),
        MovesIn = new SexAgeValues([.. Shape.Select(s => inhabitants * 0.04 * s)], [.. Shape.Select(s => inhabitants * 0.04 * s)]),
    };

    private static double[] Ratios(double load)
    {
        var q = ByAge(age => load * Math.Min(0.5, Math.Exp(-9.5 + 0.095 * age)));
        return [1 - q[0], .. q.Take(Age.Count - 1).Select(died => 1 - died)];
    }

    private static double[] ByAge(Func<int, double> value) => [.. Enumerable.Range(0, Age.Count).Select(value)];

    private static double[] Normalised(double[] values)
    {
        var sum = values.Sum() * 2;
        return [.. values.Select(v => v / sum)];
    }
}
