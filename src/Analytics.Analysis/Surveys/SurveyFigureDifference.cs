namespace Analytics.Analysis.Surveys;

/// <summary>What of a difference may be shown.</summary>
/// <param name="Against">The earlier round, or "resten".</param>
/// <param name="Difference">Points of the scale.</param>
/// <param name="Low">Lower end of the 95 % interval; null when hidden.</param>
/// <param name="High">Upper end; null when hidden.</param>
/// <param name="Probability">P-value adjusted by Holm over the factors; null when hidden.</param>
/// <param name="HedgesG">In units of the spread among respondents; null when hidden.</param>
/// <param name="Verdict">What may be said of it.</param>
public sealed record SurveyFigureDifference(string Against, double Difference, double? Low, double? High, double? Probability, double? HedgesG, ChangeVerdict Verdict);
