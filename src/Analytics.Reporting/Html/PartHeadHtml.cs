using Analytics.Reporting.Documents;

namespace Analytics.Reporting.Html;

/// <summary>What stands over the chapters of a document without a cover: whose it is, what it is, and how settled its numbers are.</summary>
internal static class PartHeadHtml
{
    public static void Write(ReportDocument document, HtmlOutput output)
    {
        var cover = document.Cover;
        output.Write($"<header class=\"hode {(document.Form == DocumentForm.Leaf ? "ark" : "pakke")}\"><p class=\"hode-avsender\">{cover.Sender}</p><h1>{cover.Title} {cover.Year}</h1>");
        if (document.Form == DocumentForm.Pack)
            output.Write($"<p class=\"hode-ingress\">{HtmlOutput.Prose(cover.Ingress)}</p>");
        output.Write($"<p class=\"hode-linje\">{document.Edition} · {StatusShape.WithText(document.Status, StatusShape.NumbersWord(document.Status))}");
        if (document.FictionNotice is { } notice)
            output.Write($" · <strong>{notice.Heading}</strong> {notice.Text}");
        output.Write($"</p></header>\n");
    }
}
