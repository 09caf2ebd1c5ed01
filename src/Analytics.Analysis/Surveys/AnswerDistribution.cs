namespace Analytics.Analysis.Surveys;

/// <summary>How many answers there are in each category of a scale, from the lowest.</summary>
/// <param name="Scale">The scale.</param>
/// <param name="Counts">Answers in each category; empty for a scale without categories.</param>
public sealed record AnswerDistribution(ScoreScale Scale, IReadOnlyList<int> Counts)
{
    /// <summary>All answers.</summary>
    public int Total => Counts.Sum();

    /// <summary>The share of answers from one category to another, both included.</summary>
    /// <param name="from">Lowest answer.</param>
    /// <param name="to">Highest answer.</param>
    public ShareEstimate Share(double from, double to) => new(Counts.Where((_, i) => i >= Scale.Category(from) && i <= Scale.Category(to)).Sum(), Total);

    /// <summary>The categories as whole percentages, so that no count can be worked out from them; empty without answers.</summary>
    public IReadOnlyList<int> Percentages => Total == 0 ? [] : [.. Counts.Select(c => (int)Math.Round(100.0 * c / Total, MidpointRounding.AwayFromZero))];

    /// <summary>Counts the answers of those who have a score.</summary>
    internal static AnswerDistribution OfScored(ScoreScale scale, IEnumerable<ArraySegment<double>> answers, ReadOnlySpan<double> scores)
    {
        var counts = new int[scale.Categories];
        if (!scale.IsWhole)
            return new AnswerDistribution(scale, counts);
        foreach (var segment in answers)
        {
            for (var i = 0; i < segment.Count; i++)
            {
                if (!double.IsNaN(scores[i]) && !double.IsNaN(segment[i]))
                    counts[scale.Category(segment[i])]++;
            }
        }

        return new AnswerDistribution(scale, counts);
    }

    /// <summary>Counts answers.</summary>
    internal static AnswerDistribution Of(ScoreScale scale, IEnumerable<ArraySegment<double>> answers)
    {
        var counts = new int[scale.Categories];
        if (!scale.IsWhole)
            return new AnswerDistribution(scale, counts);
        foreach (var segment in answers)
        {
            foreach (var answer in segment.AsSpan())
            {
                if (!double.IsNaN(answer))
                    counts[scale.Category(answer)]++;
            }
        }

        return new AnswerDistribution(scale, counts);
    }
}
