namespace Analytics.Sources.PxWeb;

/// <summary>What a plan leaves out or does otherwise than was asked.</summary>
public enum PxWebWarningKind
{
    /// <summary>A code that the table does not have was left out.</summary>
    UnknownCode,

    /// <summary>A code that was asked for twice is sent once: SSB answers 500 to the same code twice.</summary>
    DuplicateCode,

    /// <summary>A wildcard or an expression fits no value.</summary>
    NothingMatches,

    /// <summary>An expression names a period that the table does not have; the periods on the asked side of it were taken.</summary>
    PeriodOutside,

    /// <summary>Codes of a code list were not checked, since version 1 cannot be asked for them.</summary>
    UncheckedCodes,

    /// <summary>Version 1 is used, since version 2 did not answer.</summary>
    OlderVersion,

    /// <summary>The bank's limits could not be read; the configured ones are used.</summary>
    LimitsUnread,
}
