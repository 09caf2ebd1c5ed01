using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Analytics.Analysis.Demography.Paths;

/// <summary>Exact binomial numbers.</summary>
/// <remarks>
/// Few expected: each person has a stretch of −ln(1 − p) of the path's clock, and it happens to those in whose stretch it ticks, who are as many as there are different ones among as many
/// persons chosen at random as there are ticks; persons without a tick cost nothing.
/// Many expected: a Poisson number of the same mean, rejected in proportion to how much less likely it is as a binomial one, which keeps √(1 − p) of them.
/// Which one it is depends on the number and the probability alone.
/// </remarks>
internal static class BinomialSampler
{
    /// <summary>Up to this many expected, about, counting ticks takes less time than rejection.</summary>
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
            : Different(ref random, PoissonSampler.Ticks(ref random, ref ahead, persons * -double.LogP1(-probability)), persons);
    }

    /// <summary>How many different persons there are among some who are chosen at random, each time among all.</summary>
    /// <param name="random">The path's numbers.</param>
    /// <param name="chosen">How many times one is chosen, zero or more.</param>
    /// <param name="persons">How many there are to choose among.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Different(ref PathRandom random, int chosen, int persons)
    {
        var different = Math.Min(chosen, 1);
        for (var more = 1; more < chosen; more++)
            different += random.NextUniform() * persons >= different ? 1 : 0;
        return different;
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
