using System.IO.Compression;
using System.Xml;
using Analytics.Core;

namespace Analytics.Sources.Tables;

/// <summary>Finds the cells to which an xlsx workbook gives a name.</summary>
internal static class WorkbookNames
{
    /// <summary>The cells of a range or of a name.</summary>
    public static CellArea Find(MemoryStream file, string range, string place)
    {
        if (CellArea.Parse(range) is { } cells)
            return cells;
        if (!WorkbookErrors.IsXlsx(file))
            throw Refuse(place, "a workbook of the old kind, xls, whose names cannot be read", $"the name {range}", "State the cells instead, such as A1:D20, or save the workbook as xlsx.");
        var names = Read(file);
        var found = names.Where(n => string.Equals(n.Name, range.Trim(), StringComparison.OrdinalIgnoreCase)).Select(n => n.Cells).Distinct(StringComparer.Ordinal).ToList();
        if (found.Count == 1)
            return CellArea.Parse(found[0]) ?? throw Refuse(place, $"the name {range}, which is {found[0]}", "a name for one range of cells", "State the cells instead, such as A1:D20.");
        throw found.Count == 0
            ? Refuse(place, names.Count == 0 ? "no named range" : $"the named ranges {string.Join(", ", names.Select(n => n.Name))}", $"a range {range}", "Correct the range in the source's mapping: a name of the workbook, or cells such as A1:D20.")
            : Refuse(place, $"the name {range} on several sheets: {string.Join(", ", found)}", "a name for one range of cells", "State the cells instead, such as Tall!A1:D20.");
    }

    private static List<(string Name, string Cells)> Read(MemoryStream file)
    {
        using var zip = new ZipArchive(new MemoryStream(file.GetBuffer(), 0, (int)file.Length, writable: false), ZipArchiveMode.Read);
        var names = new List<(string, string)>();
        if (zip.GetEntry("xl/workbook.xml") is not { } entry)
            return names;
        using var xml = XmlReader.Create(entry.Open(), new XmlReaderSettings { CloseInput = true });
        while (xml.Read())
        {
            // Excel keeps print areas and filters under names of its own.
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "definedName" && xml.GetAttribute("name") is { } name && !name.StartsWith("_xlnm.", StringComparison.Ordinal) && xml.GetAttribute("hidden") is not ("1" or "true"))
                names.Add((name, xml.Read() && xml.NodeType == XmlNodeType.Text ? xml.Value : ""));
        }

        return names;
    }

    private static SourceFormatException Refuse(string place, string found, string expected, string nextStep) => new(place, found, expected, nextStep);
}
