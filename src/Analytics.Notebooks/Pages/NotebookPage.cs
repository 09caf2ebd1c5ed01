using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Analytics.Notebooks.Documents;
using Analytics.Notebooks.Running;
using Analytics.Reporting.Html;

namespace Analytics.Notebooks.Pages;

/// <summary>
/// A notebook that was run as one HTML file in the report's look, which loads nothing: text, outputs, and the code behind each where one opens it. The browser runs
/// no scripts in it but our own, so a cell that shows markup from elsewhere shows it and no more.
/// </summary>
public static class NotebookPage
{
    private const string Begin = "document.documentElement.className='med-skript'";

    /// <summary>Writes the page.</summary>
    /// <param name="run">What was run.</param>
    /// <param name="writer">Where to; the caller writes UTF-8.</param>
    public static void Write(NotebookRun run, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(writer);
        var body = new StringWriter(CultureInfo.InvariantCulture);
        var cells = new CellHtml(new HtmlOutput(body));
        foreach (var cell in run.Document.Cells)
            cells.Write(cell, run.Results.GetValueOrDefault(cell.Id));
        var output = new HtmlOutput(writer);
        string[] scripts = cells.HasFigures ? [Begin, Script("report.js"), Script("plotly.js")] : [Begin];
        output.Write($"<!doctype html>\n<html lang=\"nb\" class=\"uten-skript\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; form-action 'none'; base-uri 'none'; script-src{new HtmlOutput.Encoded(string.Concat(scripts.Select(Permission)))}\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>{Title(run.Document)}</title>\n<style>\n");
        output.WriteRaw(FontFaces.Style(FontFaces.NeedsExtended(body.ToString())));
        output.WriteRaw(EmbeddedAssets.Text("report.css"));
        output.WriteRaw(PageAssets.Text("notebook.css"));
        output.Write($"</style>\n<script>");
        output.WriteRaw(Begin);
        output.Write($"</script>\n</head>\n<body class=\"notatbok\">\n<main id=\"innhold\">\n");
        output.WriteRaw(body.ToString());
        output.Write($"</main>\n");
        if (cells.HasFigures)
        {
            output.Write($"<script type=\"text/plain\" id=\"plotly\">");
            output.WriteRaw(scripts[2]);
            output.Write($"</script>\n<script>");
            output.WriteRaw(scripts[1]);
            output.Write($"</script>\n");
        }

        output.Write($"</body>\n</html>\n");
    }

    // As the browser reads it out of the page.
    private static string Script(string name) => EmbeddedAssets.Text(name).Replace("\r\n", "\n", StringComparison.Ordinal).Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase);

    private static string Permission(string script) => $" 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'";

    /// <summary>The first heading, or the file's name.</summary>
    internal static string Title(NotebookDocument document) => document.Cells
        .Where(c => c.Language == CellLanguage.Markdown)
        .SelectMany(c => c.Source.Split('\n'))
        .FirstOrDefault(l => l.StartsWith("# ", StringComparison.Ordinal))?[2..].Trim() ?? Path.GetFileNameWithoutExtension(document.Path);
}
