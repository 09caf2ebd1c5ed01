namespace Analytics.Testing.Statistics.PxWeb;

/// <summary>What a v2 request says of one variable.</summary>
internal sealed record VariableQuery(string Variable, string? CodeList, IReadOnlyList<string> Values);
