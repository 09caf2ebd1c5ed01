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
