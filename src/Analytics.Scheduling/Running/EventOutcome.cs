namespace Analytics.Scheduling.Running;

/// <summary>What came of running an event.</summary>
/// <param name="Kind">How it ended.</param>
/// <param name="Detail">What it did, or why not, in a sentence.</param>
/// <param name="TryAgain">When it is to be tried again; null unless it waits.</param>
internal sealed record EventOutcome(EventOutcomeKind Kind, string Detail, DateTimeOffset? TryAgain = null);
