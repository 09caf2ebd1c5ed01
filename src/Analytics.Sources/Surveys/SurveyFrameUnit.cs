namespace Analytics.Sources.Surveys;

/// <summary>A unit of the frame: how many were asked in a round.</summary>
/// <param name="Round">The round.</param>
/// <param name="Sector">The sector; empty where there are none.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Population">How many were asked.</param>
public sealed record SurveyFrameUnit(string Round, string Sector, string Unit, int Population);
