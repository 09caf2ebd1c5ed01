namespace Analytics.Reporting;

/// <summary>The files that one document becomes.</summary>
public enum ReportFormat
{
    /// <summary>One interactive page that loads nothing.</summary>
    Html,

    /// <summary>A4 for print, through an installed Chromium.</summary>
    Pdf,

    /// <summary>A document to go on writing in.</summary>
    Docx,

    /// <summary>Slides for the conference.</summary>
    Pptx,

    /// <summary>Every number behind every chart and table.</summary>
    Xlsx,
}
