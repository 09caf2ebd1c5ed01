namespace Analytics.Scheduling.Events;

/// <summary>What a step of an event does.</summary>
public enum StepKind
{
    /// <summary>Asks SSB and KLASS for sources, and makes the marts that build on them.</summary>
    Ingest,

    /// <summary>Holds what is published against contracts and checks.</summary>
    Check,

    /// <summary>Takes the municipality's own files in, and makes its results and its page: what <c>analytics run</c> does.</summary>
    Analyse,

    /// <summary>Renders documents.</summary>
    Render,

    /// <summary>Puts what was rendered on the shelf.</summary>
    Publish,

    /// <summary>Freezes the edition.</summary>
    Freeze,

    /// <summary>Says what has changed since the newest frozen edition.</summary>
    Compare,

    /// <summary>Looks for figures of our own that are likely to be wrong.</summary>
    Hunt,

    /// <summary>Tells people what they must do, until it is confirmed.</summary>
    Remind,

    /// <summary>Asks for the tables' descriptions, and tells what has changed, ended or is late.</summary>
    Health,

    /// <summary>Runs a notebook, and puts its page where rendered documents are.</summary>
    Notebook,
}
