using Analytics.Core;
using Analytics.Sources.Tables;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Sources.Tests.Tables;

public sealed class DateColumnTests
{
    private static readonly TableMapping Mapping = new([new TableColumn("Fra", "valid_from", TableColumnType.Date)]);

    [Fact]
    public void Read_DaysInCsvAndWorkbook_AreKeptAsIsoText()
    {
        var csv = DelimitedReader.Read(new MemoryStream("Fra;Navn\n2024-02-29;a\n;b\n"u8.ToArray()), Mapping, "a.csv").Rows();
        var workbook = WorkbookReader.Read(new MemoryStream(new FictionalWorkbook().Sheet("Ark1", [["Fra"], [new DateTime(2024, 2, 29)]]).ToBytes()), Mapping, "a.xlsx").Rows();

        csv.Select(r => r["valid_from"]).ShouldBe(["2024-02-29", null]);
        workbook.Select(r => r["valid_from"]).ShouldBe(["2024-02-29"]);
    }

    [Theory]
    [InlineData("2023-02-29")]
    [InlineData("29.02.2024")]
    [InlineData("201-01-01")]
    [InlineData("2024-02-29T10:00:00")]
    public void Read_NoDay_IsRefusedWithItsPlace(string text) =>
        Should.Throw<SourceFormatException>(() => DelimitedReader.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"Fra;Navn\n{text};a\n")), Mapping, "a.csv").Count())
            .Message.ShouldBe($"a.csv, line 2, column Fra: \"{text}\". Expected a day such as 2026-03-15. Correct the field.");
}
