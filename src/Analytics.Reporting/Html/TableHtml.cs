using Analytics.Reporting.Documents;

namespace Analytics.Reporting.Html;

/// <summary>Tables in a focusable region that scrolls sideways when it must.</summary>
internal static class TableHtml
{
    public static void Write(ReportTable table, string label, HtmlOutput output, OriginsJson origins)
    {
        output.Write($"<div class=\"rull\" tabindex=\"0\" role=\"region\" aria-label=\"{label}\"><table class=\"{(table.CardsOnPhone ? "kort-mobil" : "fast-venstre")}\"><caption class=\"kun-skjermleser\">{table.Caption}</caption><thead><tr>");
        foreach (var column in table.Columns)
            output.Write($"<th scope=\"col\"{Class(column)}>{HtmlOutput.Prose(column.Header)}</th>");
        output.Write($"</tr></thead><tbody>");
        foreach (var row in table.Rows)
            WriteRow(row, table.Columns, output, origins);
        output.Write($"</tbody></table></div>");
    }

    private static void WriteRow(TableRow row, IReadOnlyList<TableColumn> columns, HtmlOutput output, OriginsJson origins)
    {
        output.Write($"<tr{(row.IsSum ? new HtmlOutput.Encoded(" class=\"sum\"") : HtmlOutput.Encoded.None)}><th scope=\"row\">{HtmlOutput.Prose(row.Header)}</th>");
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var cell = row.Cells[i];
            output.Write($"<td{Class(columns[i + 1])} data-k=\"{columns[i + 1].Header}\"{origins.Attribute(cell.Origin)}>");
            if (cell.Status is { } status)
            {
                var css = status is DataStatus.Hidden or DataStatus.Missing ? "status ikke" : "status";
                output.Write($"<span class=\"{css}\">{StatusShape.Icon(status)}{cell.Text}</span>");
            }
            else
            {
                output.Write($"{HtmlOutput.Prose(cell.Text)}");
            }

            output.Write($"</td>");
        }

        output.Write($"</tr>");
    }

    private static HtmlOutput.Encoded Class(TableColumn column) => (column.Numeric, column.Own) switch
    {
        (true, true) => new(" class=\"t egen-k\""),
        (true, false) => new(" class=\"t\""),
        (false, true) => new(" class=\"egen-k\""),
        _ => HtmlOutput.Encoded.None,
    };
}
