namespace Analytics.Store.Operations;

/// <summary>How an occurrence stands.</summary>
public enum OccurrenceState
{
    /// <summary>A node is at it, or was when it died.</summary>
    Running,

    /// <summary>It is done, and is not done again.</summary>
    Done,

    /// <summary>It failed; it may be tried again.</summary>
    Failed,

    /// <summary>There was nothing to do: what it waits for was there already, or its time is over.</summary>
    Skipped,
}
