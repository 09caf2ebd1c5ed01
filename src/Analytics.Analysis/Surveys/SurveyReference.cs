namespace Analytics.Analysis.Surveys;

/// <summary>A national figure.</summary>
/// <param name="Factor">Code of the factor.</param>
/// <param name="Score">The figure.</param>
/// <param name="Year">Its year.</param>
/// <param name="SourceNb">Where it was published.</param>
public sealed record SurveyReference(string Factor, double Score, int Year, string SourceNb);
