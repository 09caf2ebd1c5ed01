namespace Analytics.Store.Operations;

/// <summary>One occurrence of a scheduled step, and what came of it.</summary>
/// <param name="Key">Which.</param>
/// <param name="State">How it stands.</param>
/// <param name="Node">The node that was last at it.</param>
/// <param name="Attempts">How often it has been begun.</param>
/// <param name="StartedAt">When it was last begun.</param>
/// <param name="FinishedAt">When it ended; null while it runs.</param>
/// <param name="Detail">What it did, or why not, in a sentence.</param>
public sealed record Occurrence(OccurrenceKey Key, OccurrenceState State, string Node, int Attempts, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt, string Detail);
