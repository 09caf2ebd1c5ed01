namespace Analytics.Reporting.Documents;

/// <summary>What a block or a row of a table is about, in the names of the pipeline definitions, so that parts of the report can be made of those that belong together.</summary>
/// <param name="Kind">What the name is a name of.</param>
/// <param name="Name">The name: <c>barnehage</c>.</param>
public sealed record Topic(TopicKind Kind, string Name);
