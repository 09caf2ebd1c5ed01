namespace Analytics.Samples;

/// <summary>A stream of random numbers that is the same on every machine and runtime: SplitMix64 and plain arithmetic only.</summary>
/// <remarks>
/// System.Random promises no stable sequence between versions, and Math.Log or Math.Exp may differ in the last bit between platforms.
/// Algorithm: Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014).
/// </remarks>
internal sealed class SeededRandom
{
    private ulong state;

    private SeededRandom(ulong state) => this.state = state;

    /// <summary>A stream of its own for each purpose, so that a change in one part of the country leaves the others as they were.</summary>
    public static SeededRandom For(int seed, string purpose)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in purpose)
            hash = (hash ^ character) * 1099511628211UL;
        var random = new SeededRandom(hash ^ ((ulong)(uint)seed * 0x9E3779B97F4A7C15UL));
        random.Next();
        return random;
    }

    /// <summary>Uniform on [0, 1).</summary>
    public double NextDouble() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform on 0 .. below - 1.</summary>
    public int NextInt(int below) => (int)(NextDouble() * below);

    /// <summary>True with the given probability.</summary>
    public bool Chance(double probability) => NextDouble() < probability;

    /// <summary>How many of the trials succeed.</summary>
    public int Binomial(int trials, double probability)
    {
        var successes = 0;
        for (var i = 0; i < trials; i++)
        {
            if (Chance(probability))
                successes++;
        }

        return successes;
    }

    /// <summary>A count around the mean that spreads nearly as Poisson's.</summary>
    public int CountAround(double mean) => mean <= 0 ? 0 : Binomial(RoundAtRandom(mean * 20), 0.05);

    /// <summary>A whole number next to the value, right on average.</summary>
    public int RoundAtRandom(double value) => (int)Math.Floor(value + NextDouble());

    /// <summary>Nearly normal with mean 0 and standard deviation 1: the sum of twelve uniforms.</summary>
    public double Normal()
    {
        var sum = -6.0;
        for (var i = 0; i < 12; i++)
            sum += NextDouble();
        return sum;
    }

    /// <summary>A factor near 1 with the given spread.</summary>
    public double Factor(double spread) => 1 + (spread * Normal());

    /// <summary>An index, each with a probability in proportion to its weight.</summary>
    public int Pick(ReadOnlySpan<double> weights)
    {
        var total = 0.0;
        foreach (var weight in weights)
            total += weight;

        var point = NextDouble() * total;
        for (var i = 0; i < weights.Length - 1; i++)
        {
            point -= weights[i];
            if (point < 0)
                return i;
        }

        return weights.Length - 1;
    }

    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15UL;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
