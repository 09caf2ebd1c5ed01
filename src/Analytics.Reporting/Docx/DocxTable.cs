using System.Globalization;
using System.Text;
using Analytics.Reporting.Documents;

namespace Analytics.Reporting.Docx;

/// <summary>Tables whose header repeats on each page and whose rows are never split.</summary>
internal static class DocxTable
{
    /// <summary>Width of the text on upright pages, twentieths of a point.</summary>
    public const int TextWidth = 9866;

    /// <summary>Width of the text on landscape pages, twentieths of a point.</summary>
    public const int LandscapeWidth = 14798;

    private const int Tight = 7;
    private const int Short = 12;

    /// <summary>A table of the report.</summary>
    /// <param name="table">The table.</param>
    /// <param name="width">Width of the text, twentieths of a point.</param>
    public static string Of(ReportTable table, int width)
    {
        var tight = table.Columns.Count >= Tight;
        var widths = Widths(table, width, tight);
        var style = tight ? "CelleTett" : "Celle";
        var text = new StringBuilder($"<w:tbl><w:tblPr><w:tblStyle w:val=\"Tall\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0420\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"1\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/><w:tblCaption w:val=\"{Html.HtmlOutput.Encode(table.Caption)}\"/></w:tblPr><w:tblGrid>");
        foreach (var column in widths)
            text.Append(CultureInfo.InvariantCulture, $"<w:gridCol w:w=\"{column}\"/>");
        text.Append("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (var i = 0; i < table.Columns.Count; i++)
            text.Append(Cell(widths[i], Aligned(style, table.Columns[i].Numeric, withNext: true, table.Columns[i].Own ? DocxText.Own(table.Columns[i].Header, bold: true) : DocxText.Run(table.Columns[i].Header, bold: true))));
        text.Append("</w:tr>");
        for (var r = 0; r < table.Rows.Count; r++)
        {
            // The source stands under the last row; a short table is not divided.
            var (row, withNext) = (table.Rows[r], table.Rows.Count <= Short || r >= table.Rows.Count - 2);
            text.Append("<w:tr><w:trPr><w:cantSplit/></w:trPr>").Append(Cell(widths[0], Aligned(style, right: false, withNext, DocxText.Run(row.Header, row.IsSum)), row.IsSum));
            for (var i = 0; i < row.Cells.Count; i++)
            {
                var (cell, column) = (row.Cells[i], table.Columns[i + 1]);
                var said = cell.Status is { } status ? $"{DocxText.Shape(status)} {cell.Text}" : cell.Text;
                text.Append(Cell(widths[i + 1], Aligned(style, column.Numeric, withNext, column is { Own: true, Numeric: true } ? DocxText.Own(said, bold: true) : DocxText.Run(said, row.IsSum)), row.IsSum));
            }

            text.Append("</w:tr>");
        }

        return text.Append("</w:tbl>").ToString();
    }

    /// <summary>Cells side by side without rules, as for key figures.</summary>
    public static string Row(IReadOnlyList<string> cells)
    {
        if (cells.Count == 0)
            return "";
        var width = TextWidth / cells.Count;
        return $"<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders><w:top w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"D8DEE1\"/><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"D8DEE1\"/></w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>{string.Concat(cells.Select(_ => string.Create(CultureInfo.InvariantCulture, $"<w:gridCol w:w=\"{width}\"/>")))}</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>{string.Concat(cells.Select(c => Cell(width, c, top: true)))}</w:tr></w:tbl>";
    }

    private static string Cell(int width, string paragraphs, bool sum = false, bool top = false) =>
        string.Create(CultureInfo.InvariantCulture, $"<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{(sum ? "<w:tcBorders><w:top w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"16242C\"/></w:tcBorders>" : "")}<w:vAlign w:val=\"{(top ? "top" : "bottom")}\"/></w:tcPr>{paragraphs}</w:tc>");

    private static string Aligned(string style, bool right, bool withNext, string runs) =>
        $"<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{(withNext ? "<w:keepNext/>" : "")}{(right ? "<w:jc w:val=\"right\"/>" : "")}</w:pPr>{runs}</w:p>";

    // Every column gets its longest word, and the rest of the width goes to those that have more to say.
    private static int[] Widths(ReportTable table, int width, bool tight)
    {
        var perCharacter = tight ? 96 : 114;
        var (words, all) = (new double[table.Columns.Count], new double[table.Columns.Count]);
        for (var i = 0; i < table.Columns.Count; i++)
        {
            words[i] = (TableSpace.LongestWord(table, i) + 2) * perCharacter;
            all[i] = Math.Max(words[i], (TableSpace.Cells(table, i).Select(c => c.Length).DefaultIfEmpty(0).Max() + 2) * perCharacter);
        }

        var left = width - words.Sum();
        var wanted = all.Sum() - words.Sum();
        return left < 0 || wanted <= 0
            ? [.. words.Select(w => (int)(width * w / words.Sum()))]
            : [.. words.Select((w, i) => (int)(w + (left * (all[i] - w) / wanted)))];
    }
}
