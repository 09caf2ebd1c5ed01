namespace Analytics.Analysis.Registers;

/// <summary>How far an item has come.</summary>
public enum ItemState
{
    /// <summary>Not started.</summary>
    NotStarted,

    /// <summary>Going on.</summary>
    Running,

    /// <summary>Going on later than was meant.</summary>
    Delayed,

    /// <summary>Finished.</summary>
    Done,

    /// <summary>Given up.</summary>
    Stopped,

    /// <summary>Its period has passed, and nothing has taken its place.</summary>
    Expired,

    /// <summary>Tried out, and what was learnt is written down.</summary>
    Learnt,

    /// <summary>Tried out, and taken into ordinary use.</summary>
    Scaled,

    /// <summary>Chosen in a closing phase.</summary>
    Chosen,

    /// <summary>Not chosen.</summary>
    Declined,
}
