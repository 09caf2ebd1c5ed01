using System.IO.Compression;
using System.Text;
using Analytics.Core;
using Analytics.Core.Columns;
using Analytics.Sources.Tables;
using Shouldly;
using Xunit;

namespace Analytics.Sources.Tests.Tables;

public sealed class DelimitedReaderTests
{
    private static readonly TableMapping Simple = new(
    [
        new TableColumn("kommunenr", "municipality", TableColumnType.Code),
        new TableColumn("navn", "name", TableColumnType.Text),
        new TableColumn("år", "year", TableColumnType.Integer),
        new TableColumn("verdi", "value", TableColumnType.Number),
    ]);

    public static TheoryData<string, string, char> Encodings => new()
    {
        { "utf-8", "kommunenr,navn,år,verdi\n0301,\"Oslo, by\",2024,1.5\n", ',' },
        { "iso-8859-1", "kommunenr;navn;år;verdi\r\n0301;\"Oslo, by\";2024;1.5\r\n", ';' },
        { "utf-8", "kommunenr\tnavn\tår\tverdi\n0301\tOslo, by\t2024\t1.5", '\t' },
        { "utf-16", "kommunenr;navn;år;verdi\n0301;Oslo, by;2024;1.5", ';' },
        { "utf-16BE", "kommunenr;navn;år;verdi\n0301;Oslo, by;2024;1.5", ';' },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Open_AnyEncodingAndDelimiter_FindsThemAndReadsTheSame(string encoding, string text, char delimiter)
    {
        var known = Encoding.GetEncoding(encoding);
        byte[] plain = [.. known is UnicodeEncoding ? known.Preamble.ToArray() : [], .. known.GetBytes(text)];

        foreach (var bytes in new[] { plain, Pack(plain) })
        {
            var table = DelimitedReader.Open(new MemoryStream(bytes), Simple, "a.csv");

            table.Shape.Encoding.WebName.ShouldBe(known.WebName);
            table.Shape.Delimiter.ShouldBe(delimiter);
            table.Shape.HadBom.ShouldBe(known is UnicodeEncoding);
            table.Shape.Header.ShouldBe(["kommunenr", "navn", "år", "verdi"]);
            table.ToBatches().Rows().ShouldHaveSingleItem().ShouldBe(Row("0301", "Oslo, by", 2024L, 1.5));
        }
    }

    [Fact]
    public void Open_Utf8ByteOrderMark_IsNoPartOfTheFirstName()
    {
        var table = DelimitedReader.Open(new MemoryStream([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("kommunenr,navn,år,verdi\n")]), Simple, "a.csv");

        table.Shape.HadBom.ShouldBeTrue();
        table.Shape.Header[0].ShouldBe("kommunenr");
        table.ToBatches().ShouldBeEmpty();
    }

    [Fact]
    public void Read_BlankFields_AreNull() =>
        Read("kommunenr,navn,år,verdi\n,,,\n", Simple).ShouldHaveSingleItem().ShouldBe(Row(null, null, null, null));

    [Fact]
    public void Read_EmptyLinesSpacesAndQuotes_DoNotMatter() =>
        Read("kommunenr, Navn ,ÅR,verdi\n\n 0301 , \"a \"\"b\"\"\nc\" , 2024 , -1.5e2 \n\n", Simple)
            .ShouldHaveSingleItem().ShouldBe(Row("0301", "a \"b\"\nc", 2024L, -150.0));

    [Fact]
    public void Read_OptionalColumnThatIsMissing_IsNullThroughout()
    {
        var mapping = new TableMapping([new TableColumn("a", "a", TableColumnType.Code), new TableColumn("b", "b", TableColumnType.Number) { Required = false }]);

        Read("a\n1\n2\n", mapping).ShouldAllBe(r => r["b"] == null);
    }

    [Fact]
    public void Read_Constants_StandLastInEveryRow()
    {
        var mapping = new TableMapping([new TableColumn("a", "a", TableColumnType.Code)])
        {
            Constants = new Dictionary<string, string> { ["version"] = "2010-2019" },
        };

        var rows = Read("a\n1\n2\n", mapping);

        rows.Select(r => r.Keys.Last()).ShouldBe(["version", "version"]);
        rows.ShouldAllBe(r => (string?)r["version"] == "2010-2019");
    }

    [Fact]
    public void Read_Signs_GoToTheirStatusColumn()
    {
        var mapping = new TableMapping(
        [
            new TableColumn("a", "a", TableColumnType.Number) { StatusColumn = "a_status" },
            new TableColumn("b", "b", TableColumnType.Integer) { StatusColumn = "b_status" },
        ]);

        var rows = Read("a,b\n.,..\n:,-\n-,...\n2.5,7\n,\n", mapping);

        rows.Select(r => r["a_status"]).ShouldBe([".", ":", "-", null, null]);
        rows.Select(r => r["a"]).ShouldBe([null, null, 0.0, 2.5, null]);
        rows.Select(r => r["b_status"]).ShouldBe(["..", "-", "...", null, null]);
        rows.Select(r => r["b"]).ShouldBe([null, 0L, null, 7L, null]);
    }

    [Fact]
    public void Read_ReportNumbers_AreReadWithACommaAsSign()
    {
        var mapping = new TableMapping(
        [
            new TableColumn("a", "a", TableColumnType.Number) { DecimalSign = ',' },
            new TableColumn("b", "b", TableColumnType.Integer) { DecimalSign = ',' },
        ]);

        Read("a;b\n1 234,5;\u22121\u00A0000\n", mapping).ShouldHaveSingleItem().Values.ShouldBe([1234.5, -1000L]);
        Refuse("a;b\n1.234,5;1\n", mapping).Message.ShouldContain("a.csv, line 2, column a: \"1.234,5\". Expected a number such as 12,5.");
    }

    [Fact]
    public void Read_Unpivot_TurnsColumnsIntoRows()
    {
        var mapping = new TableMapping([new TableColumn("k", "municipality", TableColumnType.Code)])
        {
            Unpivot = new UnpivotMapping("^a([0-9]+)$", "age", "persons") { Type = TableColumnType.Integer, StatusColumn = "status" },
        };
        var table = DelimitedReader.Open(new MemoryStream("k,a0,skip,a105\n0301,5,x,6\n1130,7,y,:\n"u8.ToArray()), mapping, "a.csv");

        foreach (var rowsPerBatch in new[] { 1, 2, 3, 100 })
        {
            var rows = table.ToBatches(rowsPerBatch).Rows();
            rows.Select(r => r["municipality"]).ShouldBe(["0301", "0301", "1130", "1130"]);
            rows.Select(r => r["age"]).ShouldBe(["0", "105", "0", "105"]);
            rows.Select(r => r["persons"]).ShouldBe([5L, 6L, 7L, null]);
            rows.Select(r => r["status"]).ShouldBe([null, null, null, ":"]);
        }
    }

    [Fact]
    public void Read_LaterBatches_DoNotChangeEarlierOnes()
    {
        var mapping = new TableMapping([new TableColumn("a", "a", TableColumnType.Code), new TableColumn("b", "b", TableColumnType.Text)]);
        var text = "a,b\n" + string.Concat(Enumerable.Range(0, 50).Select(i => $"{i % 7:D2},t{i}\n"));

        var batches = DelimitedReader.Open(new MemoryStream(Encoding.UTF8.GetBytes(text)), mapping, "a.csv").ToBatches(8).ToList();

        batches.Select(b => b.Rows).ShouldBe([8, 8, 8, 8, 8, 8, 2]);
        batches.Rows().Select(r => (string?)r["a"] + r["b"]).ShouldBe(Enumerable.Range(0, 50).Select(i => $"{i % 7:D2}t{i}"));
    }

    [Theory]
    [InlineData("kommunenr,navn,år\n", "a.csv, header: the names kommunenr, navn, år. Expected a column \"verdi\".")]
    [InlineData("kommunenr,navn,år,verdi,verdi\n", "Expected one column \"verdi\", not 2.")]
    [InlineData("kommunenr,navn,år,verdi\n1,b,2024,1\n1,b,2024,12x\n", "a.csv, line 3, column verdi: \"12x\". Expected a number such as 12.5.")]
    [InlineData("kommunenr,navn,år,verdi\n1,b,2024.0,1\n", "a.csv, line 2, column år: \"2024.0\". Expected a whole number.")]
    [InlineData("kommunenr,navn,år,verdi\n\n1,\"b\nc\",2024,1\n1,b,2024,NaN\n", "a.csv, line 5, column verdi: \"NaN\". Expected a number")]
    [InlineData("kommunenr,navn,år,verdi\n1,b,2024,:\n", "This is one of SSB's signs: name a status column for it")]
    [InlineData("kommunenr,navn,år,verdi\n1,b,2024\n", "a.csv, line 2: a line that does not fit")]
    [InlineData("kommunenr,navn,år,verdi\n1,b,2024,1,2\n", "Expected 4 fields, as the header has")]
    [InlineData("kommunenr,navn,år,verdi\n1,\"b,2024,1\n", "a.csv, line 2: a line that does not fit")]
    [InlineData(" \n", "a.csv: an empty file.")]
    [InlineData("<!DOCTYPE html><html>", "a.csv: markup such as an HTML page.")]
    [InlineData("PK\u0003\u0004", "a.csv: a zip archive, as an Excel workbook is.")]
    public void Read_FileThatDoesNotFit_NamesPlaceFoundAndExpected(string text, string sentence) => Refuse(text, Simple).Message.ShouldContain(sentence);

    [Fact]
    public void Read_FieldThatTheExtractDoesNotMatch_IsRefused()
    {
        var mapping = new TableMapping([Column("a", "a") with { Extract = "^([0-9]{4}) " }]);

        Read("a\n1130 Strand\n1103 Stavanger\n1130 Strand kommune\n", mapping).Select(r => r["a"]).ShouldBe(["1130", "1103", "1130"]);
        Refuse("a\n1130 Strand\nStrand\n", mapping).Message.ShouldContain("a.csv, line 3, column a: \"Strand\". Expected a text that matches ^([0-9]{4}) .");
    }

    [Fact]
    public void Read_UnpivotThatMatchesNothing_NamesTheHeader() =>
        Refuse("k,b0\n", new TableMapping([]) { Unpivot = new UnpivotMapping("^a([0-9]+)$", "age", "persons") })
            .Message.ShouldContain("a.csv, header: the names k, b0. Expected columns whose names match ^a([0-9]+)$.");

    [Fact]
    public void Open_HeaderFurtherDownThanTheFile_IsRefused() =>
        Refuse("a\n", new TableMapping([new TableColumn("a", "a", TableColumnType.Code)]) { HeaderLine = 3 }).Message.ShouldContain("Expected a header on line 3");

    [Fact]
    public void Open_StatedUtf8ThatIsNot_IsRefused()
    {
        var mapping = Simple with { Encoding = Encoding.UTF8 };

        Should.Throw<SourceFormatException>(() => DelimitedReader.Open(new MemoryStream(Encoding.Latin1.GetBytes("år\n")), mapping, "a.csv"))
            .Message.ShouldContain("bytes that are not UTF-8");
    }

    [Fact]
    public void Open_BrokenGzip_IsRefused() =>
        Should.Throw<SourceFormatException>(() => DelimitedReader.Open(new MemoryStream([0x1F, 0x8B, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9]), Simple, "a.csv.gz"))
            .Message.ShouldContain("gzip that cannot be unpacked");

    public static TheoryData<TableMapping, string> Contradictions => new()
    {
        { new TableMapping([]), "no column" },
        { new TableMapping([Column("a", "x"), Column("b", "X")]), "the column x for the second time" },
        { new TableMapping([Column("a", " ")]), "a column without a name" },
        { new TableMapping([Column("a", "a") with { StatusColumn = "s" }]), "a status column for a, which is no number" },
        { new TableMapping([Column("a", "a") with { Extract = "(" }]), "the pattern (" },
        { new TableMapping([Column("a", "a") with { Extract = "(?=x)a" }]), "the pattern (?=x)a" },
        { new TableMapping([Column("a", "a") with { Type = TableColumnType.Number, Extract = "x" }]), "an extract for a, which is a number" },
        { new TableMapping([Column("a", "a")]) { HeaderLine = 0 }, "header line 0" },
        { new TableMapping([]) { Unpivot = new UnpivotMapping("a", "b", "c") { Type = TableColumnType.Text } }, "an unpivot to Text" },
    };

    [Theory]
    [MemberData(nameof(Contradictions))]
    public void Open_MappingThatContradictsItself_IsAConfigurationError(TableMapping mapping, string found)
    {
        var refusal = Should.Throw<ConfigurationException>(() => DelimitedReader.Open(new MemoryStream("a\n"u8.ToArray()), mapping, "a.csv"));

        refusal.Place.ShouldBe("a.csv, mapping");
        refusal.Found.ShouldBe(found);
    }

    private static TableColumn Column(string source, string target) => new(source, target, TableColumnType.Code);

    private static Dictionary<string, object?> Row(string? municipality, string? name, long? year, double? value) =>
        new() { ["municipality"] = municipality, ["name"] = name, ["year"] = year, ["value"] = value };

    private static List<Dictionary<string, object?>> Read(string text, TableMapping mapping) =>
        DelimitedReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), mapping, "a.csv").Rows();

    private static SourceFormatException Refuse(string text, TableMapping mapping) => Should.Throw<SourceFormatException>(() => Read(text, mapping));

    private static byte[] Pack(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(plain);
        return packed.ToArray();
    }

    [Theory]
    [InlineData(BadValueMode.KeepText, "a=1/ b=/many c=3/")]
    [InlineData(BadValueMode.DiscardRow, "a=1/ c=3/")]
    [InlineData(BadValueMode.DiscardValue, "a=1/ b=/ c=3/")]
    public void Read_FieldThatIsNoNumber_FollowsTheModeAndIsCounted(BadValueMode mode, string expected)
    {
        var bad = new BadValues(mode);
        var mapping = new TableMapping([new TableColumn("id", "id", TableColumnType.Code), new TableColumn("n", "n", TableColumnType.Integer)]) { BadValues = bad };

        var batch = DelimitedReader.Read(new MemoryStream("id,n\na,1\nb,many\nc,3\n"u8.ToArray()), mapping, "file.csv").Single();

        var texts = batch.Columns.OfType<TextColumn>().SingleOrDefault(c => c.Name == "n_text");
        string.Join(' ', Enumerable.Range(0, batch.Rows).Select(row => $"{((CodeColumn)batch.Columns[0])[row]}={((IntegerColumn)batch.Columns[1])[row]}/{texts?[row]}")).ShouldBe(expected);
        bad.Count.ShouldBe(1);
        bad.Examples.Single().ShouldStartWith("file.csv, line 3");
        bad.Examples.Single().ShouldEndWith("\"many\"");
    }
}
