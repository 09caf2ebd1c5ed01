namespace Analytics.Analysis.Arenas;

/// <summary>Whether something that an arena needs is there.</summary>
public enum NeedState
{
    /// <summary>Nothing has been taken in.</summary>
    Missing,

    /// <summary>It is too old.</summary>
    Stale,

    /// <summary>It is there and new enough.</summary>
    Ready,
}
