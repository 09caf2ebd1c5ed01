using System.Globalization;
using Analytics.Reporting.Documents;

namespace Analytics.Reporting.Html;

/// <summary>The list of contents of the printed report; on screen the navigation has it.</summary>
internal static class ContentsHtml
{
    /// <summary>What stands for a chapter's page before it is known, or with the page.</summary>
    public static string PageMark(string chapter, int? page = null) =>
        $"<span class=\"side\" data-side=\"{chapter}\">{page?.ToString(CultureInfo.InvariantCulture)}</span>";

    public static void Write(ReportDocument document, HtmlOutput output)
    {
        output.Write($"<div class=\"innholdsliste\" aria-hidden=\"true\"><p class=\"innhold-tittel\">{Say("Innhold")}</p><ol>");
        foreach (var chapter in document.Chapters)
            output.Write($"<li><a href=\"#{chapter.Id}\" tabindex=\"-1\"><span class=\"nr\">{chapter.Number}</span><span class=\"tekst\"><b>{chapter.Name}</b> {HtmlOutput.Prose(chapter.Heading)}</span>{new HtmlOutput.Encoded(PageMark(chapter.Id))}</a></li>");
        output.Write($"</ol></div>\n");
    }
}
