namespace Analytics.Analysis.Focus;

/// <summary>Whether a number stands on a page, or why not. Missing, hidden and zero are three things.</summary>
public enum FocusState
{
    /// <summary>It stands there.</summary>
    Known,

    /// <summary>It is kept back to protect people.</summary>
    Hidden,

    /// <summary>Nobody has measured it, or it has not been read in.</summary>
    Missing,
}
