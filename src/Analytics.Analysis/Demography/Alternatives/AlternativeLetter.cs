namespace Analytics.Analysis.Demography.Alternatives;

/// <summary>What one letter of an alternative says about one component. The default is medium.</summary>
/// <remarks>Source: footnote of SSB table 10213: "M = middels, L = lav, H = høy, K = konstant og 0 = null".</remarks>
public enum AlternativeLetter
{
    /// <summary>M: the path held most likely.</summary>
    Medium,

    /// <summary>H: more children, longer lives, more mobility or more immigration.</summary>
    High,

    /// <summary>L: the opposite of high.</summary>
    Low,

    /// <summary>K: death rates stay as they are; for life expectancy only.</summary>
    Constant,

    /// <summary>0: no moves; for the two kinds of migration only.</summary>
    None,
}
