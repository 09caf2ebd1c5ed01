using MathNet.Numerics.Distributions;

namespace Analytics.Analysis.Surveys;

/// <summary>Mann and Whitney's test of two groups, for scores that are no more than an order.</summary>
/// <param name="W">Pairs in which the first is higher, ties by half.</param>
/// <param name="Probability">Two-sided p-value: normal, corrected for ties and continuity.</param>
public sealed record RankTest(double W, double Probability)
{
    /// <summary>Compares two groups.</summary>
    /// <exception cref="ArgumentException">A group is empty.</exception>
    public static RankTest MannWhitney(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.Count == 0 || second.Count == 0)
            throw new ArgumentException("Both groups need a score.", nameof(second));
        var (ranks, ties, below) = (0.0, 0.0, 0);
        var mine = first.GroupBy(s => s).ToDictionary(g => g.Key, g => g.Count());
        foreach (var tied in first.Concat(second).GroupBy(s => s).OrderBy(g => g.Key))
        {
            var size = tied.Count();
            ranks += mine.GetValueOrDefault(tied.Key) * (below + ((size + 1) / 2.0));
            ties += Math.Pow(size, 3) - size;
            below += size;
        }

        var w = ranks - (first.Count * (first.Count + 1) / 2.0);
        double all = first.Count + second.Count;
        var deviation = Math.Sqrt((double)first.Count * second.Count / 12 * (all + 1 - (ties / (all * (all - 1)))));
        var distance = w - (first.Count * second.Count / 2.0);
        return new RankTest(w, deviation == 0 ? 1 : Math.Min(1, 2 * Normal.CDF(0, 1, -(Math.Abs(distance) - 0.5) / deviation)));
    }
}
