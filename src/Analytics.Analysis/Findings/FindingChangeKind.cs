namespace Analytics.Analysis.Findings;

/// <summary>What has become of a finding from one edition to the next.</summary>
public enum FindingChangeKind
{
    /// <summary>It was not there before.</summary>
    New,

    /// <summary>It is not there any more.</summary>
    Gone,

    /// <summary>It has become larger, or more certain at the same size.</summary>
    Stronger,

    /// <summary>It has become smaller, or less certain at the same size.</summary>
    Weaker,

    /// <summary>Its numbers are others, and its size in kroner is not known or the same.</summary>
    Changed,

    /// <summary>Nothing has changed.</summary>
    Same,
}
