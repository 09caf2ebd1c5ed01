using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Analytics.Sources.Tables;

/// <summary>Finds the cells of an xlsx sheet that hold an error such as #REF!: the workbook library gives them as blank, and a blank is a missing value, not a mistake.</summary>
internal static class WorkbookErrors
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Whether the file is an archive, as xlsx is and xls is not.</summary>
    public static bool IsXlsx(MemoryStream file) => file.GetBuffer().AsSpan(0, (int)file.Length).StartsWith("PK"u8);

    /// <summary>The errors by row and column, counted from 0.</summary>
    public static Dictionary<(int Row, int Column), string> Find(MemoryStream file, string sheet)
    {
        using var zip = new ZipArchive(new MemoryStream(file.GetBuffer(), 0, (int)file.Length, writable: false), ZipArchiveMode.Read);
        var id = Attribute(zip, "xl/workbook.xml", "sheet", x => x.GetAttribute("name") == sheet, x => x.GetAttribute("id", Relationships));
        var target = id is null ? null : Attribute(zip, "xl/_rels/workbook.xml.rels", "Relationship", x => x.GetAttribute("Id") == id, x => x.GetAttribute("Target"));
        var part = target is null ? null : zip.GetEntry(target.StartsWith('/') ? target[1..] : $"xl/{target}");
        return part is null ? [] : Read(part);
    }

    private static string? Attribute(ZipArchive zip, string part, string element, Predicate<XmlReader> isIt, Func<XmlReader, string?> take)
    {
        if (zip.GetEntry(part) is not { } entry)
            return null;
        using var xml = XmlReader.Create(entry.Open(), new XmlReaderSettings { CloseInput = true });
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == element && isIt(xml))
                return take(xml);
        }

        return null;
    }

    private static Dictionary<(int Row, int Column), string> Read(ZipArchiveEntry part)
    {
        var errors = new Dictionary<(int, int), string>();
        using var xml = XmlReader.Create(part.Open(), new XmlReaderSettings { CloseInput = true });
        int row = -1, column = -1;
        var isError = false;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "row")
                (row, column) = (int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number - 1 : row + 1, -1);
            else if (xml.LocalName == "c")
                (column, isError) = (Column(xml.GetAttribute("r")) ?? column + 1, xml.GetAttribute("t") == "e");
            else if (xml.LocalName == "v" && isError && xml.Read() && xml.NodeType == XmlNodeType.Text)
                errors[(row, column)] = xml.Value;
        }

        return errors;
    }

    private static int? Column(string? address)
    {
        if (address is null)
            return null;
        return CellArea.Column([.. address.TakeWhile(char.IsAsciiLetterUpper)]);
    }
}
