namespace Analytics.Samples.Population;

/// <summary>Birth rates: an age pattern that peaks at 31, and a level that falls as it did in the Nordic countries.</summary>
internal static class Fertility
{
    /// <summary>Boys' share of births, 106 boys to 100 girls.</summary>
    public const double ShareOfBoys = 1.06 / 2.06;

    /// <summary>The ages that give birth.</summary>
    public const int FirstAge = 16, LastAge = 47;

    private static readonly Polyline Pattern = new((15, 0), (18, 4), (20, 14), (23, 42), (26, 82), (29, 118), (31, 126), (33, 119), (36, 80), (40, 30), (44, 6), (48, 0));

    private static readonly Polyline TotalRate = new(
        (1985, 1.68), (1990, 1.92), (2000, 1.85), (2009, 1.97), (2015, 1.74), (2018, 1.57), (2020, 1.50), (2021, 1.56), (2022, 1.44), (2024, 1.45), (2025, 1.47));

    private static readonly double PatternSum = SumOfPattern();

    /// <summary>Births a year to a woman who had the age on 1 January.</summary>
    public static double Rate(int age, int year) => Pattern.At(age + 0.5) * TotalRate.At(year) / PatternSum;

    private static double SumOfPattern()
    {
        var sum = 0.0;
        for (var age = FirstAge; age <= LastAge; age++)
            sum += Pattern.At(age + 0.5);
        return sum;
    }
}
