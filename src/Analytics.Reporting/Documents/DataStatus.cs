namespace Analytics.Reporting.Documents;

/// <summary>How settled a number is, or why there is none; always shown as shape and word.</summary>
public enum DataStatus
{
    /// <summary>Endelig.</summary>
    Final,

    /// <summary>Foreløpig.</summary>
    Provisional,

    /// <summary>Beregnet.</summary>
    Calculated,

    /// <summary>Skjult: kept confidential by the source.</summary>
    Hidden,

    /// <summary>Mangler.</summary>
    Missing,
}
