using System.Globalization;
using System.Text;
using Analytics.Core;
using Analytics.Sources.Tables;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Sources.Tests.Tables;

public sealed class WorkbookReaderTests
{
    private static readonly TableMapping Simple = new(
    [
        new TableColumn("Kommune", "municipality", TableColumnType.Code) { Digits = 4 },
        new TableColumn("Navn", "name", TableColumnType.Text),
        new TableColumn("År", "year", TableColumnType.Integer),
        new TableColumn("Verdi", "value", TableColumnType.Number) { DecimalSign = ',' },
    ]);

    private static readonly object?[] Header = ["Kommune", "Navn", "År", "Verdi"];

    [Fact]
    public void Read_NumbersTextsAndPaddedCodes_ReadsThemWhateverTheCultureOrDecimalSign()
    {
        var rows = Read(Simple, Header, [301, "Oslo", 2024, 12.5], ["0301", " Oslo ", "2025", "1 234,5"], ["3001", null, null, null]);

        rows[0].ShouldBe(Row("0301", "Oslo", 2024L, 12.5));
        rows[1].ShouldBe(Row("0301", "Oslo", 2025L, 1234.5));
        rows[2].ShouldBe(Row("3001", null, null, null));
    }

    [Fact]
    public void Read_DatesAndNumbersInTexts_BecomeIsoTextAndShortestNumbers()
    {
        var rows = Read(Simple with { Columns = [new("Kommune", "municipality", TableColumnType.Code), .. Simple.Columns.Skip(1)] },
            Header, [301, new DateTime(2025, 3, 1), null, null], [0.1, new DateTime(2025, 3, 1, 13, 30, 0), null, null], [2024, true, null, null]);

        rows.Select(r => r["name"]).ShouldBe(["2025-03-01", "2025-03-01T13:30:00", "true"]);
        rows.Select(r => r["municipality"]).ShouldBe(["301", "0.1", "2024"]);
    }

    [Fact]
    public void Read_BlankRows_AreSkippedOrEndTheTable()
    {
        object?[][] sheet = [Header, [301, "Oslo", 2024, 1], [], [null, " "], [301, "Oslo", 2025, 2]];

        WorkbookReader.Read(Stream(sheet), Simple, "a.xlsx").Rows().Select(r => r["year"]).ShouldBe([2024L, 2025L]);
        WorkbookReader.Read(Stream(sheet), Simple, "a.xlsx", new() { EndAtBlankRow = true }).Rows().Select(r => r["year"]).ShouldBe([2024L]);
        WorkbookReader.Read(Stream([Header]), Simple, "a.xlsx").ShouldBeEmpty();
    }

    [Fact]
    public void Open_HeaderFurtherDown_IsTakenFromItsLineOrFound()
    {
        object?[][] sheet = [["Tall fra Kostra"], [], ["kommune ", "NAVN", "År", "Verdi"], [301, "Oslo", 2024, 1]];

        WorkbookReader.Read(Stream(sheet), Simple with { HeaderLine = 3 }, "a.xlsx").Rows().Count.ShouldBe(1);
        WorkbookReader.Open(Stream(sheet), Simple, "a.xlsx", new() { FindHeader = true }).HeaderLine.ShouldBe(3);
        Refused(() => WorkbookReader.Open(Stream(sheet), Simple with { HeaderLine = 4 }, "a.xlsx", new() { FindHeader = true }))
            .ShouldBe("a.xlsx, sheet Ark1: no header from row 4 on. Expected a row with \"Kommune\", \"Navn\", \"År\", \"Verdi\". Compare the sheet with the source's mapping; a new edition may have renamed columns.");
        Refused(() => WorkbookReader.Open(Stream(sheet), Simple with { HeaderLine = 5 }, "a.xlsx")).ShouldContain("header on row 5");
        Refused(() => WorkbookReader.Open(Stream(sheet), Simple, "a.xlsx")).ShouldContain("a column \"Kommune\"");
    }

    [Fact]
    public void Read_MergedCells_FillNamesAndLabelsButNeverNumbers()
    {
        object?[][] sheet = [["Kommune", "Navn", "År", "Verdi"], [null, null, null, null], [301, "Oslo", 2024, 5], [null, null, 2025, null], [301, "Bymiljø", null, 7]];
        var file = new FictionalWorkbook().Sheet("Ark1", sheet, ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "A3:A4", "B3:B4", "D3:D4", "B5:C5"]).ToBytes();

        var rows = WorkbookReader.Read(new MemoryStream(file), Simple with { HeaderLine = 2 }, "a.xlsx").Rows();

