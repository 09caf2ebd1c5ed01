namespace Analytics.Sources.Surveys;

/// <summary>One person's answers. Never to be shown or logged.</summary>
/// <param name="Round">The round.</param>
/// <param name="Sector">The sector; empty where there are none.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Weight">What the answers count.</param>
/// <param name="Backgrounds">The person's category of each background variable; empty where none is given.</param>
/// <param name="Answers">The answer to each item; NaN for none.</param>
public sealed record SurveyRespondent(string Round, string Sector, string Unit, double Weight, IReadOnlyList<string> Backgrounds, double[] Answers);
