using Analytics.Reporting.Documents;
using Analytics.Reporting.Html;

namespace Analytics.Reporting.Pdf;

/// <summary>Prints the page as A4: tagged, with bookmarks and a list of contents with page numbers. The same document gives the same bytes with the same browser.</summary>
public static class PdfRenderer
{
    /// <summary>Writes the document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="stop">Ends the browser.</param>
    /// <exception cref="Core.ConfigurationException">There is no Chromium, or it does not print.</exception>
    public static void Write(ReportDocument document, Stream stream, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(stream);
        var folder = Directory.CreateTempSubdirectory("analytics-pdf-");
        try
        {
            using var text = new StringWriter { NewLine = "\n" };
            HtmlRenderer.Write(document, text);
            var html = text.ToString();
            // On which pages chapters begin is known when they have been printed once.
            var pages = PrintedPages.Read(Print(html, folder.FullName, stop));
            foreach (var chapter in document.Chapters)
            {
                if (pages.TryGetValue(chapter.Id, out var page))
                    html = html.Replace(ContentsHtml.PageMark(chapter.Id), ContentsHtml.PageMark(chapter.Id, page), StringComparison.Ordinal);
            }

            stream.Write(PrintedPages.WithoutTime(Print(html, folder.FullName, stop)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static byte[] Print(string html, string folder, CancellationToken stop)
    {
        var (page, pdf) = (Path.Combine(folder, "rapport.html"), Path.Combine(folder, "rapport.pdf"));
        File.WriteAllText(page, html);
        File.Delete(pdf);
        Chromium.Print(page, pdf, stop);
        return File.ReadAllBytes(pdf);
    }
}
