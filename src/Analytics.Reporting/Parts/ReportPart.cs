namespace Analytics.Reporting.Parts;

/// <summary>What of a report is asked for.</summary>
public enum ReportPart
{
    /// <summary>The report as it is.</summary>
    Whole,

    /// <summary>The first minute as one A4 page of its own.</summary>
    Page,

    /// <summary>A fact pack for each sector, for the working groups of the conference.</summary>
    Facts,

    /// <summary>The public edition.</summary>
    Public,
}
