using Analytics.Core;
using Analytics.Sources.Tables;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Sources.Tests.Tables;

public sealed class WorkbookRangeTests
{
    private static readonly TableMapping Simple = new([new TableColumn("Enhet", "unit", TableColumnType.Text), new TableColumn("Verdi", "value", TableColumnType.Number)]);

    /// <summary>Two tables beside each other, the second with a sum under it.</summary>
    private static readonly object?[][] TwoTables =
    [
        ["Enhet", "Verdi", null, "Budsjett 2026", null],
        ["Skole", 1, null, "Enhet", "Verdi"],
        ["Sum", 1, null, "Skole", 10],
        [null, null, null, "Barnehage", 20],
        [null, null, null, "Sum", 30],
    ];

    private static readonly byte[] Workbook = new FictionalWorkbook().Sheet("Om", [["Om"]]).Sheet("Tall 2026", TwoTables)
        .Name("Budsjett", "'Tall 2026'!$D$2:$E$4").Name("Delt", "Om!$A$1:$A$2,Om!$C$1:$C$2").ToBytes();

    [Theory]
    [InlineData("Budsjett", null)]
    [InlineData("budsjett", "2")]
    [InlineData("D2:E4", "Tall 2026")]
    [InlineData("'Tall 2026'!$D$2:$E$4", null)]
    [InlineData("E4:D2", "tall 2026")]
    public void Read_Range_TakesItsCellsOnly(string range, string? sheet)
    {
        var table = Open(range, sheet);

        table.HeaderLine.ShouldBe(2);
        table.ToBatches().Rows().Select(r => $"{r["unit"]} {r["value"]}").ShouldBe(["Skole 10", "Barnehage 20"]);
        table.ToString().ShouldBe($"sheet Tall 2026, header on row 2, cells {range}");
        table.Texts.ShouldContain("Budsjett 2026");
    }

    [Theory]
    [InlineData("Budsjet", null, "a.xlsx: the named ranges Budsjett, Delt. Expected a range Budsjet.")]
    [InlineData("Delt", null, "a.xlsx: the name Delt, which is Om!$A$1:$A$2,Om!$C$1:$C$2. Expected a name for one range of cells.")]
    [InlineData("Budsjett", "Om", "a.xlsx: the range Budsjett on the sheet Tall 2026. Expected a range on the sheet Om.")]
    [InlineData("G1:H9", "2", "a.xlsx, sheet Tall 2026: nothing in the cells G1:H9.")]
    [InlineData("D3:E4", "2", "no header from row 1 on")]
    public void Open_RangeThatIsNotThere_IsRefused(string range, string? sheet, string sentence) => Refused(() => Open(range, sheet)).ShouldContain(sentence);

    [Fact]
    public void Read_HeaderOverTwoRows_JoinsGroupAndName()
    {
        object?[][] rows = [["Oppdiktet"], ["Enhet", "2024", null, 2025, null], [null, "Menn", "Kvinner", "Menn", "Kvinner"], ["Skole", 1, 2, 3, 4]];
        var file = new FictionalWorkbook().Sheet("Ark1", rows, ["A2:A3", "B2:C2", "D2:E2"]).ToBytes();
        var mapping = new TableMapping([Simple.Columns[0]]) { Unpivot = new UnpivotMapping("^(?<year>[0-9]{4}) (?<sex>.+)$", null, "value") };

        var table = WorkbookReader.Open(new MemoryStream(file), mapping, "a.xlsx", new() { FindHeader = true, HeaderRows = 2 });

        table.HeaderLine.ShouldBe(2);
        table.ToBatches().Rows().Select(r => $"{r["unit"]} {r["year"]} {r["sex"]} {r["value"]}").ShouldBe(["Skole 2024 Menn 1", "Skole 2024 Kvinner 2", "Skole 2025 Menn 3", "Skole 2025 Kvinner 4"]);
    }

    private static WorkbookTable Open(string range, string? sheet) =>
        WorkbookReader.Open(new MemoryStream(Workbook), Simple, "a.xlsx", new WorkbookOptions { Range = range, Sheet = sheet, FindHeader = true });

    private static string Refused(Action read) => Should.Throw<SourceFormatException>(read).Message;
}
