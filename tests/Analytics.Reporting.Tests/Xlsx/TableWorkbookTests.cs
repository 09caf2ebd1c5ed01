using Analytics.Reporting.Xlsx;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Shouldly;
using Xunit;

namespace Analytics.Reporting.Tests.Xlsx;

public sealed class TableWorkbookTests
{
    private static readonly IReadOnlyList<IReadOnlyList<string>> About = [["Tittel"], [], ["Kilde", "12134", "=1+1"]];

    [Fact]
    public void Write_EveryKindOfValue_IsAWorkbookThatValidates_WithoutAFormula()
    {
        using var stream = new MemoryStream();
        TableWorkbook.Write("fakta", ["tekst", "tall", "dag", "tid", "sann"], [["=HYPERLINK(\"http://ond\")", 1.5, new DateOnly(2026, 1, 1), new DateTime(2026, 3, 16, 12, 0, 0), true], ["+1 & <b>", -3L, null, null, false]], About, stream);

        using var book = SpreadsheetDocument.Open(stream, isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(book).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
        book.WorkbookPart!.Workbook!.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(s => s.Name!.Value).ShouldBe(["fakta", "Kilde"]);
        var cells = book.WorkbookPart.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<Cell>()).ToList();
        cells.Where(c => c.CellFormula is not null).ShouldBeEmpty();
        cells.Select(c => c.InnerText).ShouldContain("=HYPERLINK(\"http://ond\")");
        // Excel's own numbers of these days: https://support.microsoft.com/office/date-function (1 January 2008 is 39448).
        cells.Single(c => c.CellReference == "C2" && c.InnerText == "46023").StyleIndex!.Value.ShouldBe(3u);
        cells.Single(c => c.CellReference == "D2").InnerText.ShouldBe("46097.5");
        cells.Where(c => c.CellReference == "C3" && c.DataType is null).ShouldBeEmpty("nothing is no cell, and no zero");
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytes()
    {
        byte[] Once()
        {
            using var stream = new MemoryStream();
            TableWorkbook.Write("fakta", ["a"], Enumerable.Range(0, 1000).Select(i => new object?[] { i }), About, stream);
            return stream.ToArray();
        }

        Once().ShouldBe(Once());
    }

    [Fact]
    public void Write_MoreRowsThanASheetHolds_IsRefused() => Should.Throw<InvalidOperationException>(() =>
        TableWorkbook.Write("fakta", ["a"], Enumerable.Repeat(new object?[] { null }, TableWorkbook.MostRows), About, Stream.Null));
}
