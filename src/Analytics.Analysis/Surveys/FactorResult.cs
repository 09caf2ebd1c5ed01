namespace Analytics.Analysis.Surveys;

/// <summary>A group's result on a factor, before any of it is hidden.</summary>
/// <param name="Factor">The factor.</param>
/// <param name="Estimate">Mean of the respondents' scores with intervals.</param>
/// <param name="MeanOfAnswers">Mean of all answers, which differs where some are missing; NaN without answers.</param>
/// <param name="Distribution">All answers by category.</param>
/// <param name="Weighted">The weighted mean, where respondents count differently and somebody answered.</param>
/// <param name="Alpha">Cronbach's alpha, or why there is none.</param>
/// <param name="AreAllEqual">Whether every respondent has the same score: the mean then tells what each of them answered.</param>
public sealed record FactorResult(
    SurveyFactor Factor,
    MeanEstimate Estimate,
    double MeanOfAnswers,
    AnswerDistribution Distribution,
    WeightedMean? Weighted,
    Outcome<CronbachAlpha> Alpha,
    bool AreAllEqual)
{
    /// <summary>Answers by category of those who have a score, so that number, mean and distribution are of the same people when they are shown.</summary>
    public required AnswerDistribution OfScored { get; init; }
}
