namespace Analytics.Testing.Statistics;

/// <summary>A code of a code list, and the codes of the table that it stands for.</summary>
public sealed record CodeListValue(string Code, string Label, IReadOnlyList<string> ValueMap);
