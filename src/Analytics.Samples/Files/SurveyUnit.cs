namespace Analytics.Samples.Files;

/// <summary>A unit in a survey.</summary>
/// <param name="Sector">Sector, or service in a user survey.</param>
/// <param name="Name">The unit.</param>
/// <param name="Invited">How many were asked.</param>
/// <param name="Answers">How many answered.</param>
/// <param name="Mood">Added to every question, scale points.</param>
internal sealed record SurveyUnit(string Sector, string Name, int Invited, int Answers, double Mood);
