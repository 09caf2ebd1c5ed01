using System.Globalization;
using Analytics.Core;
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
    /// <exception cref="ConfigurationException">There is no Chromium, it does not print, or what is one page by its form is longer.</exception>
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
            if (document.Form != DocumentForm.Book)
            {
                stream.Write(PrintedPages.WithoutTime(document.Form == DocumentForm.Leaf ? OnePage(html, folder.FullName, stop) : Print(html, folder.FullName, stop)));
                return;
            }

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

    // Long names and long findings are set smaller, never cut.
    private static byte[] OnePage(string html, string folder, CancellationToken stop)
    {
        foreach (var scale in (double[])[1, 0.94, 0.88, 0.82, 0.76])
        {
            var pdf = Print(scale == 1 ? html : html.Replace("</head>", string.Create(CultureInfo.InvariantCulture, $"<style>@media print{{body{{zoom:{scale}}}}}</style></head>"), StringComparison.Ordinal), folder, stop);
            if (PrintedPages.Count(pdf) == 1)
                return pdf;
        }

        throw new ConfigurationException("--part page", "the first minute does not fit on one page, even at three quarters of its size", "at most five findings of the usual length", "Shorten what editors have written into ett-minutt.");
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
