namespace Analytics.Pipeline.Running;

/// <summary>Something that a run would do.</summary>
/// <param name="Step">The step: Ingest, Model or Report.</param>
/// <param name="What">The file, mart or document.</param>
/// <param name="Why">Why, as half a sentence.</param>
public sealed record PlannedStep(string Step, string What, string Why);
