namespace Analytics.Reporting.Perspective;

/// <summary>What became of figures that broke their source's contract.</summary>
public enum SourceNoticeKind
{
    /// <summary>They were not taken in; those from before stand.</summary>
    HeldBack,

    /// <summary>They are in the report, with a warning.</summary>
    Warned,

    /// <summary>They should have come, and have not.</summary>
    Late,
}
