using Analytics.Reporting.Html;

namespace Analytics.Server.Pages;

/// <summary>Tables of the pages, as the report's: a region that scrolls sideways when it must, and on a phone a card a row.</summary>
internal static class TableWriter
{
    /// <summary>Writes a table.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="caption">What it shows, for those who hear it; shown as its title when <paramref name="title"/> is true.</param>
    /// <param name="heads">The columns; a name that begins with # is a column of numbers.</param>
    /// <param name="rows">The rows; the first cell names the row.</param>
    /// <param name="title">Whether the caption is seen.</param>
    /// <param name="cards">Whether rows become cards on a phone; false for tables of many columns of equal worth.</param>
    public static void Write(HtmlOutput output, string caption, IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<HtmlOutput.Encoded>> rows, bool title = true, bool cards = true)
    {
        output.Write($"<div class=\"tabell\">");
        if (title)
            output.Write($"<h2>{caption}</h2>");
        output.Write($"<div class=\"rull\" tabindex=\"0\" role=\"region\" aria-label=\"{caption}\"><table class=\"{(cards ? "kort-mobil" : "fast-venstre")}\"><caption class=\"kun-skjermleser\">{caption}</caption><thead><tr>");
        foreach (var head in heads)
            output.Write($"<th scope=\"col\"{Class(head)}>{Name(head)}</th>");
        output.Write($"</tr></thead><tbody>\n");
        foreach (var row in rows)
        {
            output.Write($"<tr><th scope=\"row\">{row[0]}</th>");
            for (var i = 1; i < row.Count; i++)
                output.Write($"<td{Class(heads[i])} data-k=\"{Name(heads[i])}\">{row[i]}</td>");
            output.Write($"</tr>\n");
        }

        output.Write($"</tbody></table></div></div>\n");
    }

    /// <summary>A cell of text.</summary>
    public static HtmlOutput.Encoded Cell(string? text) => HtmlOutput.Of($"{text}");

    private static string Name(string head) => head.TrimStart('#');

    private static HtmlOutput.Encoded Class(string head) => head.StartsWith('#') ? new(" class=\"t\"") : HtmlOutput.Encoded.None;
}
