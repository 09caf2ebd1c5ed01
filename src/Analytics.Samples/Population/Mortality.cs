using Analytics.Core;

namespace Analytics.Samples.Population;

/// <summary>Death rates by Gompertz' law, which give a life expectancy of about 81.5 years for men and 84.8 for women in 2025.</summary>
internal static class Mortality
{
    private const int CalibratedYear = 2025;
    private const double YearlyImprovement = 0.015;
    private const double HighestRate = 0.65;

    /// <summary>The probability of dying within the year, of those who reach the age in it (0: of the newborn); on average they turn it at mid-year.</summary>
    public static double Probability(Sex sex, int ageAtEndOfYear, int year)
    {
        var (first, step, least, infant) = sex == Sex.Male ? (1.237e-5, 1.11, 3.0e-4, 0.0020) : (6.42e-6, 1.115, 1.5e-4, 0.0017);
        var level = Power(1 + YearlyImprovement, Math.Max(0, CalibratedYear - year));
        if (ageAtEndOfYear == 0)
            return infant * level;

        var rate = Math.Min(HighestRate, level * Math.Max(least, first * Power(step, ageAtEndOfYear - 1)));
        return rate / (1 + (rate / 2));
    }

    /// <summary>Multiplied out, since Math.Pow may differ in the last bit between platforms.</summary>
    private static double Power(double factor, int exponent)
    {
        var product = 1.0;
        for (var i = 0; i < exponent; i++)
            product *= factor;
        return product;
    }
}
