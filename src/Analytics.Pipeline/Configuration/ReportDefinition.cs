namespace Analytics.Pipeline.Configuration;

/// <summary>What the document holds: <c>pipelines/reports/perspektivanalyse.yaml</c>.</summary>
/// <param name="Name">The report's name, also the name of its file.</param>
/// <param name="Title">Its title.</param>
/// <param name="Horizon">Years of projection, 5-30.</param>
/// <param name="DemographicCostYears">Years ahead for the cost of a changed age structure.</param>
/// <param name="Chapters">Chapter ids in order.</param>
public sealed record ReportDefinition(string Name, string Title, int Horizon, int DemographicCostYears, IReadOnlyList<string> Chapters);
