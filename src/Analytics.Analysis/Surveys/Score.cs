using System.Globalization;

namespace Analytics.Analysis.Surveys;

/// <summary>A score on its scale.</summary>
/// <param name="Value">The score.</param>
/// <param name="Scale">The scale.</param>
public readonly record struct Score(double Value, ScoreScale Scale)
{
    /// <summary>The first less the second, in points of their scale.</summary>
    /// <exception cref="ArgumentException">They stand on different scales.</exception>
    public static double operator -(Score first, Score second)
    {
        first.Scale.RefuseOther(second.Scale);
        return first.Value - second.Value;
    }

    /// <summary>The same score on 0-100.</summary>
    public Score OnHundred() => new(Scale.ToHundred(Value), ScoreScale.ZeroToHundred);

    /// <summary>Mean of scores of one scale, such as the dimensions of a service.</summary>
    /// <exception cref="ArgumentException">There is none, or they stand on different scales.</exception>
    public static Score Mean(IReadOnlyList<Score> scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        if (scores.Count == 0)
            throw new ArgumentException("The mean of no scores is not defined.", nameof(scores));
        foreach (var score in scores)
            scores[0].Scale.RefuseOther(score.Scale);
        return new Score(scores.Average(s => s.Value), scores[0].Scale);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value} ({Scale})");
}
