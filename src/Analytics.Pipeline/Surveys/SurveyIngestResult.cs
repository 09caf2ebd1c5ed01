namespace Analytics.Pipeline.Surveys;

/// <summary>What came of the files of surveys.</summary>
/// <param name="Read">Files that were new and taken in.</param>
/// <param name="Unchanged">Files that the store has.</param>
/// <param name="Refused">Files that were refused.</param>
internal sealed record SurveyIngestResult(int Read, int Unchanged, int Refused);
