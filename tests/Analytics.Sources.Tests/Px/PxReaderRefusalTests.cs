using System.IO.Compression;
using Analytics.Core;
using Analytics.Sources.Px;
using Shouldly;
using Xunit;

namespace Analytics.Sources.Tests.Px;

public sealed class PxReaderRefusalTests
{
    [Theory]
    [InlineData("30 40\n;", "30\n;", "3 cells", "4 cells, the product of 2 region × 2 år")]
    [InlineData("30 40\n;", "30 40 50\n;", "5 cells", "4 cells, the product of 2 region × 2 år")]
    [InlineData("30 40\n;", "30 4", "an end in the middle", "a semicolon after the last cell")]
    [InlineData("30 40\n;", "30 x\n;", "\"x\" in cell 4 (region=9902, år=2025)", "a number with a decimal point")]
    [InlineData("30 40\n;", "30 \"40\"\n;", "\"40\" in cell 4 (region=9902, år=2025)", "a number with a decimal point")]
    [InlineData("30 40\n;", "30 NaN\n;", "\"NaN\" in cell 4", "a number with a decimal point")]
    [InlineData("30 40\n;", "30 1e999\n;", "\"1e999\" in cell 4", "a number with a decimal point")]
    [InlineData("30 40\n;", "30 \"\"\n;", "an empty text", "a number, or a sign")]
    [InlineData("DATA=\n10 20\n30 40\n;", "", "the file ends after TIMEVAL", "DATA= with the cells")]
    [InlineData("DATA=\n10 20\n30 40\n;", "DATA=", "no cell", "4 cells")]
    [InlineData("STUB=\"region\";\nHEADING=\"år\";\n", "", "neither STUB nor HEADING", "at least one of them")]
    [InlineData("STUB=\"region\";", "STUB=\"år\";", "\"år\" twice", "each variable once")]
    [InlineData("STUB=\"region\";", "STUB=\"region\";\nSTUB=\"region\";", "for the second time", "line 7")]
    [InlineData("=\"9901\",\"9902\"", "=\"9901\"", "1 codes for 2 values", "as many CODES as VALUES")]
    [InlineData("=\"9901\",\"9902\"", "=\"9901\",\"9901\"", "\"9901\" for the second time", "each code once")]
    [InlineData("=\"9901\",\"9902\"", "=\"9901\",\"\"", "an empty code at place 2", "a code")]
    [InlineData("VALUES(\"år\")=\"2024\",\"2025\";\n", "", "no values of variable \"år\"", "VALUES or CODES")]
    [InlineData("UNITS=", "CONTVARIABLE=\"innhold\";\nUNITS=", "\"innhold\"", "one of the table's variables: region, år")]
    [InlineData("UNITS=", "VARIABLECODE(\"år\")=\"Region\";\nUNITS=", "\"region\" for both region and år", "a code of its own")]
    [InlineData("UNITS=\"personer\";", "UNITS=\"personer;", "", "")]
    [InlineData("UNITS=\"personer\";", "UNITS \"personer\";", "personer", "= after UNITS")]
    [InlineData("UNITS=\"personer\";", "=\"personer\";", "personer", "a keyword")]
    [InlineData("CHARSET=\"ANSI\";", "CODEPAGE=\"klingon\";", "\"klingon\"", "iso-8859-1")]
    [InlineData("CHARSET=\"ANSI\";", "CODEPAGE=\"utf-16\";", "\"utf-16\"", "iso-8859-1")]
    [InlineData("CHARSET=\"ANSI\";", "CODEPAGE=\"utf-8\";", "bytes that are not utf-8", "text in utf-8")]
    [InlineData("DATA=\n10 20\n30 40", "KEYS(\"region\")=CODES;\nDATA=\n\"9903\", 30 40", "\"9903\"", "a quoted code of region")]
    [InlineData("DATA=\n10 20\n30 40", "KEYS(\"region\")=CODES;\nDATA=\n\"9902\", 30", "1 cells in the row of region=9902", "2, the product of the heading")]
    [InlineData("DATA=\n10 20\n30 40", "KEYS(\"region\")=CODES;\nDATA=\n\"9902\", 1 2\n\"9902\", 1 2", "a second row for region=9902", "each row once")]
    [InlineData("DATA=", "KEYS(\"år\")=CODES;\nDATA=", "no KEYS", "CODES or VALUES")]
    public void Read_FaultyFile_SaysWhereWhatAndWhatToDo(string old, string replacement, string found, string expected)
    {
        var refusal = Should.Throw<SourceFormatException>(() => PxReader.Read(PxFile.With(old, replacement), "small.px"));

        refusal.Message.ShouldStartWith("small.px");
        refusal.Message.ShouldContain(found);
        refusal.Message.ShouldContain(expected);
        refusal.NextStep.ShouldEndWith(".");
    }