        rows.ShouldBe([Row("0301", "Oslo", 2024L, 5.0), Row("0301", "Oslo", 2025L, null), Row("0301", "Bymiljø", null, 7.0)]);
    }

    [Theory]
    [InlineData("A0:A2")]
    [InlineData("1:2")]
    [InlineData("XFD1048576:XFE1048577")]
    public void Read_MergedOutsideTheSheet_IsLeftOut(string range)
    {
        var file = new FictionalWorkbook().Sheet("Ark1", [Header, [null, "Oslo", 2024, 1]], [range]).ToBytes();

        WorkbookReader.Read(new MemoryStream(file), Simple, "a.xlsx").Rows().Single()["municipality"].ShouldBeNull();
    }

    [Fact]
    public void Read_UnpivotOfYearNumbers_BecomesRows()
    {
        var mapping = new TableMapping([new("Navn", "name", TableColumnType.Text)]) { Unpivot = new UnpivotMapping("^(20[0-9]{2})$", "year", "value") { StatusColumn = "status" } };

        var rows = WorkbookReader.Read(Stream([["Navn", 2024, 2025], ["Oslo", 1.5, ":"]]), mapping, "a.xlsx").Rows();

        rows.Select(r => r["year"]).ShouldBe(["2024", "2025"]);
        rows.Select(r => r["value"]).ShouldBe([1.5, null]);
        rows.Select(r => r["status"]).ShouldBe([null, ":"]);
    }

    [Fact]
    public void Open_SeveralSheets_WantsANameOrANumber()
    {
        var file = new FictionalWorkbook().Sheet("Oslo", [Header, [301, "Oslo", 2024, 1]]).Sheet("Skjult", [["x"]], hidden: true).Sheet("Bergen", [Header, [4601, "Bergen", 2024, 1]]).Sheet("Tom", []).ToBytes();

        Name("bergen").ShouldBe("Bergen");
        Name("3").ShouldBe("Bergen");
        Name("1").ShouldBe("Oslo");
        Refused(() => Name(null)).ShouldBe("a.xlsx: the sheets Oslo, Skjult, Bergen, Tom. Expected one visible sheet. Name the sheet in the source's mapping.");
        Refused(() => Name("5")).ShouldContain("Expected a sheet \"5\"");
        Refused(() => Name("Tall2025")).ShouldContain("a named range is stated as range");
        Refused(() => Name("Tom")).ShouldBe("a.xlsx, sheet Tom: an empty sheet. Expected a sheet with a header and rows. Name another sheet in the source's mapping, or ask for the file again.");
        WorkbookReader.Open(new MemoryStream(new FictionalWorkbook().Sheet("Skjult", [["x"]], hidden: true).Sheet("Synlig", [Header]).ToBytes()), Simple, "a.xlsx").Sheet.ShouldBe("Synlig");

        string Name(string? sheet) => WorkbookReader.Open(new MemoryStream(file), Simple, "a.xlsx", new() { Sheet = sheet }).Sheet;
    }

    public static TheoryData<object, string> WrongCells => new()
    {
        { "#REF!", "a.xlsx, sheet Ark1, cell D3 (column Verdi): the error #REF!. Expected a value." },
        { "#N/A", "a.xlsx, sheet Ark1, cell D3 (column Verdi): the error #N/A. Expected a value." },
        { "ca. 5", "a.xlsx, sheet Ark1, cell D3 (column Verdi): \"ca. 5\". Expected a number such as 12,5." },
        { "12.5", "cell D3 (column Verdi): \"12.5\". Expected a number such as 12,5." },
        { true, "cell D3 (column Verdi): \"true\". Expected a number" },
        { new DateTime(2025, 3, 1), "cell D3 (column Verdi): \"2025-03-01\". Expected a number" },
        { ":", "name a status column" },
    };

    [Theory]
    [MemberData(nameof(WrongCells))]
    public void Read_CellThatDoesNotFit_IsRefusedWithItsAddress(object cell, string sentence) =>
        Refused(() => Read(Simple, Header, [301, "Oslo", 2024, 1], [301, "Oslo", 2024, cell])).ShouldContain(sentence);

    [Fact]
    public void Read_WrongCodesAndBrokenWholeNumbers_AreRefused()
    {
        Refused(() => Read(Simple, Header, [12345, "Oslo", 2024, 1])).ShouldContain("cell A2 (column Kommune): \"12345\". Expected a code of 4 digits");
        Refused(() => Read(Simple, Header, ["K-301", "Oslo", 2024, 1])).ShouldContain("\"K-301\". Expected a code of 4 digits");
        Refused(() => Read(Simple, Header, [301, "Oslo", 2024.5, 1])).ShouldContain("cell C2 (column År): \"2024.5\". Expected a whole number");
        Refused(() => Read(Simple, Header, [301, "Oslo", 1e17, 1])).ShouldContain("cell C2");
    }

    [Fact]
    public void Read_CulturesWithCommas_ReadTheSame()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("nb-NO");
        try
        {
            Read(Simple, Header, [301, "Oslo", 2024, -0.25])[0]["value"].ShouldBe(-0.25);
            Read(new TableMapping([new("Verdi", "value", TableColumnType.Text)]), Header, [301, "Oslo", 2024, -0.25])[0]["value"].ShouldBe("-0.25");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Open_FilesThatAreNoWorkbook_AreRefused()
    {
        var file = new FictionalWorkbook().Sheet("Ark1", [Header]).ToBytes();

        Refused(() => Open([])).ShouldStartWith("a.xlsx: an empty file. Expected a whole workbook, xlsx or xls.");
        Refused(() => Open(Encoding.UTF8.GetBytes("Kommune;Navn\n0301;Oslo\n"))).ShouldStartWith("a.xlsx: a file that is no workbook.");
        Refused(() => Open(Encoding.UTF8.GetBytes("<html></html>"))).ShouldStartWith("a.xlsx: a file that is no workbook.");
        Refused(() => Open(file[..(file.Length / 2)])).ShouldStartWith("a.xlsx: a damaged workbook");
        Refused(() => Open([.. (byte[])[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage")]))
            .ShouldBe("a.xlsx: a workbook that is protected with a password. Expected a workbook that anyone can open. Save it without a password.");

        static void Open(byte[] bytes) => WorkbookReader.Open(new MemoryStream(bytes), Simple, "a.xlsx");
    }

    private static List<Dictionary<string, object?>> Read(TableMapping mapping, params object?[][] rows) => WorkbookReader.Read(Stream(rows), mapping, "a.xlsx").Rows();

    private static MemoryStream Stream(object?[][] rows) => new(new FictionalWorkbook().Sheet("Ark1", rows).ToBytes());

    private static string Refused(Action read) => Should.Throw<SourceFormatException>(read).Message;

    private static Dictionary<string, object?> Row(string municipality, string? name, long? year, double? value) =>
        new() { ["municipality"] = municipality, ["name"] = name, ["year"] = year, ["value"] = value };
}
