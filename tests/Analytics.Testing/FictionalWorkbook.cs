using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Analytics.Testing;

/// <summary>Writes small xlsx files: only the parts that a spreadsheet must have.</summary>
public sealed class FictionalWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly List<(string Name, string Xml, bool Hidden)> sheets = [];
    private readonly StringBuilder names = new();

    /// <summary>Adds a sheet.</summary>
    /// <param name="name">On its tab.</param>
    /// <param name="rows">Texts, numbers, truth values and dates; a text that starts with # is an error cell; null leaves a cell out.</param>
    /// <param name="merged">Ranges such as A1:B1.</param>
    /// <param name="hidden">Whether its tab is hidden.</param>
    public FictionalWorkbook Sheet(string name, object?[][] rows, string[]? merged = null, bool hidden = false)
    {
        var xml = new StringBuilder($"<worksheet xmlns=\"{Main}\"><sheetData>");
        for (var row = 0; row < rows.Length; row++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{row + 1}\">");
            for (var column = 0; column < rows[row].Length; column++)
                xml.Append(Cell(string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + column)}{row + 1}"), rows[row][column]));
            xml.Append("</row>");
        }

        xml.Append("</sheetData>");
        if (merged is not null)
            xml.Append(CultureInfo.InvariantCulture, $"<mergeCells count=\"{merged.Length}\">{string.Concat(merged.Select(m => $"<mergeCell ref=\"{m}\"/>"))}</mergeCells>");
        sheets.Add((name, xml.Append("</worksheet>").ToString(), hidden));
        return this;
    }

    /// <summary>Gives cells a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="cells">The cells as the file writes them: Tall!$A$1:$D$20.</param>
    public FictionalWorkbook Name(string name, string cells)
    {
        names.Append(CultureInfo.InvariantCulture, $"<definedName name=\"{name}\">{SecurityElement.Escape(cells)}</definedName>");
        return this;
    }

    /// <summary>The file.</summary>
    public byte[] ToBytes(CompressionLevel compression = CompressionLevel.Optimal)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
            Add("_rels/.rels", Relationships(["<Relationship Id=\"rId1\" Type=\"" + Relations + "/officeDocument\" Target=\"xl/workbook.xml\"/>"]));
            Add("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>{Each((s, i) => $"<sheet name=\"{SecurityElement.Escape(s.Name)}\" sheetId=\"{i}\" {(s.Hidden ? "state=\"hidden\" " : "")}r:id=\"rId{i}\"/>")}</sheets>{(names.Length > 0 ? $"<definedNames>{names}</definedNames>" : "")}</workbook>");
            Add("xl/_rels/workbook.xml.rels", Relationships(
            [
                Each((_, i) => $"<Relationship Id=\"rId{i}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>"),
                $"<Relationship Id=\"styles\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/>",
            ]));
            Add("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
            for (var i = 0; i < sheets.Count; i++)
                Add(string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{i + 1}.xml"), sheets[i].Xml);

            void Add(string name, string xml)
            {
                using var part = zip.CreateEntry(name, compression).Open();
                part.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + xml));
            }
        }

        return file.ToArray();
    }

    private static string Relationships(IEnumerable<string> each) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(each)}</Relationships>";

    private static string Cell(string address, object? value) => value switch
    {
        null => "",
        string { Length: > 0 } error when error[0] == '#' => $"<c r=\"{address}\" t=\"e\"><v>{error}</v></c>",
        string text => $"<c r=\"{address}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>",
        bool truth => $"<c r=\"{address}\" t=\"b\"><v>{(truth ? 1 : 0)}</v></c>",
        DateTime date => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{address}\" s=\"1\"><v>{date.ToOADate()}</v></c>"),
        _ => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{address}\"><v>{value}</v></c>"),
    };

    private string Each(Func<(string Name, string Xml, bool Hidden), int, string> part) => string.Concat(sheets.Select((s, i) => part(s, i + 1)));
}
