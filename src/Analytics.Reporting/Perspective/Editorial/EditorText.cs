using Analytics.Reporting.Documents;
using Analytics.Reporting.Languages;

namespace Analytics.Reporting.Perspective.Editorial;

/// <summary>A text that an editor has written into a chapter, in Markdown.</summary>
/// <param name="Chapter">Id of the chapter.</param>
/// <param name="Place">Where in it.</param>
/// <param name="File">The file, as the editor knows it, for errors.</param>
/// <param name="Markdown">Paragraphs and lists; <c>{{ndr.2025}}</c> stands for a value.</param>
public sealed record EditorText(string Chapter, EditorPlace Place, string File, string Markdown)
{
    /// <summary>The language it is written in; one in bokmål also stands where there is none of the report's own language.</summary>
    public Language Language { get; init; }

    /// <summary>Who it is for: everyone by default, and the process alone for internal notes.</summary>
    public Audience Audience { get; init; }
}
