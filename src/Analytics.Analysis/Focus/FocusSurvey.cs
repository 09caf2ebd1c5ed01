namespace Analytics.Analysis.Focus;

/// <summary>Dimensions of one survey.</summary>
/// <param name="Survey">Code of the survey.</param>
/// <param name="Factors">Codes of its factors or dimensions.</param>
public sealed record FocusSurvey(string Survey, IReadOnlyList<string> Factors);
