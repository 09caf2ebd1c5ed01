using MathNet.Numerics.Distributions;

namespace Analytics.Analysis.Surveys;

/// <summary>How well the items of a factor measure one thing: Cronbach's alpha over those who answered all of them.</summary>
/// <param name="Raw">From variances and covariances.</param>
/// <param name="Standardised">From correlations; NaN where nobody differs on an item.</param>
/// <param name="Count">Number of respondents who answered every item.</param>
/// <param name="Interval">Feldt's interval of the raw value.</param>
public sealed record CronbachAlpha(double Raw, double Standardised, int Count, ConfidenceInterval Interval)
{
    /// <summary>With fewer respondents alpha says nothing.</summary>
    public const int FewestRespondents = 10;

    /// <summary>Of the answers to the items of a factor.</summary>
    /// <param name="items">For each item the answer of each respondent; NaN for none.</param>
    /// <param name="level">Level of the interval.</param>
    /// <returns>Alpha, or why there is none.</returns>
    public static Outcome<CronbachAlpha> Of(IReadOnlyList<IReadOnlyList<double>> items, double level = ConfidenceInterval.Usual)
    {
        ArgumentNullException.ThrowIfNull(items);
        if (items.Count < 2)
            return Outcome<CronbachAlpha>.None("Alfa trenger minst to påstander.");
        int[] whole = [.. Enumerable.Range(0, items[0].Count).Where(r => items.All(item => !double.IsNaN(item[r])))];
        if (whole.Length < FewestRespondents)
            return Outcome<CronbachAlpha>.None($"Alfa vises ikke for færre enn {FewestRespondents} svar på alle påstandene.");
        var covariances = Covariances(items, whole);
        var (own, all) = (0.0, 0.0);
        for (var i = 0; i < items.Count; i++)
        {
            own += covariances[i, i];
            for (var j = 0; j < items.Count; j++)
                all += covariances[i, j];
        }

        if (all <= 0)
            return Outcome<CronbachAlpha>.None("Alfa er ikke definert når alle svarer likt.");
        var raw = items.Count / (items.Count - 1.0) * (1 - (own / all));
        return new CronbachAlpha(raw, Standard(covariances, items.Count), whole.Length, Feldt(raw, whole.Length, items.Count, level));
    }

    private static ConfidenceInterval Feldt(double alpha, int respondents, int items, double level)
    {
        var (one, two) = (respondents - 1.0, (respondents - 1.0) * (items - 1.0));
        var tail = (1 - level) / 2;
        return new ConfidenceInterval(1 - ((1 - alpha) * FisherSnedecor.InvCDF(one, two, 1 - tail)), 1 - ((1 - alpha) * FisherSnedecor.InvCDF(one, two, tail)), level);
    }

    private static double Standard(double[,] covariances, int items)
    {
        var sum = 0.0;
        for (var i = 0; i < items; i++)
        {
            for (var j = 0; j < i; j++)
                sum += covariances[i, j] / Math.Sqrt(covariances[i, i] * covariances[j, j]);
        }

        var mean = 2 * sum / (items * (items - 1.0));
        return items * mean / (1 + ((items - 1) * mean));
    }

    private static double[,] Covariances(IReadOnlyList<IReadOnlyList<double>> items, int[] respondents)
    {
        var centred = new double[items.Count][];
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            centred[i] = Array.ConvertAll(respondents, r => item[r]);
            var mean = centred[i].Average();
            for (var r = 0; r < respondents.Length; r++)
                centred[i][r] -= mean;
        }

        var result = new double[items.Count, items.Count];
        for (var i = 0; i < items.Count; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = 0.0;
                for (var r = 0; r < respondents.Length; r++)
                    sum += centred[i][r] * centred[j][r];
                result[i, j] = result[j, i] = sum / (respondents.Length - 1);
            }
        }

        return result;
    }
}
