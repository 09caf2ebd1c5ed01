namespace Analytics.Analysis.Surveys;

/// <summary>The score of a respondent on a factor: the mean of the items that are answered, when at least half of them are.</summary>
public static class FactorScores
{
    /// <summary>One respondent's score.</summary>
    /// <param name="answers">The answers to the factor's items; NaN for none.</param>
    /// <returns>The score, or NaN when fewer than half of the items are answered.</returns>
    public static double Of(ReadOnlySpan<double> answers)
    {
        var (count, sum) = (0, 0.0);
        foreach (var answer in answers)
        {
            if (double.IsNaN(answer))
                continue;
            count++;
            sum += answer;
        }

        return count > 0 && 2 * count >= answers.Length ? sum / count : double.NaN;
    }

    /// <summary>All respondents' scores.</summary>
    internal static double[] Of(ReadOnlySpan<double[]> items, int respondents)
    {
        var scores = new double[respondents];
        var answers = new double[items.Length];
        for (var respondent = 0; respondent < respondents; respondent++)
        {
            for (var item = 0; item < items.Length; item++)
                answers[item] = items[item][respondent];
            scores[respondent] = Of(answers);
        }

        return scores;
    }
}
