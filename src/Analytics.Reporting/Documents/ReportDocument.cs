using System.Text.Json.Serialization;
using Analytics.Reporting.Themes;

namespace Analytics.Reporting.Documents;

/// <summary>A report in words, tables and figures, before any output format: the same document becomes html, pdf, docx and pptx.</summary>
/// <param name="Title">Title with municipality: "Perspektivanalyse 2026, Lyngvær kommune".</param>
/// <param name="Language">BCP 47 language of every text: <c>nb</c>.</param>
/// <param name="FictionNotice">What is said at the top when everything is invented; null otherwise.</param>
/// <param name="Cover">The cover.</param>
/// <param name="ShortTitle">Title for the navigation: "Perspektivanalyse 2026".</param>
/// <param name="Edition">Municipality and edition for the navigation: "Lyngvær, utgave 2".</param>
/// <param name="Status">The least settled status of what the report rests on.</param>
/// <param name="Chapters">Chapters in order.</param>
/// <param name="PageFoot">Left foot of printed pages.</param>
/// <param name="Footer">Last paragraph on screen.</param>
public sealed record ReportDocument(
    string Title,
    string Language,
    FictionNotice? FictionNotice,
    Cover Cover,
    string ShortTitle,
    string Edition,
    DataStatus Status,
    IReadOnlyList<Chapter> Chapters,
    string PageFoot,
    string Footer)
{
    /// <summary>What the municipality has chosen of the look; null for the report's own.</summary>
    public ReportTheme? Theme { get; init; }

    /// <summary>The colours, chosen or the report's own.</summary>
    internal Palette Palette => Theme?.Palette ?? Palette.Default;

    /// <summary>How much it has round its chapters; a whole report by default.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public DocumentForm Form { get; init; }
}
