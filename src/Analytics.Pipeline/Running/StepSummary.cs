namespace Analytics.Pipeline.Running;

/// <summary>What a step did.</summary>
/// <param name="Step">Name of the step.</param>
/// <param name="Unchanged">Whether there was nothing new to do.</param>
/// <param name="Detail">In a few words: "14 files read, 402 116 rows".</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record StepSummary(string Step, bool Unchanged, string Detail, TimeSpan Elapsed);
