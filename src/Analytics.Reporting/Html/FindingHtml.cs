using System.Globalization;
using System.Text;
using Analytics.Reporting.Documents;

namespace Analytics.Reporting.Html;

/// <summary>Findings, and the cards that say where their numbers come from.</summary>
internal static class FindingHtml
{
    public static void Write(FindingsBlock block, string chapter, Anchors anchors, bool linkSources, HtmlOutput output)
    {
        output.Write($"<h3 class=\"funn-hode\">{block.Title}</h3><ol class=\"funnliste\">");
        foreach (var finding in block.Findings)
        {
            output.Write($"<li class=\"funn\" id=\"{chapter}-funn-{finding.Rank}\"><p class=\"nr\" aria-hidden=\"true\">{finding.Rank}</p><div class=\"kropp\"><h4>{HtmlOutput.Prose(finding.Heading)}</h4><p class=\"tekst\">{HtmlOutput.Prose(finding.Text)}</p>");
            output.Write($"<p class=\"merker\"><span class=\"sikkerhet\">{Dots(finding.Dots)}<span>{finding.CertaintyWord}</span></span><span>{finding.Influence}</span><span>{MarkersHtml.Of(finding.Sources, linkSources)}</span>");
            if (anchors.Of(finding) is { } anchor)
                output.Write($"<a class=\"vis-tallene kun-skjerm\" href=\"#{anchor}\">{Say("Vis tallene")}<span class=\"kun-skjermleser\">{Say($" bak funn {finding.Rank}")}</span></a>");
            output.Write($"</p></div>");
            output.Write($"<div class=\"belop\"><p class=\"stor\"><button type=\"button\" class=\"spor\" popovertarget=\"{chapter}-spor-{finding.Rank}\" aria-label=\"{Say($"{finding.Amount}. Vis hvor tallet kommer fra")}\">{finding.Amount}</button></p>");
            if (finding.AmountNote.Length > 0)
                output.Write($"<p class=\"liten\">{HtmlOutput.Prose(finding.AmountNote)}</p>");
            output.Write($"</div></li>");
        }

        output.Write($"</ol><p class=\"forklaring\">{HtmlOutput.Prose(block.Explanation)}<span class=\"kun-skjerm\">{Say(" Trykk på et tall til høyre, eller på et tall i en tabell, for å se hvor det kommer fra.")}</span></p>\n");
    }

    public static void WriteTrace(FindingItem finding, string chapter, HtmlOutput output)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{chapter}-spor-{finding.Rank}");
        output.Write($"<div popover id=\"{id}\" class=\"spor-kort\" role=\"dialog\" aria-labelledby=\"{id}-t\"><p class=\"spor-t\" id=\"{id}-t\">{Say("Hvor kommer tallet fra?")}</p><dl>");
        foreach (var (label, text) in finding.Trace.Rows)
            output.Write($"<dt>{label}</dt><dd>{HtmlOutput.Prose(text)}</dd>");
        output.Write($"<dt>{Say("Status")}</dt><dd>{StatusShape.WithText(finding.Trace.Status, StatusShape.NumbersWord(finding.Trace.Status))}</dd></dl></div>\n");
    }

    private static HtmlOutput.Encoded Dots(int filled)
    {
        var dots = new StringBuilder("<svg class=\"prikker\" viewBox=\"0 0 38 9\" aria-hidden=\"true\">");
        for (var i = 0; i < 4; i++)
            dots.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{4.5 + (i * 9.6):0.#}\" cy=\"4.5\" r=\"3.6\" fill=\"{(i < filled ? "currentColor" : "none")}\" stroke=\"currentColor\" stroke-width=\"1.2\"/>");
        return new HtmlOutput.Encoded(dots.Append("</svg>").ToString());
    }
}
