using Analytics.Reporting.Documents;

namespace Analytics.Reporting.Html;

/// <summary>Notice, cover and the municipality's own curve.</summary>
internal static class CoverHtml
{
    public static void Write(ReportDocument document, HtmlOutput output)
    {
        var cover = document.Cover;
        output.Write($"<header>");
        if (document.FictionNotice is { } notice)
            output.Write($"<div class=\"oppdiktet\"><p><strong>{notice.Heading}</strong> {notice.Text}</p></div>\n");
        output.Write($"<div class=\"forside\"><div class=\"forside-inn\"><p class=\"avsender\">{EmblemHtml.Of(document.Theme?.Emblem)}{cover.Sender}</p>\n<h1>{TitleWithBreak(cover.Title)} <span>{cover.Year}</span></h1>\n<p class=\"ingress\">{cover.Ingress}</p>\n");
        if (cover.Curve is { } curve)
        {
            output.WriteRaw(CoverCurveSvg.Draw(curve, 600, 400, "bred").Value);
            output.WriteRaw(CoverCurveSvg.Draw(curve, 358, 230, "smal").Value);
        }

        output.Write($"<dl class=\"meta\">");
        foreach (var fact in cover.Facts)
        {
            output.Write($"<div><dt>{fact.Label}</dt><dd>");
            if (fact.Status is { } status)
                output.Write($"{StatusShape.WithText(status, fact.Value)}");
            else
                output.Write($"{fact.Value}");
            if (fact.Note.Length > 0)
                output.Write($"<small>{fact.Note}</small>");
            output.Write($"</dd></div>");
        }

        output.Write($"</dl>\n");
        if (cover.Curve is { } drawn)
            output.Write($"<p class=\"kunst-tekst\">{drawn.Caption}</p>");
        output.Write($"</div></div></header>\n");
    }

    /// <summary>The long word may be divided on a phone, where it should be.</summary>
    private static HtmlOutput.Encoded TitleWithBreak(string title) =>
        new(HtmlOutput.Encode(title).Replace("Perspektivanalyse", "Perspektiv\u00ADanalyse", StringComparison.Ordinal));
}
