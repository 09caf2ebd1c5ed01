namespace Analytics.Analysis.Demography.Paths;

/// <summary>Exact binomial numbers.</summary>
/// <remarks>
/// Few expected: inversion, the probabilities added from zero upwards (Kachitvichyanukul and Schmeiser's BINV, Communications of the ACM 31, 1988). Many expected:
/// transformed rejection with squeeze (Hörmann's BTRS, Journal of Statistical Computation and Simulation 46, 1993). Which one it is depends on the number and the probability alone.
/// </remarks>
internal static class BinomialSampler
{
    /// <summary>From this mean on rejection is used; BTRS needs 10 at least.</summary>
    public const double RejectionMean = 20;

    /// <summary>How many of some persons something happens to.</summary>
    /// <param name="random">The path's numbers.</param>
    /// <param name="persons">How many there are, zero or more.</param>
    /// <param name="probability">The probability for each, 0-1.</param>
    public static int Draw(ref PathRandom random, int persons, double probability)
    {
        if (persons == 0 || probability <= 0)
            return 0;
        if (probability > 0.5)
            return probability >= 1 ? persons : persons - Draw(ref random, persons, 1 - probability);
        return persons * probability < RejectionMean
            ? Invert(random.NextUniform(), persons, probability / (1 - probability), Math.Exp(persons * double.LogP1(-probability)))
            : Reject(ref random, persons, probability);
    }

    /// <summary>The smallest number whose cumulative probability is above a uniform number.</summary>
    /// <param name="uniform">In [0, 1).</param>
    /// <param name="persons">How many there are.</param>
    /// <param name="odds">p/(1 − p).</param>
    /// <param name="none">The probability of none, (1 − p)ⁿ.</param>
    public static int Invert(double uniform, int persons, double odds, double none)
    {
        var (happened, probability, scale) = (0, none, (persons + 1) * odds);
        while (uniform >= probability && happened < persons)
        {
            uniform -= probability;
            happened++;
            probability *= scale * Reciprocals.Of(happened) - odds;
        }

        return happened;
    }

    /// <summary>Transformed rejection, for a mean of 10 or more and a probability of one half at most.</summary>
    public static int Reject(ref PathRandom random, int persons, double probability)
    {
        var deviation = Math.Sqrt(persons * probability * (1 - probability));
        var b = 1.15 + 2.53 * deviation;
        var a = -0.0873 + 0.0248 * b + 0.01 * probability;
        var centre = persons * probability + 0.5;
        var inner = 0.92 - 4.2 / b;
        while (true)
        {
            var u = random.NextUniform() - 0.5;
            var v = random.NextUniform();
            var us = 0.5 - Math.Abs(u);
            var k = Math.Floor((2 * a / us + b) * u + centre);
            if (us >= 0.07 && v <= inner)
                return (int)k;
            if (k >= 0 && k <= persons && Math.Log(v * (2.83 + 5.1 / b) * deviation / (a / (us * us) + b)) <= LogRatioToMode((int)k, persons, probability))
                return (int)k;
        }
    }

    private static double LogRatioToMode(int k, int n, double p)
    {
        var m = (int)((n + 1) * p);
        var odds = p / (1 - p);
        return (m + 0.5) * Math.Log((m + 1) / (odds * (n - m + 1)))
            + (n + 1.0) * Math.Log((n - m + 1.0) / (n - k + 1))
            + (k + 0.5) * Math.Log(odds * (n - k + 1) / (k + 1))
            + Factorials.StirlingTail(m) + Factorials.StirlingTail(n - m) - Factorials.StirlingTail(k) - Factorials.StirlingTail(n - k);
    }
}