    [Theory]
    [InlineData("", "an empty file")]
    [InlineData(" \r\n", "an empty file")]
    [InlineData("<!DOCTYPE html><html><body>Feil</body></html>", "a web page: <!DOCTYPE html>")]
    [InlineData("{\"version\":\"2.0\"}", "JSON")]
    [InlineData("kommune;verdi\n9901;3\n", "kommune")]
    public void Read_OtherFile_SaysWhatItIs(string text, string found) =>
        Should.Throw<SourceFormatException>(() => PxReader.Read(PxFile.Latin1(text), "other.px")).Message.ShouldContain(found);

    [Fact]
    public void Read_NonNumber_NamesTheLine() =>
        Should.Throw<SourceFormatException>(() => PxReader.Read(PxFile.With("30 40", "30 x"), "small.px")).Message.ShouldContain("line 15, DATA");

    [Fact]
    public void Read_CutOffAnywhere_IsRefusedUnlessOnlyTheEndIsGone()
    {
        var whole = PxFile.Latin1(PxFile.Small);
        var lastCell = PxFile.Small.LastIndexOf("40", StringComparison.Ordinal) + 2;

        for (var length = 0; length <= lastCell; length++)
            Should.Throw<SourceFormatException>(() => PxReader.Read(whole.AsMemory(0, length), "cut.px")).Message.ShouldStartWith("cut.px");
        PxReader.Read(whole.AsMemory(0, lastCell + 1), "cut.px").CellCount.ShouldBe(4);
    }

    [Fact]
    public void Read_BrokenGzip_IsRefused()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
            gzip.Write(PxFile.Latin1(PxFile.Small));
        var bytes = packed.ToArray();

        for (var length = 2; length < bytes.Length - 16; length++)
            Should.Throw<SourceFormatException>(() => PxReader.Read(bytes.AsMemory(0, length), "cut.px.gz"));
        bytes[12] ^= 0xFF;
        Should.Throw<SourceFormatException>(() => PxReader.Read(bytes, "bad.px.gz"));
    }

    [Fact]
    public void Read_EnormousTable_IsRefusedBeforeItIsAllocated()
    {
        var values = string.Join(",", Enumerable.Range(0, 2000).Select(i => $"\"{i}\""));
        var names = Enumerable.Range(0, 9).Select(i => $"v{i}").ToList();
        var head = $"STUB={string.Join(",", names.Select(n => $"\"{n}\""))};\n{string.Concat(names.Select(n => $"VALUES(\"{n}\")={values};\n"))}";

        Should.Throw<SourceFormatException>(() => PxReader.Read(PxFile.Latin1(head + "DATA=1 2;"), "big.px")).Message.ShouldContain("2 cells");
        Should.Throw<SourceFormatException>(() => PxReader.Read(PxFile.Latin1(head + string.Concat(names.Select(n => $"KEYS(\"{n}\")=VALUES;\n")) + "DATA=1 2;"), "big.px")).Message.ShouldContain("more than 20000000 cells");
    }
}
