using System.Globalization;
using System.Text;
using Analytics.Reporting.Html;
using Analytics.Reporting.OpenXml;
using Analytics.Reporting.Themes;

namespace Analytics.Reporting.Xlsx;

/// <summary>Writes sheets as a workbook. Text is always text: what begins with an equals sign is never a formula.</summary>
internal static class Workbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    public static OfficePackage Package(IReadOnlyList<Sheet> sheets, Palette? palette = null)
    {
        var package = new OfficePackage();
        package.Relate("", "officeDocument", "xl/workbook.xml");
        var list = new StringBuilder();
        for (var i = 0; i < sheets.Count; i++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{i + 1}.xml");
            package.Add(path, Type + "worksheet+xml", Xml(sheets[i]));
            list.Append(CultureInfo.InvariantCulture, $"<sheet name=\"{HtmlOutput.Encode(sheets[i].Name)}\" sheetId=\"{i + 1}\" r:id=\"{package.Relate("xl/workbook.xml", "worksheet", path)}\"/>");
        }

        package.Relate("xl/workbook.xml", "styles", "xl/styles.xml");
        package.Add("xl/styles.xml", Type + "styles+xml", SheetStyles.Xml((palette ?? Palette.Default).Light.Own.Hex));
        package.Add("xl/workbook.xml", Type + "sheet.main+xml", new HtmlOutput.Encoded($"<workbook xmlns=\"{Main}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>{list}</sheets></workbook>"));
        return package;
    }

    /// <summary>The name of a column: A, B … Z, AA.</summary>
    public static string Column(int index) => index < 26 ? ((char)('A' + index)).ToString() : Column((index / 26) - 1) + (char)('A' + (index % 26));

    private static HtmlOutput.Encoded Xml(Sheet sheet)
    {
        var text = new StringBuilder($"<worksheet xmlns=\"{Main}\"><sheetViews><sheetView workbookViewId=\"0\"");
        text.Append(sheet.FrozenRows > 0 ? string.Create(CultureInfo.InvariantCulture, $"><pane ySplit=\"{sheet.FrozenRows}\" topLeftCell=\"A{sheet.FrozenRows + 1}\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>") : "/></sheetViews>");
        text.Append("<cols>");
        for (var i = 0; i < sheet.Widths.Count; i++)
            text.Append(CultureInfo.InvariantCulture, $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{sheet.Widths[i]}\" customWidth=\"1\"/>");
        text.Append("</cols><sheetData>");
        var links = new StringBuilder();
        for (var row = 0; row < sheet.Rows.Count; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"<row r=\"{row + 1}\">");
            for (var column = 0; column < sheet.Rows[row].Count; column++)
                Append(text, links, sheet.Rows[row][column], $"{Column(column)}{(row + 1).ToString(CultureInfo.InvariantCulture)}");
            text.Append("</row>");
        }

        text.Append("</sheetData>");
        if (links.Length > 0)
            text.Append("<hyperlinks>").Append(links).Append("</hyperlinks>");
        return new HtmlOutput.Encoded(text.Append("</worksheet>").ToString());
    }

    private static void Append(StringBuilder text, StringBuilder links, SheetCell cell, string at)
    {
        if (cell.Number is { } number)
            text.Append(CultureInfo.InvariantCulture, $"<c r=\"{at}\" s=\"{cell.Style}\"><v>{number:R}</v></c>");
        else if (cell.Text.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $"<c r=\"{at}\" s=\"{cell.Style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{HtmlOutput.Encode(cell.Text)}</t></is></c>");
        if (cell.Link.Length > 0)
            links.Append(CultureInfo.InvariantCulture, $"<hyperlink ref=\"{at}\" location=\"{HtmlOutput.Encode($"'{cell.Link.Replace("'", "''", StringComparison.Ordinal)}'!A1")}\" display=\"{HtmlOutput.Encode(cell.Text)}\"/>");
    }
}
