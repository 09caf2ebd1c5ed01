namespace Analytics.Reporting.Documents;

/// <summary>A few facts under one heading, without a verdict.</summary>
/// <param name="Title">"Økonomisk".</param>
/// <param name="Definition">What the heading means here.</param>
/// <param name="Facts">Two to four facts; one that is not assessed has the status of missing.</param>
/// <param name="Source">Where they come from.</param>
public sealed record Card(string Title, string Definition, IReadOnlyList<ListItem> Facts, SourceNote Source);
