using Analytics.Analysis.Demography.Paths;
using Analytics.Analysis.Surveys;
using MathNet.Numerics.Distributions;

namespace Analytics.Analysis.Focus;

/// <summary>Spearman's rank correlation: how far two measures put the same units in the same order. It says nothing of why.</summary>
/// <remarks>
/// Ties have the mean of their ranks. The interval is Fisher's with the variance (1 + ρ²/2) / (n − 3) of Bonett and Wright (Psychometrika 65, 2000, 23–28).
/// The p-value is two-sided, from permutations, so that neither ties nor few pairs call for a table (Good, Permutation, Parametric and Bootstrap Tests of Hypotheses, 2005);
/// the observed order counts as one of them (Phipson and Smyth, Statistical Applications in Genetics and Molecular Biology 9, 2010). The same pairs give the same number.
/// </remarks>
/// <param name="Pairs">Pairs behind it.</param>
/// <param name="Rho">From −1, opposite orders, to 1, the same order.</param>
/// <param name="Interval">95 % interval.</param>
/// <param name="Probability">Two-sided p-value.</param>
public sealed record RankCorrelation(int Pairs, double Rho, ConfidenceInterval Interval, double Probability)
{
    /// <summary>Fewest pairs for which the interval exists.</summary>
    public const int FewestPairs = 4;

    private const int Permutations = 99_999;
    private const double SameRho = 1e-9;

    /// <summary>Correlates pairs, or gives null when one side has the same value everywhere and so no order.</summary>
    /// <param name="first">The first measure.</param>
    /// <param name="second">The second one, of the same units in the same order.</param>
    /// <exception cref="ArgumentException">The sides have not equally many values, or fewer than <see cref="FewestPairs"/>, or one is no number.</exception>
    public static RankCorrelation? Of(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.Count != second.Count || first.Count < FewestPairs)
            throw new ArgumentException($"{first.Count} and {second.Count} values: {FewestPairs} pairs at least are needed.", nameof(second));
        if (first.Concat(second).Any(v => !double.IsFinite(v)))
            throw new ArgumentException("A value is no number: leave its pair out.", nameof(second));
        var (one, other) = (Centred(first), Centred(second));
        var scale = Math.Sqrt(Product(one, one) * Product(other, other));
        if (scale == 0)
            return null;
        var rho = Math.Clamp(Product(one, other) / scale, -1, 1);
        return new RankCorrelation(first.Count, rho, IntervalOf(rho, first.Count), Probable(one, other, Math.Abs(rho) - SameRho, scale));
    }

    private static ConfidenceInterval IntervalOf(double rho, int pairs)
    {
        // Fisher's transformation has no value at ±1. Two neighbours that change places give the order next to it, and the interval reaches from there to ±1.
        var next = 1 - (12.0 / (pairs * ((double)pairs * pairs - 1)));
        var inside = Math.Clamp(rho, -next, next);
        var half = Normal.InvCDF(0, 1, (1 + ConfidenceInterval.Usual) / 2) * Math.Sqrt((1 + (inside * inside / 2)) / (pairs - 3));
        var (low, high) = (Math.Tanh(Math.Atanh(inside) - half), Math.Tanh(Math.Atanh(inside) + half));
        return new ConfidenceInterval(rho <= -next ? -1 : low, rho >= next ? 1 : high, ConfidenceInterval.Usual);
    }

    private static double Probable(double[] one, double[] other, double least, double scale)
    {
        var random = new PathRandom(1, PathRandom.Key(nameof(RankCorrelation)), 0, 0);
        double[] shuffled = [.. other];
        var reached = 1;
        for (var permutation = 0; permutation < Permutations; permutation++)
        {
            for (var place = shuffled.Length - 1; place > 0; place--)
            {
                var with = (int)(random.NextUniform() * (place + 1));
                (shuffled[place], shuffled[with]) = (shuffled[with], shuffled[place]);
            }

            if (Math.Abs(Product(one, shuffled)) / scale >= least)
                reached++;
        }

        return reached / (Permutations + 1.0);
    }

    /// <summary>Ranks less their mean.</summary>
    private static double[] Centred(IReadOnlyList<double> values)
    {
        var middle = (values.Count + 1) / 2.0;
        var ranks = new double[values.Count];
        var below = 0;
        foreach (var tied in values.Index().GroupBy(v => v.Item).OrderBy(g => g.Key))
        {
            var size = tied.Count();
            foreach (var (place, _) in tied)
                ranks[place] = below + ((size + 1) / 2.0) - middle;
            below += size;
        }

        return ranks;
    }

    private static double Product(double[] one, double[] other)
    {
        var sum = 0.0;
        for (var i = 0; i < one.Length; i++)
            sum += one[i] * other[i];
        return sum;
    }
}
