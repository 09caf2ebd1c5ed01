namespace Analytics.Pipeline.Live;

/// <summary>What came of asking for a source.</summary>
public enum LiveOutcome
{
    /// <summary>New answers were published.</summary>
    Published,

    /// <summary>The bank had nothing newer than what is published.</summary>
    Unchanged,

    /// <summary>The bank announces a release that is still to come; what is published stands.</summary>
    NotYetReleased,

    /// <summary>The answers were worse than what is published, which stands; they are asked for again at the next run.</summary>
    HeldBack,

    /// <summary>The bank refused, or no whole answer came; what is published stands.</summary>
    Failed,
}
