using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

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
    public const double Few = 0.8;

    // The spare bits as a part of one.
    private const double Spare = 1.0 / (1 << PoissonTables.SpareBits);
    private const ulong SpareMask = (1 << PoissonTables.SpareBits) - 1;

    /// <summary>How many of some persons something happens to.</summary>
    /// <param name="random">The path's numbers.</param>
    /// <param name="ahead">How far its next tick is.</param>
    /// <param name="persons">How many there are, zero or more.</param>
    /// <param name="probability">The probability for each, 0-1.</param>
    public static int Draw(ref PathRandom random, ref double ahead, int persons, double probability)
    {
        if (probability > 0.5)
            return persons - Draw(ref random, ref ahead, persons, 1 - probability);
        return persons * probability > Few
            ? Reject(ref random, ref ahead, persons, probability)
            : Walk(ref random, ref ahead, persons, probability, probability / (1 - probability));
    }

    /// <summary>As <see cref="Draw"/>, person by person.</summary>
    /// <param name="random">The path's numbers.</param>
    /// <param name="ahead">How far its next tick is.</param>
    /// <param name="persons">How many there are, zero or more.</param>
    /// <param name="probability">The probability for each, 0-1.</param>
    /// <param name="stretch">Each person's stretch, p/(1 − p): a little longer than −ln(1 − p), and p a little shorter, so that the logarithm is seldom needed.</param>
    public static int Walk(ref PathRandom random, ref double ahead, int persons, double probability, double stretch)
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

    /// <summary>As <see cref="Draw"/>, by rejection of Poisson numbers.</summary>
    /// <param name="random">The path's numbers.</param>
    /// <param name="ahead">How far its next tick is.</param>
    /// <param name="persons">How many there are, zero or more.</param>
    /// <param name="probability">The probability for each, up to a half.</param>
    public static int Reject(ref PathRandom random, ref double ahead, int persons, double probability)
    {
        var mean = persons * probability;
        while (true)
        {
            var number = PoissonSampler.Draw(ref random, ref ahead, mean, out var bits);
            if (Accepts(ref random, bits, number, persons, mean))
                return number;
        }
    }

    /// <summary>Whether a Poisson number is to be a binomial one.</summary>
    /// <param name="random">The path's numbers.</param>
    /// <param name="bits">Bits of which the lowest <see cref="PoissonTables.SpareBits"/> are random still.</param>
    /// <param name="number">The Poisson number.</param>
    /// <param name="persons">How many there are.</param>
    /// <param name="mean">Its mean.</param>
    public static bool Accepts(ref PathRandom random, ulong bits, int number, int persons, double mean)
    {
        var uniform = (bits & SpareMask) * Spare;
        var off = Math.Abs(number - mean);
        if (IsSurely(uniform, off, persons - mean))
            return true;
        uniform += random.NextUniform() * Spare;
        return IsSurely(uniform, off, persons - mean) || (number <= persons && IsBelowRatio(1 - uniform, number, persons, mean));
    }

    /// <summary>As <see cref="Accepts"/> for four, where the spare bits say so already.</summary>
    public static Vector256<double> AcceptsAtOnce(Vector256<ulong> bits, Vector256<double> numbers, Vector256<double> persons, Vector256<double> means)
    {
        var uniform = LaneNumbers.ToDouble(bits & Vector256.Create(SpareMask)) * Spare;
        var off = Vector256.Abs(numbers - means);
        var half = off + Vector256.Create(0.5);
        return Vector256.GreaterThanOrEqual((uniform + uniform) * (persons - means - off), half * half);
    }

    // The ratio of the probabilities is 1 − (|k − np| + ½)²/2(n − np − |k − np|) of its highest at least.
    private static bool IsSurely(double uniform, double off, double stay) => 2 * uniform * (stay - off) >= (off + 0.5) * (off + 0.5);

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
