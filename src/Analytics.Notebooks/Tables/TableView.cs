using System.Globalization;
using System.Text;
using Analytics.Reporting.Html;
using Analytics.Reporting.Text;

namespace Analytics.Notebooks.Tables;

/// <summary>A table for people: as HTML with types, units and statuses, and as lines of text. Only the first rows, with a count of all.</summary>
internal static class TableView
{
    /// <summary>Rows that are shown in HTML.</summary>
    public const int MostRows = 30;

    private const int MostTextRows = 10;
    private const int MostLetters = 60;

    public static string Html(Table table, int mostRows = MostRows)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        var output = new HtmlOutput(text);
        var shapes = table.Columns.Select(NumberShape.Of).ToArray();
        output.Write($"<table class=\"tabell\"><thead><tr>");
        foreach (var column in table.Columns)
            output.Write($"<th scope=\"col\" style=\"{Side(column)}\">{column.Name}<br><small>{Kind(column)}</small></th>");
        output.Write($"</tr></thead><tbody>");
        foreach (var row in Enumerable.Range(0, Math.Min(mostRows, table.Count)))
        {
            output.Write($"<tr>");
            for (var i = 0; i < table.Columns.Count; i++)
                WriteCell(table.Columns[i], row, shapes[i], output);
            output.Write($"</tr>");
        }

        output.Write($"</tbody></table><p class=\"antall\"><small>{Shown(table, mostRows)}</small></p>");
        return text.ToString();
    }

    public static string Text(Table table)
    {
        var shapes = table.Columns.Select(NumberShape.Of).ToArray();
        var rows = Math.Min(MostTextRows, table.Count);
        var columns = table.Columns.Select((c, i) => (IsNumber: c.IsNumber, Lines: (string[])[c.Name, .. Enumerable.Range(0, rows).Select(r => Short(Value(c, r, shapes[i])))])).ToArray();
        var lines = new StringBuilder();
        for (var line = 0; line <= rows; line++)
        {
            var fields = columns.Select(c => (c.IsNumber ? c.Lines[line].PadLeft(c.Lines.Max(l => l.Length)) : c.Lines[line].PadRight(c.Lines.Max(l => l.Length))));
            lines.Append(string.Join("  ", fields).TrimEnd()).Append('\n');
        }

        return lines.Append(Shown(table, MostTextRows)).ToString();
    }

    /// <summary>A cell as tables show it: a number as the report writes it, a status in words where there is no value.</summary>
    public static string Value(Column column, int row, NumberShape shape)
    {
        var cell = column.Cells[row];
        return cell switch
        {
            { HasValue: false } => StatusWords.Of(cell.Status),
            { Value: bool truth } => truth ? "ja" : "nei",
            { Value: long whole } when IsYear(column) => whole.ToString(CultureInfo.InvariantCulture),
            { Value: long or double } => shape.Text(cell.Number!.Value),
            _ => cell.ToString(),
        };
    }

    private static void WriteCell(Column column, int row, NumberShape shape, HtmlOutput output)
    {
        var cell = column.Cells[row];
        var (value, word) = (Value(column, row, shape), StatusWords.Of(cell.Status));
        if (!cell.HasValue)
            output.Write($"<td style=\"{Side(column)}\" class=\"uten\"><em>{value}</em></td>");
        else if (word.Length > 0)
            output.Write($"<td style=\"{Side(column)}\">{value} <small>({word})</small></td>");
        else
            output.Write($"<td style=\"{Side(column)}\">{Short(value, 400)}</td>");
    }

    private static string Short(string value, int most = MostLetters) => value.Length <= most ? value : string.Concat(value.AsSpan(0, char.IsHighSurrogate(value[most - 1]) ? most - 1 : most), "…");

    private static string Side(Column column) => column.IsNumber && !IsYear(column) ? "text-align:right" : "text-align:left";

    private static string Kind(Column column) => column.Unit.Length > 0 ? column.Unit : column.Kind switch
    {
        ColumnKind.Whole => IsYear(column) ? "år" : "heltall",
        ColumnKind.Number => "tall",
        ColumnKind.Truth => "ja/nei",
        ColumnKind.Date => "dato",
        _ => "tekst",
    };

    private static bool IsYear(Column column) => column.Kind == ColumnKind.Whole && (column.Name.Equals("year", StringComparison.OrdinalIgnoreCase) || column.Name.EndsWith("_year", StringComparison.OrdinalIgnoreCase) || column.Name.Equals("år", StringComparison.OrdinalIgnoreCase))
        && column.Cells.All(c => c.Number is null or (>= 1000 and < 3000));

    private static string Shown(Table table, int most) => table.Count > most
        ? $"Viser {ReportNumbers.Whole(most)} av {ReportNumbers.Whole(table.Count)} rader."
        : table.Count == 1 ? "1 rad." : $"{ReportNumbers.Whole(table.Count)} rader.";
}
