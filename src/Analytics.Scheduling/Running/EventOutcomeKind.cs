namespace Analytics.Scheduling.Running;

/// <summary>How a run of an event ended.</summary>
internal enum EventOutcomeKind
{
    /// <summary>Its steps are done.</summary>
    Done,

    /// <summary>It was done before, and nothing was run.</summary>
    Settled,

    /// <summary>What it waits for is not there yet; it comes back at its next time.</summary>
    NotYet,

    /// <summary>An event that must come first is not done yet.</summary>
    Waits,
}
