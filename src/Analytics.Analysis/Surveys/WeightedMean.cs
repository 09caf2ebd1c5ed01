namespace Analytics.Analysis.Surveys;

/// <summary>A mean of scores that count differently.</summary>
/// <param name="Mean">Σwx / Σw.</param>
/// <param name="StandardError">Linearised, as if drawn with replacement; null with fewer than two scores.</param>
/// <param name="EffectiveCount">Kish's n_eff = (Σw)² / Σw²: how many equal answers say as much.</param>
/// <param name="Count">Number of scores with a weight above 0.</param>
public sealed record WeightedMean(double Mean, double? StandardError, double EffectiveCount, int Count)
{
    /// <summary>Of scores and their weights; NaN stands for a score that is missing, and is left out.</summary>
    /// <exception cref="ArgumentException">The numbers of both differ, a weight is negative or no number, or none is left.</exception>
    public static WeightedMean Of(ReadOnlySpan<double> scores, ReadOnlySpan<double> weights)
    {
        if (scores.Length != weights.Length)
            throw new ArgumentException($"{scores.Length} scores have {weights.Length} weights.", nameof(weights));
        var (count, all, squares, sum) = (0, 0.0, 0.0, 0.0);
        for (var i = 0; i < scores.Length; i++)
        {
            if (weights[i] is not (>= 0 and < double.PositiveInfinity))
                throw new ArgumentException($"Weight {i + 1} is {weights[i]}: a weight is 0 or more.", nameof(weights));
            if (double.IsNaN(scores[i]) || weights[i] == 0)
                continue;
            count++;
            all += weights[i];
            squares += weights[i] * weights[i];
            sum += weights[i] * scores[i];
        }

        if (count == 0)
            throw new ArgumentException("No score has a weight.", nameof(weights));
        var (mean, residuals) = (sum / all, 0.0);
        for (var i = 0; i < scores.Length; i++)
        {
            if (!double.IsNaN(scores[i]))
                residuals += Math.Pow(weights[i] / all * (scores[i] - mean), 2);
        }

        return new WeightedMean(mean, count < 2 ? null : Math.Sqrt(residuals * count / (count - 1)), all * all / squares, count);
    }
}
