using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Analytics.Notebooks.Display;
using Analytics.Notebooks.Documents;
using Analytics.Notebooks.Running;
using Analytics.Reporting.Html;
using Markdig;

namespace Analytics.Notebooks.Pages;

/// <summary>Cells and their outputs as HTML.</summary>
internal sealed class CellHtml(HtmlOutput output)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    // Letters that could end a script element are escaped.
    private static readonly JsonSerializerOptions InPage = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private int figures;

    public bool HasFigures => figures > 0;

    /// <summary>A cell; the ids of its figures begin with the cell's own.</summary>
    public void Write(NotebookCell cell, CellResult? result)
    {
        output.Write($"<section class=\"celle\" id=\"celle-{cell.Id}\">");
        if (cell.Language == CellLanguage.Markdown)
            output.Write($"<div class=\"tekst\">{Rendered(cell.Source)}</div>");
        if (cell.IsCode)
        {
            output.Write($"<details class=\"kode\"><summary>Vis koden</summary><pre tabindex=\"0\"><code>{cell.Source}</code></pre></details>");
            foreach (var shown in result?.Outputs ?? [])
                Write(shown, cell.Id);
        }

        output.Write($"</section>\n");
    }

    /// <summary>An output.</summary>
    public void Write(CellOutput shown, string cell)
    {
        if (shown.Kind == OutputKind.Error)
            output.Write($"<p class=\"feil\" role=\"alert\"><strong>{(shown.Line is { } line ? FormattableString.Invariant($"Linje {line}: ") : "")}{shown.ErrorName}</strong> {shown.Text}</p>");
        else if (shown.Contents.TryGetValue(Mime.Figure, out var figure))
            WriteFigure(JsonNode.Parse(figure)!.AsObject(), cell);
        else if (shown.Contents.TryGetValue(Mime.Html, out var html))
            output.Write($"<div class=\"rull\" tabindex=\"0\" role=\"group\" aria-label=\"Resultat\">{new HtmlOutput.Encoded(html)}</div>");
        else if (shown.Contents.TryGetValue(Mime.Markdown, out var markdown))
            output.Write($"<div class=\"tekst\">{Rendered(markdown)}</div>");
        else
            output.Write($"<pre tabindex=\"0\" class=\"{(shown.Kind == OutputKind.PrintedError ? "utskrift feilstrom" : "utskrift")}\">{shown.Text}</pre>");
    }

    private static HtmlOutput.Encoded Rendered(string markdown) => new(Markdig.Markdown.ToHtml(markdown, Pipeline));

    private void WriteFigure(JsonObject figure, string cell)
    {
        var id = FormattableString.Invariant($"figur-{cell}-{++figures}");
        var title = (string?)figure["tittel"] ?? "";
        var (wide, narrow) = (figure["bred"]!, figure["smal"]!);
        output.Write($"<figure class=\"fig\" id=\"{id}\">");
        if (title.Length > 0)
            output.Write($"<figcaption><p class=\"fig-tittel\">{title}</p></figcaption>");
        output.Write($"<div class=\"fig-flate\"><div class=\"tegning\" role=\"img\" aria-label=\"{(title.Length > 0 ? title : "Figur uten tittel")}. Tallene står under «Vis tallene».\" data-figur=\"{id}-data\" style=\"--hb:{(double)wide["layout"]!["height"]!}px;--hs:{(double)narrow["layout"]!["height"]!}px\"></div><p class=\"uten-tegning\">Figuren tegnes med JavaScript. Tallene står under «Vis tallene».</p></div>");
        output.Write($"<script type=\"application/json\" id=\"{id}-data\">{{\"bred\":{new HtmlOutput.Encoded(wide.ToJsonString(InPage))},\"smal\":{new HtmlOutput.Encoded(narrow.ToJsonString(InPage))}}}</script>");
        var about = title.Length > 0 ? title : "figur uten tittel";
        output.Write($"<details class=\"fig-tall\"><summary>Vis tallene<span class=\"kun-skjermleser\"> bak {about}</span></summary><div class=\"rull\" tabindex=\"0\" role=\"group\" aria-label=\"Tallene bak {about}\">{new HtmlOutput.Encoded((string?)figure["tall"] ?? "")}</div></details></figure>");
    }
}
