namespace Analytics.Analysis.Surveys;

/// <summary>A unit whose people were asked.</summary>
/// <param name="Sector">The sector that it belongs to; empty where there are none.</param>
/// <param name="Name">The unit.</param>
/// <param name="Population">How many were asked (the frame), or null when that is not known.</param>
public sealed record SurveyUnit(string Sector, string Name, int? Population);
