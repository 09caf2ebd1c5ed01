using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Analytics.Pipeline.Tests.Running;

/// <summary>Reads a rendered report as a reader does: by the captions and headings of its tables.</summary>
internal sealed class RenderedReport
{
    private readonly IHtmlDocument document;

    public RenderedReport(string file)
    {
        Html = File.ReadAllText(file);
        document = new HtmlParser().ParseDocument(Html);
        foreach (var hidden in document.QuerySelectorAll("script, style"))
            hidden.Remove();
    }

    public string Html { get; }

    public string Text => string.Join(' ', document.Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The cell of the table with this caption, in the row and column with these headings; spaces are plain and the minus is a hyphen.</summary>
    public string Cell(string caption, string row, string column)
    {
        var table = document.QuerySelectorAll("table").FirstOrDefault(t => Plain(t.QuerySelector("caption")?.TextContent) == caption)
            ?? throw new InvalidOperationException($"No table \"{caption}\"; the tables are: {string.Join("; ", document.QuerySelectorAll("caption").Select(c => Plain(c.TextContent)))}");
        var columns = table.QuerySelectorAll("thead th").Select(h => Plain(h.TextContent)).ToList();
        var rows = table.QuerySelectorAll("tbody tr").Select(r => r.Children.Select(c => Plain(c.TextContent)).ToList()).ToList();
        var cells = rows.FirstOrDefault(r => r[0] == row) ?? throw new InvalidOperationException($"No row \"{row}\" in \"{caption}\"; the rows are: {string.Join("; ", rows.Select(r => r[0]))}");
        return cells[columns.IndexOf(column)];
    }

    private static string Plain(string? text) =>
        string.Join(' ', (text ?? "").Replace('\u00a0', ' ').Replace('\u202f', ' ').Replace('\u2212', '-').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
