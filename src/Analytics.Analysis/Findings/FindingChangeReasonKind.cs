namespace Analytics.Analysis.Findings;

/// <summary>The reasons for which a finding's numbers change.</summary>
public enum FindingChangeReasonKind
{
    /// <summary>It is about a later year.</summary>
    NewYear,

    /// <summary>A source has published anew.</summary>
    NewVintage,

    /// <summary>The limit or target that it is held against was moved.</summary>
    Target,

    /// <summary>Neither source nor limit is another: the way of computing is.</summary>
    Method,
}
