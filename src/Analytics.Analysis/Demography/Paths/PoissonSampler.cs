namespace Analytics.Analysis.Demography.Paths;

/// <summary>Exact Poisson numbers of one mean.</summary>
/// <remarks>
/// Few expected: inversion from zero upwards. Many expected: transformed rejection with squeeze (Hörmann's PTRS, Insurance: Mathematics and Economics 12, 1993).
/// Which one it is depends on the mean alone.
/// </remarks>
internal readonly struct PoissonSampler
{
    /// <summary>From this mean on rejection is used; PTRS needs 10 at least.</summary>
    public const double RejectionMean = 20;

    private readonly double mean;
    private readonly double none;
    private readonly double logMean;
    private readonly double b;
    private readonly double a;

    /// <summary>Prepares a mean, zero or more.</summary>
    public PoissonSampler(double mean)
    {
        this.mean = mean;
        if (mean < RejectionMean)
        {
            none = Math.Exp(-mean);
            return;
        }

        logMean = Math.Log(mean);
        b = 0.931 + 2.53 * Math.Sqrt(mean);
        a = -0.059 + 0.02483 * b;
    }

    /// <summary>One number of a mean of zero or more.</summary>
    public static int Draw(ref PathRandom random, double mean) => mean > 0 ? new PoissonSampler(mean).Draw(ref random) : 0;

    /// <summary>One number.</summary>
    public int Draw(ref PathRandom random)
    {
        if (mean >= RejectionMean)
            return Reject(ref random);
        var uniform = random.NextUniform();
        return uniform < none ? 0 : Invert(uniform, mean, none);
    }

    // The probabilities' sum ends a little below 1 by rounding; where they have become too small to add, so does the search.
    private static int Invert(double uniform, double mean, double none)
    {
        var (happened, probability) = (0, none);
        while (uniform >= probability && (probability > 1e-18 || happened < mean))
        {
            uniform -= probability;
            happened++;
            probability *= mean * Reciprocals.Of(happened);
        }

        return happened;
    }

    private int Reject(ref PathRandom random)
    {
        var inner = 0.9277 - 3.6224 / (b - 2);
        while (true)
        {
            var u = random.NextUniform() - 0.5;
            var v = random.NextUniform();
            var us = 0.5 - Math.Abs(u);
            var k = Math.Floor((2 * a / us + b) * u + mean + 0.43);
            if (us >= 0.07 && v <= inner)
                return (int)k;
            if (k < 0 || (us < 0.013 && v > us))
                continue;
            var scaled = Math.Log(v * (1.1239 + 1.1328 / (b - 3.4)) / (a / (us * us) + b));
            if (scaled <= k * logMean - mean - Factorials.Log((int)k))
                return (int)k;
        }
    }
}
