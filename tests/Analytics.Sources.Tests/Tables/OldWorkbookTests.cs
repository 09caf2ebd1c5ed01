using Analytics.Core;
using Analytics.Sources.Tables;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Sources.Tests.Tables;

/// <summary>Workbooks of Excel 97-2003 (xls).</summary>
public sealed class OldWorkbookTests
{
    private static readonly TableMapping Simple = new(
    [
        new TableColumn("Kommune", "municipality", TableColumnType.Code) { Digits = 4 },
        new TableColumn("Verdi", "value", TableColumnType.Number),
    ]);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_Workbook_GivesTheRowsAsFromXlsx(bool shortStream)
    {
        object?[][] rows = [["Oppdiktede tall"], [], ["Kommune", "Verdi"], [301, 12.5], ["1130", null], [null, null], [1103, -3]];

        var table = WorkbookReader.Open(new MemoryStream(FictionalOldWorkbook.Write("Tall æøå", rows, shortStream)), Simple, "a.xls", new() { FindHeader = true });

        table.Sheet.ShouldBe("Tall æøå");
        table.HeaderLine.ShouldBe(3);
        table.ToBatches().Rows().Select(r => $"{r["municipality"]} {r["value"]}").ShouldBe(["0301 12.5", "1130 ", "1103 -3"]);
    }

    [Theory]
    [InlineData("#REF!", false)]
    [InlineData("=#N/A", true)]
    [InlineData("=#DIV/0!", false)]
    public void Read_ErrorCell_IsRefusedWithItsAddress(string cell, bool shortStream)
    {
        object?[][] rows = [[], ["Kommune", "Verdi", "Annet"], [301, 1, "#NAME?"], [1130, cell]];

        Should.Throw<SourceFormatException>(() => WorkbookReader.Read(new MemoryStream(FictionalOldWorkbook.Write("Tall", rows, shortStream)), Simple with { HeaderLine = 2 }, "a.xls").Rows())
            .Message.ShouldStartWith($"a.xls, sheet Tall, cell B4 (column Verdi): the error {cell.TrimStart('=')}. Expected a value.");
    }

    [Fact]
    public void Open_NamedRange_IsRefusedWithAWayOut() =>
        Should.Throw<SourceFormatException>(() => WorkbookReader.Open(new MemoryStream(FictionalOldWorkbook.Write("Tall", [["Kommune", "Verdi"]])), Simple, "a.xls", new() { Range = "Budsjett" }))
            .Message.ShouldContain("State the cells instead, such as A1:D20, or save the workbook as xlsx.");
}
