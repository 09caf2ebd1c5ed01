using MathNet.Numerics.Distributions;
using Shouldly;

namespace Analytics.Analysis.Tests.Demography.Paths;

/// <summary>Holds drawn whole numbers against the distribution they should have. Seeds are fixed, so a test that passes once always does.</summary>
internal static class Goodness
{
    private const double MostDeviations = 4.5;
    private const double LeastExpected = 8;
    private const double LeastProbability = 1e-4;

    /// <summary>Mean, variance and chi-square of numbers; the distribution's own fourth moment gives the variance's standard error.</summary>
    public static void ShouldFit(this IReadOnlyList<int> numbers, IDiscreteDistribution distribution)
    {
        numbers.ShouldHaveMean(distribution.Mean, distribution.Variance);
        numbers.ShouldHaveVariance(distribution.Mean, distribution.Variance, Fourth(distribution));
        PValue(numbers, distribution).ShouldBeGreaterThan(LeastProbability, $"{distribution}");
    }

    public static void ShouldHaveMean(this IReadOnlyList<int> numbers, double mean, double variance) =>
        numbers.Average().ShouldBe(mean, MostDeviations * Math.Sqrt(variance / numbers.Count) + 1e-12);

    /// <summary>The fourth central moment is the normal distribution's when left out.</summary>
    public static void ShouldHaveVariance(this IReadOnlyList<int> numbers, double mean, double variance, double? fourth = null) =>
        numbers.Average(n => (n - mean) * (n - mean))
            .ShouldBe(variance, MostDeviations * Math.Sqrt(((fourth ?? 3 * variance * variance) - variance * variance) / numbers.Count) + 1e-12);

    private static double Fourth(IDiscreteDistribution distribution)
    {
        var (least, most) = Reach(distribution);
        return Enumerable.Range(least, most - least + 1).Sum(k => distribution.Probability(k) * Math.Pow(k - distribution.Mean, 4));
    }

    private static (int Least, int Most) Reach(IDiscreteDistribution distribution)
    {
        var reach = 12 * Math.Sqrt(distribution.Variance) + 30;
        return (Math.Max(distribution.Minimum, (int)(distribution.Mean - reach)), (int)Math.Min(distribution.Maximum, distribution.Mean + reach));
    }

    // Neighbouring numbers are joined until enough are expected; the tails go with the outermost.
    private static double PValue(IReadOnlyList<int> numbers, IDiscreteDistribution distribution)
    {
        var (least, most) = Reach(distribution);
        numbers.ShouldAllBe(n => n >= distribution.Minimum && n <= distribution.Maximum);
        var counts = new double[most - least + 1];
        foreach (var number in numbers)
            counts[Math.Clamp(number, least, most) - least]++;
        var classes = new List<(double Expected, double Found)>();
        var open = (Expected: 0.0, Found: 0.0);
        for (var k = least; k <= most; k++)
        {
            open = (open.Expected + numbers.Count * distribution.Probability(k), open.Found + counts[k - least]);
            if (open.Expected < LeastExpected)
                continue;
            classes.Add(open);
            open = default;
        }

        classes[^1] = (classes[^1].Expected + open.Expected, classes[^1].Found + open.Found);
        var square = classes.Sum(c => (c.Found - c.Expected) * (c.Found - c.Expected) / c.Expected);
        return classes.Count == 1 ? 1 : 1 - ChiSquared.CDF(classes.Count - 1, square);
    }
}
