using System.Runtime.CompilerServices;

namespace Analytics.Analysis.Demography.Paths;

/// <summary>Exact binomial numbers.</summary>
/// <remarks>
/// Few expected: each person has a stretch of the path's clock, and it happens to those in whose stretch the first tick comes before −ln(1 − p); persons without a tick cost nothing.
/// Many expected: a Poisson number of the same mean, rejected in proportion to how much less likely it is as a binomial one, which keeps √(1 − p) of them.
/// Which one it is depends on the number and the probability alone.
/// </remarks>
internal static class BinomialSampler
{
    /// <summary>Up to this many expected, about, walking takes less time than rejection.</summary>
    public const double Few = 1;

    /// <summary>How many of some persons something happens to.</summary>
    /// <param name="random">The path's numbers.</param>
    /// <param name="ahead">How far its next tick is.</param>
    /// <param name="persons">How many there are, zero or more.</param>
    /// <param name="probability">The probability for each, 0-1.</param>
    public static int Draw(ref PathRandom random, ref double ahead, int persons, double probability)
    {
        if (probability > 0.5)
            return persons - Draw(ref random, ref ahead, persons, 1 - probability);
        var stretch = probability / (1 - probability);
        return persons * stretch > Few
            ? Reject(ref random, ref ahead, persons, probability)
            : Walk(ref random, ref ahead, persons, probability, stretch);
    }

    // A stretch of p/(1 − p) is a little longer than −ln(1 − p), and p a little shorter, so that the logarithm is seldom needed.
    private static int Walk(ref PathRandom random, ref double ahead, int persons, double probability, double stretch)
    {
        var happened = 0;
        for (; ahead < persons * stretch; ahead = random.NextExponential())
        {
            var passed = Math.Min(persons - 1, double.ConvertToIntegerNative<int>(ahead / stretch));
            var within = ahead - passed * stretch;
            if (within < probability || within < -double.LogP1(-probability))
                happened++;
            persons -= passed + 1;
        }

        ahead -= persons * stretch;
        return happened;
    }

    private static int Reject(ref PathRandom random, ref double ahead, int persons, double probability)
    {
        var mean = persons * probability;
        var stay = persons - mean;
        while (true)
        {
            var number = PoissonSampler.Draw(ref random, ref ahead, mean);
            var uniform = random.NextUniform();

            // The ratio of the probabilities is 1 − (|k − np| + ½)²/2(n − np − |k − np|) of its highest at least.
            var off = Math.Abs(number - mean);
            if (2 * uniform * (stay - off) >= (off + 0.5) * (off + 0.5) || (number <= persons && IsBelowRatio(1 - uniform, number, persons, mean)))
                return number;
        }
    }

    // From k to k + 1 the ratio grows by (n − k)/(n − np), so it is highest at the first k from np on. Seldom needed, and so not to be divided for beforehand.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool IsBelowRatio(double uniform, int number, int persons, double mean)
    {
        var (ratio, highest, scale) = (1.0, (int)Math.Ceiling(mean), 1 / (persons - mean));
        for (var k = highest; k < number; k++)
            ratio *= (persons - k) * scale;
        for (var k = number; k < highest; k++)
            uniform *= (persons - k) * scale;
        return uniform <= ratio;
    }
}
