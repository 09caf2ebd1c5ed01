namespace Analytics.Store;

/// <summary>What a step was last run on, so that it is not run again on the same.</summary>
/// <param name="Step">The step's name, <c>model population</c>.</param>
/// <param name="Fingerprint">A hash of all that the step reads: its own text, its inputs' hashes, its settings.</param>
/// <param name="Output">What it made, for the reader: a hash or a path; null when nothing.</param>
/// <param name="FinishedAt">When it was published, UTC; set by the catalogue.</param>
public sealed record StepRecord(string Step, string Fingerprint, string? Output = null, DateTimeOffset FinishedAt = default);
