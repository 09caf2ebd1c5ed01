using Analytics.Reporting.Documents;

namespace Analytics.Reporting.Html;

/// <summary>Writes a document as one HTML file that loads nothing: style, script, plotly.js and fonts are inside it. The same document gives the same bytes.</summary>
public static class HtmlRenderer
{
    /// <summary>Writes the document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="writer">Where to; the caller writes UTF-8.</param>
    public static void Write(ReportDocument document, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(document);
        var output = new HtmlOutput(writer);
        var figures = document.Chapters.SelectMany(c => c.Blocks).OfType<FigureBlock>().ToList();
        WriteHead(document, output);
        var isBook = document.Form == DocumentForm.Book;
        output.Write($"<body data-sorter=\"{Say("Sorter etter denne kolonnen")}\" data-filter=\"{Say("Vis rader med")}\" data-viser=\"{RowsShown("#1", "#2")}\" data-uten-verdi=\"{TableCell.Missing.Text}|{TableCell.Hidden.Text}\" data-sum=\"{Say("Summen gjelder alle radene.")}\" data-tjenester=\"{Say("Tjeneste")}\" data-alle=\"{Say("alle tjenester")}\">\n<a class=\"hopp\" href=\"#innhold\">{Say("Hopp til innholdet")}</a>\n");
        output.WriteRaw(EmbeddedAssets.Text("symbols.svg"));
        if (isBook)
        {
            CoverHtml.Write(document, output);
            ContentsHtml.Write(document, output);
            NavigationHtml.WritePhone(document, output);
        }
        else
        {
            PartHeadHtml.Write(document, output);
        }

        output.Write($"<div class=\"ramme\">\n");
        if (isBook)
            NavigationHtml.WriteSide(document, output);
        output.Write($"<main id=\"innhold\" tabindex=\"-1\">\n");
        var linkSources = document.Chapters.SelectMany(c => c.Blocks).OfType<SourcesBlock>().Any();
        var origins = new OriginsJson();
        var blocks = new BlockHtml(output, new Anchors(document), linkSources, origins);
        foreach (var chapter in document.Chapters)
            WriteChapter(chapter, blocks, output);
        output.Write($"</main>\n</div>\n<footer><p>{HtmlOutput.Prose(document.Footer)}</p></footer>\n");
        foreach (var (finding, chapter) in document.Chapters.SelectMany(c => c.Blocks.OfType<FindingsBlock>().SelectMany(b => b.Findings).Select(f => (f, c))))
            FindingHtml.WriteTrace(finding, chapter.Id, output);
        origins.Write(output);
        WriteScripts(figures, output);
        output.Write($"</body>\n</html>\n");
    }

    private static string RowsShown(string shown, string all) => Say($"Viser {shown} av {all} rader.");

    private static void WriteHead(ReportDocument document, HtmlOutput output)
    {
        output.Write($"<!doctype html>\n<html lang=\"{document.Language}\" class=\"uten-skript\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n");
        output.Write($"<title>{document.Title}</title>\n<meta name=\"description\" content=\"{document.Cover.Ingress}\">\n<style>\n");
        output.WriteRaw(FontFaces.Style(FontFaces.NeedsExtended(document.Title + document.PageFoot)));
        output.WriteRaw(EmbeddedAssets.Text("report.css"));
        output.WriteRaw(ThemeStyle.Of(document.Theme));
        output.WriteRaw(PageFootStyle.Of(document.PageFoot, ThemeStyle.TextFamilies(document.Theme), hasCover: document.Form == DocumentForm.Book));
        if (document.Form != DocumentForm.Book)
            output.WriteRaw(EmbeddedAssets.Text("parts.css"));
        output.Write($"</style>\n<script>document.documentElement.className='med-skript'</script>\n</head>\n");
    }

    private static void WriteChapter(Chapter chapter, BlockHtml blocks, HtmlOutput output)
    {
        // On paper the line over the heading is a paragraph of its own: bookmarks would say what is nested in a heading twice.
        output.Write($"<section class=\"kapittel\" id=\"{chapter.Id}\" aria-labelledby=\"{chapter.Id}-t\"><p class=\"kap kap-papir\" aria-hidden=\"true\">{chapter.Number} {chapter.Name} <span>{chapter.Question}</span></p><h2 id=\"{chapter.Id}-t\"><span class=\"kap\">{chapter.Number} {chapter.Name} <span>{chapter.Question}</span></span>{HtmlOutput.Prose(chapter.Heading)}</h2>\n");
        if (chapter.Lead.Length > 0)
            output.Write($"<p class=\"lead\">{HtmlOutput.Prose(chapter.Lead)}</p>\n");
        foreach (var block in chapter.Blocks)
            blocks.Write(block, chapter);
        output.Write($"</section>\n");
    }

    private static void WriteScripts(List<FigureBlock> figures, HtmlOutput output)
    {
        if (figures.Count > 0)
        {
            // As text, which the page makes a script of when it is ready to draw: reading the library takes longer than all the rest.
            output.Write($"<script type=\"text/plain\" id=\"plotly\">");
            // A closing tag inside it would end the element.
            output.WriteRaw(EmbeddedAssets.Text("plotly.js").Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase));
            output.Write($"</script>\n");
        }

        foreach (var script in new[] { "report.js", "choices.js", "emphasis.js", "services.js", "tables.js", "traces.js" })
        {
            output.Write($"<script>");
            output.WriteRaw(EmbeddedAssets.Text(script));
            output.Write($"</script>\n");
        }
    }
}
