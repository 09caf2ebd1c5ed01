using System.Numerics;
using System.Runtime.CompilerServices;

namespace Analytics.Analysis.Demography.Paths;

/// <summary>The random numbers of one path: xoshiro256**, each path with a state of its own.</summary>
/// <remarks>
/// Blackman and Vigna, Scrambled linear pseudorandom number generators, ACM Transactions on Mathematical Software 47 (2021), article 36. The state is four numbers of
/// SplitMix64 (Steele, Lea and Flood, OOPSLA 2014), started from the mixed seed, area, path and stream, so that no path depends on how many others there are or on who draws them.
/// </remarks>
internal struct PathRandom
{
    private const ulong GoldenGamma = 0x9E3779B97F4A7C15;
    private const double Unit = 1.0 / (1UL << 53);

    private ulong s0;
    private ulong s1;
    private ulong s2;
    private ulong s3;

    /// <summary>Makes the numbers of a path.</summary>
    /// <param name="seed">The simulation's seed.</param>
    /// <param name="area">A number for the area.</param>
    /// <param name="path">The path, from 0.</param>
    /// <param name="stream">What they are for: equal paths of other streams are independent.</param>
    public PathRandom(ulong seed, ulong area, int path, int stream)
    {
        var state = Mix(Mix(Mix(Mix(seed + GoldenGamma) ^ area) + (ulong)path * GoldenGamma) ^ (ulong)stream);
        (s0, s1, s2, s3) = (Next(ref state), Next(ref state), Next(ref state), Next(ref state));
    }

    /// <summary>Goes on from a state.</summary>
    public PathRandom(ulong s0, ulong s1, ulong s2, ulong s3) => (this.s0, this.s1, this.s2, this.s3) = (s0, s1, s2, s3);

    /// <summary>What the next numbers follow from.</summary>
    public readonly (ulong S0, ulong S1, ulong S2, ulong S3) State => (s0, s1, s2, s3);

    /// <summary>64 random bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong NextBits()
    {
        // Copies, as a processor waits for what it has just written to memory.
        var (a, b, c, d) = (s0, s1, s2 ^ s0, s3 ^ s1);
        s0 = a ^ d;
        s1 = b ^ c;
        s2 = c ^ (b << 17);
        s3 = BitOperations.RotateLeft(d, 45);
        return BitOperations.RotateLeft(b * 5, 7) * 9;
    }

    /// <summary>A number that is evenly spread over [0, 1), in steps of 2⁻⁵³.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double NextUniform() => Upper(NextBits()) * Unit;

    /// <summary>A standard normal number (Box and Muller, Annals of Mathematical Statistics 29, 1958).</summary>
    public double NextNormal()
    {
        var radius = Math.Sqrt(-2 * Math.Log(1 - NextUniform()));
        return radius * Math.Cos(2 * Math.PI * NextUniform());
    }

    /// <summary>An exponential number of mean 1.</summary>
    public double NextExponential()
    {
        var beyond = 0.0;
        while (true)
        {
            var bits = NextBits();
            var layer = (int)(bits % ExponentialLayers.Count);
            var x = Upper(bits) * Unit * ExponentialLayers.Widths[layer];
            if (x < ExponentialLayers.Widths[layer + 1])
                return beyond + x;

            // What is beyond a number is exponential again.
            if (layer == 0)
                beyond += ExponentialLayers.Tail;
            else if (Between(ExponentialLayers.Heights[layer], ExponentialLayers.Heights[layer + 1], NextUniform()) < Math.Exp(-x))
                return beyond + x;
        }
    }

    /// <summary>A number for a text: FNV-1a of its UTF-16 units.</summary>
    public static ulong Key(string text)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var unit in text)
            hash = (hash ^ unit) * 0x100000001B3;
        return hash;
    }

    // Signed, as processors have no conversion of unsigned numbers.
    private static long Upper(ulong bits) => (long)(bits >> 11);

    private static double Between(double low, double high, double part) => low + (high - low) * part;

    private static ulong Next(ref ulong state) => Mix(state += GoldenGamma);

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
