using System.Globalization;
using System.Text;
using Analytics.Reporting.Html;
using Analytics.Reporting.OpenXml;

namespace Analytics.Reporting.Xlsx;

/// <summary>
/// A workbook with one table of any length, written as its rows come, and a sheet that says where it comes from. Text is always text: what begins with an equals
/// sign is never a formula. The same rows give the same bytes.
/// </summary>
public static class TableWorkbook
{
    /// <summary>Rows that a sheet of Excel holds, the header included.</summary>
    public const int MostRows = 1_048_576;

    // What a cell of Excel holds.
    private const int MostLetters = 32_767;

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Plain = "0";
    private const string Heading = "1";
    private const string Title = "2";
    private const string Day = "3";
    private const string Moment = "4";

    // Day 0 of Excel's calendar, as it counts from March 1900 on.
    private static readonly DateTime Epoch = new(1899, 12, 30);

    /// <summary>Writes the workbook.</summary>
    /// <param name="name">The sheet's name: at most 31 characters, none of <c>[]:*?/\</c>.</param>
    /// <param name="columns">The columns' names.</param>
    /// <param name="rows">The rows: null, text, whole and other numbers, true and false, days and moments.</param>
    /// <param name="about">Rows of the sheet that says where it comes from; the first is its title.</param>
    /// <param name="stream">Where to; stays open.</param>
    /// <exception cref="InvalidOperationException">There are more rows than a sheet holds; count them first.</exception>
    public static void Write(string name, IReadOnlyList<string> columns, IEnumerable<object?[]> rows, IReadOnlyList<IReadOnlyList<string>> about, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(about);
        var package = new OfficePackage();
        package.Relate("", "officeDocument", "xl/workbook.xml");
        var list = new StringBuilder();
        Add(package, list, 1, name, to => WriteTable(to, columns, rows));
        Add(package, list, 2, "Kilde", to => WriteAbout(to, about));
        package.Relate("xl/workbook.xml", "styles", "xl/styles.xml");
        package.Add("xl/styles.xml", Type + "styles+xml", new HtmlOutput.Encoded(Styles));
        package.Add("xl/workbook.xml", Type + "sheet.main+xml", new HtmlOutput.Encoded($"<workbook xmlns=\"{Main}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>{list}</sheets></workbook>"));
        package.Write(stream);
    }

    private static string Styles => $"""
        <styleSheet xmlns="{Main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/><numFmt numFmtId="165" formatCode="yyyy\-mm\-dd\ hh:mm:ss"/></numFmts>
        <fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="14"/><name val="Calibri"/></font></fonts>
        <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
        <borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
        <cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>
        <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
        """;

    private static void Add(OfficePackage package, StringBuilder list, int number, string name, Action<TextWriter> write)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{number}.xml");
        package.AddWritten(path, Type + "worksheet+xml", stream =>
        {
            using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true);
            write(text);
        });
        list.Append(CultureInfo.InvariantCulture, $"<sheet name=\"{HtmlOutput.Encode(name)}\" sheetId=\"{number}\" r:id=\"{package.Relate("xl/workbook.xml", "worksheet", path)}\"/>");
    }

    private static void WriteTable(TextWriter to, IReadOnlyList<string> columns, IEnumerable<object?[]> rows)
    {
        to.Write($"{OfficePackage.Declaration}<worksheet xmlns=\"{Main}\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
        for (var i = 1; i <= columns.Count; i++)
            to.Write(string.Create(CultureInfo.InvariantCulture, $"<col min=\"{i}\" max=\"{i}\" width=\"18\" customWidth=\"1\"/>"));
        to.Write("</cols><sheetData>");
        var names = columns.Select((_, i) => Workbook.Column(i)).ToArray();
        var number = 1;
        WriteRow(to, names, number, [.. columns], Heading);
        foreach (var row in rows)
        {
            if (++number > MostRows)
                throw new InvalidOperationException($"A sheet holds {MostRows} rows.");
            WriteRow(to, names, number, row, Plain);
        }

        to.Write(string.Create(CultureInfo.InvariantCulture, $"</sheetData><autoFilter ref=\"A1:{names[^1]}{number}\"/></worksheet>"));
    }

    private static void WriteAbout(TextWriter to, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        to.Write($"{OfficePackage.Declaration}<worksheet xmlns=\"{Main}\"><sheetViews><sheetView workbookViewId=\"0\"/></sheetViews><cols><col min=\"1\" max=\"1\" width=\"26\" customWidth=\"1\"/><col min=\"2\" max=\"2\" width=\"16\" customWidth=\"1\"/><col min=\"3\" max=\"3\" width=\"110\" customWidth=\"1\"/></cols><sheetData>");
        for (var i = 0; i < rows.Count; i++)
            WriteRow(to, [.. rows[i].Select((_, c) => Workbook.Column(c))], i + 1, [.. rows[i]], i == 0 ? Title : Plain);
        to.Write("</sheetData></worksheet>");
    }

    private static void WriteRow(TextWriter to, string[] names, int number, object?[] row, string style)
    {
        var at = number.ToString(CultureInfo.InvariantCulture);
        to.Write($"<row r=\"{at}\">");
        for (var i = 0; i < row.Length; i++)
        {
            switch (row[i])
            {
                case null:
                    break;
                case string text:
                    to.Write($"<c r=\"{names[i]}{at}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{HtmlOutput.Encode(text.Length > MostLetters ? text[..(MostLetters - 2)] + " …" : text)}</t></is></c>");
                    break;
                case bool truth:
                    to.Write($"<c r=\"{names[i]}{at}\" s=\"{style}\" t=\"b\"><v>{(truth ? "1" : "0")}</v></c>");
                    break;
                case DateOnly day:
                    WriteNumber(to, names[i], at, Day, (day.ToDateTime(TimeOnly.MinValue) - Epoch).TotalDays);
                    break;
                case DateTime moment:
                    WriteNumber(to, names[i], at, Moment, (moment - Epoch).TotalDays);
                    break;
                case IFormattable value:
                    to.Write($"<c r=\"{names[i]}{at}\" s=\"{style}\"><v>{value.ToString(null, CultureInfo.InvariantCulture)}</v></c>");
                    break;
                default:
                    throw new InvalidOperationException($"A cell cannot hold a {row[i]!.GetType().Name}.");
            }
        }

        to.Write("</row>");
    }

    private static void WriteNumber(TextWriter to, string column, string row, string style, double value) =>
        to.Write($"<c r=\"{column}{row}\" s=\"{style}\"><v>{value.ToString("R", CultureInfo.InvariantCulture)}</v></c>");
}
