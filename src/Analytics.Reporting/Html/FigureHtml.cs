using Analytics.Reporting.Documents;
using Analytics.Reporting.Figures;

namespace Analytics.Reporting.Html;

/// <summary>Figures: title, drawing, source, words and numbers. The page's script draws the wide or the narrow specification.</summary>
internal static class FigureHtml
{
    public static void Write(FigureBlock figure, string id, bool linkSources, HtmlOutput output, OriginsJson origins)
    {
        output.Write($"<figure class=\"fig\" id=\"{id}\" aria-labelledby=\"{id}-t\"><figcaption><p class=\"fig-nr\">{Say($"Figur {figure.Number}")}</p><h3 class=\"fig-tittel\" id=\"{id}-t\">{HtmlOutput.Prose(figure.Title)}</h3><p class=\"fig-under\" id=\"{id}-under\">{HtmlOutput.Prose(figure.Subtitle)}</p></figcaption>\n");
        ChoicesHtml.Write(figure, id, output);
        output.Write($"<div class=\"fig-flate\"><div class=\"tegning\" role=\"img\" aria-label=\"{figure.Title}\" aria-describedby=\"{id}-ord\" data-figur=\"{id}-data\" style=\"--hb:{figure.Wide.Layout.Height}px;--hs:{figure.Narrow.Layout.Height}px\"></div><p class=\"uten-tegning\">{Say("Figuren tegnes med JavaScript. Tallene står under «Vis tallene».")}</p></div>\n");
        output.Write($"<script type=\"application/json\" id=\"{id}-data\">{{\"bred\":{new HtmlOutput.Encoded(FigureJson.Write(figure.Wide))},\"smal\":{new HtmlOutput.Encoded(FigureJson.Write(figure.Narrow))}{ChoicesHtml.Drawings(figure)}}}</script>\n");
        WriteSource(figure.Source, Say(" Tallene bak figuren står i nettutgaven."), linkSources, output);
        output.Write($"<details class=\"fig-tall\"><summary>{Say("Vis tallene")}<span class=\"kun-skjermleser\">{Say($" bak figur {figure.Number}")}</span></summary><p class=\"ord\" id=\"{id}-ord\"><strong>{Say("Figuren i ord:")}</strong> {HtmlOutput.Prose(figure.InWords)}</p>");
        TableHtml.Write(figure.Table, Say($"Tallene bak figur {figure.Number}"), output, origins);
        output.Write($"</details></figure>");
    }

    public static void WriteSource(SourceNote source, string printOnly, bool linkSources, HtmlOutput output)
    {
        output.Write($"<p class=\"fig-kilde\">{HtmlOutput.Prose(source.Text)} <span class=\"status\">{StatusShape.Icon(source.Status)}{StatusShape.NumbersWord(source.Status)}</span>.");
        if (source.Extra.Length > 0)
            output.Write($" {HtmlOutput.Prose(source.Extra)}");
        if (source.Markers.Count > 0)
            output.Write($" {MarkersHtml.Of(source.Markers, linkSources)}");
        if (printOnly.Length > 0)
            output.Write($"<span class=\"kun-utskrift\">{printOnly}</span>");
        output.Write($"</p>\n");
    }
}
