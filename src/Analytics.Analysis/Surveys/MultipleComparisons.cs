namespace Analytics.Analysis.Surveys;

/// <summary>P-values of several questions that are asked at once, adjusted so that chance alone does not give an answer to some. In the order given; NaN stays out.</summary>
public static class MultipleComparisons
{
    /// <summary>Holm: the chance of even one false answer stays at the level.</summary>
    public static IReadOnlyList<double> Holm(IReadOnlyList<double> probabilities) => Adjust(probabilities, ascending: true, (p, rank, all) => (all - rank) * p);

    /// <summary>Benjamini and Hochberg: the expected share of false ones among the answers stays at the level.</summary>
    public static IReadOnlyList<double> BenjaminiHochberg(IReadOnlyList<double> probabilities) => Adjust(probabilities, ascending: false, (p, rank, all) => (double)all / (rank + 1) * p);

    /// <summary>Bonferroni: each times their number.</summary>
    public static IReadOnlyList<double> Bonferroni(IReadOnlyList<double> probabilities)
    {
        ArgumentNullException.ThrowIfNull(probabilities);
        var all = probabilities.Count(p => !double.IsNaN(p));
        return [.. probabilities.Select(p => Math.Min(1, all * p))];
    }

    private static double[] Adjust(IReadOnlyList<double> probabilities, bool ascending, Func<double, int, int, double> adjusted)
    {
        ArgumentNullException.ThrowIfNull(probabilities);
        int[] order = [.. Enumerable.Range(0, probabilities.Count).Where(i => !double.IsNaN(probabilities[i])).OrderBy(i => probabilities[i])];
        var result = Enumerable.Repeat(double.NaN, probabilities.Count).ToArray();
        var reached = ascending ? 0.0 : 1.0;
        for (var step = 0; step < order.Length; step++)
        {
            var rank = ascending ? step : order.Length - 1 - step;
            var value = adjusted(probabilities[order[rank]], rank, order.Length);
            reached = ascending ? Math.Max(reached, value) : Math.Min(reached, value);
            result[order[rank]] = Math.Min(1, reached);
        }

        return result;
    }
}
