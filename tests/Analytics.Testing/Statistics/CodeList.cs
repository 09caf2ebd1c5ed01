namespace Analytics.Testing.Statistics;

/// <summary>A code list of a variable: an aggregation (<c>agg_</c>) sums, a value set (<c>vs_</c>) chooses. The id's letters matter, upper and lower case.</summary>
public sealed record CodeList(string Id, string Label, IReadOnlyList<CodeListValue> Values)
{
    /// <summary>"Aggregation" or "Valueset", from the id.</summary>
    public string Type => Id.StartsWith("agg_", StringComparison.Ordinal) ? "Aggregation" : "Valueset";
}
