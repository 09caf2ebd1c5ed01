using Analytics.Reporting.Documents;

namespace Analytics.Reporting.Html;

/// <summary>The list of chapters: beside the text on wide screens, one sticky line on narrow ones.</summary>
internal static class NavigationHtml
{
    public static void WritePhone(ReportDocument document, HtmlOutput output)
    {
        output.Write($"<nav class=\"mobilmeny\" aria-label=\"{Say("Innhold")}\"><details><summary><span>{Say("Innhold")}</span><span class=\"naa-kap\"></span><svg aria-hidden=\"true\"><use href=\"#pil\"/></svg></summary>");
        WriteList(document, output);
        output.Write($"</details></nav>\n");
    }

    public static void WriteSide(ReportDocument document, HtmlOutput output)
    {
        output.Write($"<nav class=\"sidemeny\" aria-label=\"{Say("Kapitler")}\"><p class=\"sidemeny-topp\"><strong>{document.ShortTitle}</strong>{document.Edition}</p>");
        WriteList(document, output);
        output.Write($"<p class=\"sidemeny-topp status-linje\">{StatusShape.WithText(document.Status, StatusShape.NumbersWord(document.Status))}</p></nav>\n");
    }

    private static void WriteList(ReportDocument document, HtmlOutput output)
    {
        output.Write($"<ol>");
        foreach (var chapter in document.Chapters)
            output.Write($"<li><a href=\"#{chapter.Id}\"><span>{chapter.Number}</span><span>{chapter.Name}</span></a></li>");
        output.Write($"</ol>");
    }
}
