namespace Analytics.Store.Models;

/// <summary>What a run would do with a model.</summary>
/// <param name="Name">The mart.</param>
/// <param name="Inputs">The datasets that it reads, in order of name.</param>
/// <param name="Reason">Why it would be run, as half a sentence; null when it would not.</param>
public sealed record SqlModelPlan(string Name, IReadOnlyList<DatasetName> Inputs, string? Reason);
