using System.Text;
using Analytics.Core;
using Analytics.Sources.Tables;
using Shouldly;
using Xunit;

namespace Analytics.Sources.Tests.Tables;

/// <summary>Title lines, notes, decimal signs and encodings: found where the mapping is silent, refused where it contradicts the file.</summary>
public sealed class DelimitedLayoutTests
{
    private static readonly DelimitedOptions FindAll = new() { FindHeader = true, FindDecimalSign = true, FooterLines = null };

    private static readonly TableMapping Simple = new(
    [
        new TableColumn("region", "region", TableColumnType.Text),
        new TableColumn("verdi", "value", TableColumnType.Number),
    ]);

    [Theory]
    [InlineData("region;verdi\nOslo;1\n", 1, ';')]
    [InlineData("\"07459: Befolkning, etter region\"\n\n\"region\";\"verdi\"\n\"Oslo\";1\n", 3, ';')]
    [InlineData("Uttrekk, fra økonomisystemet; 2026\nPeriode: 1, 2, 3\n\nREGION,Verdi\nOslo,1\n", 4, ',')]
    [InlineData("Kroner 5\" per\tting\nregion\tverdi\nOslo\t1\n", 2, '\t')]
    [InlineData("region|verdi\nOslo|1\n", 1, '|')]
    public void Open_TitleLines_FindsHeaderAndDelimiter(string text, int line, char delimiter)
    {
        var table = Open(text, Simple);

        table.Shape.HeaderLine.ShouldBe(line);
        table.Shape.Delimiter.ShouldBe(delimiter);
        table.ToBatches().Rows().ShouldHaveSingleItem().Values.ShouldBe(["Oslo", 1.0]);
    }

    [Fact]
    public void Read_FaultBelowTitleLines_IsNamedByItsLineInTheFile() =>
        Refused(() => Open("Tittel\n\nregion;verdi\nOslo;1\nBergen;x\n", Simple).ToBatches().Rows()).ShouldContain("a.csv, line 5, column verdi: \"x\"");

    [Fact]
    public void Open_NoLineWithTheNames_IsRefusedWithTheFirstLine() =>
        Refused(() => Open("by;tall\nOslo;1\n", Simple)).ShouldContain("a.csv, header: the names by, tall. Expected a column \"region\".");

    [Theory]
    [InlineData("region;verdi\nOslo;1\n\nKilde: SSB\n\"Note; om tallene\"\n", new[] { "Kilde: SSB", "Note; om tallene" })]
    [InlineData("region;verdi\nOslo;1\n;\nKilde: SSB;\n\n\n", new[] { "Kilde: SSB" })]
    [InlineData("region;verdi\nOslo;1\n\nEn\n\nTo", new[] { "En", "To" })]
    [InlineData("region;verdi\nOslo;1\n\n\n", new string[0])]
    [InlineData("region;verdi\n\"Os\n\nlo\";1", new string[0])]
    public void Open_LinesUnderTheTable_AreLeftOutAndKept(string text, string[] footer)
    {
        var table = Open(text, Simple);

        table.Shape.Footer.ShouldBe(footer);
        table.ToBatches().Rows().ShouldHaveSingleItem()["value"].ShouldBe(1.0);
    }

    [Theory]
    [InlineData("region;verdi\nOslo;1\nBerg")] // a file that was cut off
    [InlineData("region;verdi\nOslo;1\n\nBergen\nOslo;2\n")]
    public void Read_ShortLineThatIsNoNote_IsRefused(string text) => Refused(() => Open(text, Simple).ToBatches().Rows()).ShouldContain("a line that does not fit");

    [Fact]
    public void Open_StatedFooter_TakesSoManyLinesAway()
    {
        var table = Open("region;verdi\nOslo;1\nBergen;2\nSum;3\n\n", Simple, FindAll with { FooterLines = 1 });

        table.Shape.Footer.ShouldBe(["Sum;3"]);
        table.ToBatches().Rows().Count.ShouldBe(2);
        Refused(() => Open("region;verdi\nOslo;1\n", Simple, FindAll with { FooterLines = 3 })).ShouldBe(
            "a.csv: 1 lines under the header. Expected 3 lines under the table, as footer_lines says. Compare the file with the source's mapping.");
    }

    [Theory]
    [InlineData("1,5;1 234,25", ',', 1.5, 1234.25)]
    [InlineData("1.5;-2", '.', 1.5, -2.0)]
    [InlineData("1,234;0,5", ',', 1.234, 0.5)]
    [InlineData("1.234;12.5", '.', 1.234, 12.5)]
    [InlineData("1234,567;2", ',', 1234.567, 2.0)]
    [InlineData("7;2", null, 7.0, 2.0)]
    [InlineData("1 000;\u22125", null, 1000.0, -5.0)]
    public void Open_Numbers_TellTheDecimalSign(string fields, char? sign, double first, double second)
    {
        var parts = fields.Split(';');
        var table = Open($"region;verdi\na;{parts[0]}\nb;{parts[1]}\n", Simple);

        table.Shape.DecimalSign.ShouldBe(sign);
        table.ToBatches().Rows().Select(r => r["value"]).ShouldBe([first, second]);
    }

    [Theory]
    [InlineData("1,234")]
    [InlineData("1.234")]
    [InlineData("-12,500")]
    public void Open_NumbersThatCanBeReadBothWays_AreRefused(string number)
    {
        Refused(() => Open($"region;verdi\na;7\nb;{number}\n", Simple)).ShouldStartWith($"a.csv, line 3, column verdi: \"{number}\", and no number of the file shows whether that is thousands or decimals.");
        Open("region,verdi\na,7\nb,1.234\n", Simple).Shape.DecimalSign.ShouldBe('.');
    }

    [Fact]
    public void Read_MixedDecimalSigns_AreRefusedWhereTheyStand() =>
        Refused(() => Open("region;verdi\na;1,5\nb;1.25\n", Simple).ToBatches().Rows()).ShouldContain("line 3, column verdi: \"1.25\". Expected a number such as 12,5.");

    [Theory]
    [InlineData("windows-1252", "region;verdi\nTromsø – Romsa;1\n")]
    [InlineData("utf-16", "region;verdi\nTromsø;1\n")]
    [InlineData("utf-16BE", "region;verdi\nTromsø;1\n")]
    [InlineData("iso-8859-1", "region;verdi\nTromsø;1\n")]
    public void Open_EncodingWithoutMark_IsFound(string name, string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(name);

        var table = DelimitedReader.Open(new MemoryStream(encoding.GetBytes(text)), Simple, "a.csv", FindAll);

        table.Shape.Encoding.WebName.ShouldBe(name);
        ((string)table.ToBatches().Rows()[0]["region"]!).ShouldStartWith("Tromsø");
    }

    [Theory]
    [InlineData("utf-8", "iso-8859-1", "a.csv, line 2: characters in UTF-8. Expected iso-8859-1, as the mapping says.")]
    [InlineData("iso-8859-1", "utf-8", "a.csv, line 2: bytes that are not UTF-8. Expected UTF-8, as the mapping says. The file looks like iso-8859-1")]
    [InlineData("windows-1252", "iso-8859-1", "a.csv, line 2: bytes that are control characters in ISO-8859-1.")]
    [InlineData("iso-8859-1", "utf-16", "a.csv, line 2: bytes that are not utf-16.")]
    [InlineData("utf-16", "utf-8", "bytes that are not UTF-8. Expected UTF-8, as the mapping says. The file looks like utf-16")]
    public void Open_StatedEncodingThatTheFileContradicts_IsRefused(string real, string stated, string sentence)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding.GetEncoding(real).GetBytes("region;verdi\nTromsø – Romsa;1\n".Replace('–', real == "iso-8859-1" ? '-' : '–'));

        Refused(() => DelimitedReader.Open(new MemoryStream(bytes), Simple with { Encoding = Encoding.GetEncoding(stated) }, "a.csv")).ShouldContain(sentence);
    }

    [Fact]
    public void Open_StatedEncodingAgainstByteOrderMark_IsRefused() =>
        Refused(() => DelimitedReader.Open(new MemoryStream([0xEF, 0xBB, 0xBF, .. "region;verdi\n"u8]), Simple with { Encoding = Encoding.Latin1 }, "a.csv"))
            .ShouldStartWith("a.csv, line 1: the byte order mark of utf-8. Expected iso-8859-1, as the mapping says.");

    [Fact]
    public void Open_StatedDelimiterThatTheHeaderLacks_IsRefusedWithTheOneItHas() =>
        Refused(() => Open("region,verdi\nOslo,1\n", Simple with { Delimiter = ';' }, new DelimitedOptions()))
            .ShouldStartWith("a.csv, line 1: a header of 2 names between \",\", and no \";\". Expected names between \";\", as the mapping says.");

    [Fact]
    public void Read_MissingWords_AreNullAndKeptBeside()
    {
        var mapping = new TableMapping(
        [
            new TableColumn("a", "a", TableColumnType.Number) { Missing = ["NA", "-", "99"], StatusColumn = "a_status" },
            new TableColumn("b", "b", TableColumnType.Integer) { Missing = ["Har ikke"] },
        ]);

        var rows = Open("a;b\nNA;1\n-;Har ikke\n99;2\n:;3\n98;4\n", mapping).ToBatches().Rows();

        rows.Select(r => r["a"]).ShouldBe([null, null, null, null, 98.0]);
        rows.Select(r => r["a_status"]).ShouldBe(["NA", "-", "99", ":", null]);
        rows.Select(r => r["b"]).ShouldBe([1L, null, 2L, 3L, 4L]);
        Refused(() => Open("a;b\n1;Har inte\n", mapping).ToBatches().Rows()).ShouldContain("\"Har inte\"");
    }

    [Fact]
    public void Read_UnpivotOfTwoParts_GivesAColumnForEach()
    {
        var mapping = new TableMapping([new TableColumn("region", "region", TableColumnType.Code)])
        {
            Unpivot = new UnpivotMapping("^(?<year>[0-9]{4}) (?<contents>.+)$", null, "value") { StatusColumn = "status", Missing = ["x"] },
        };

        var rows = Open("region;2024 Døde;2024 Fødte;2025 Døde;2025 Fødte\n1130;1;..;3;x\n", mapping).ToBatches().Rows();

        rows.Select(r => $"{r["year"]} {r["contents"]} {r["value"]} {r["status"]}").ShouldBe(["2024 Døde 1 ", "2024 Fødte  ..", "2025 Døde 3 ", "2025 Fødte  x"]);
        Refused(() => Open("region;2024 Døde;2024 Døde\n1130;1;2\n", mapping)).ShouldContain("one column for the code 2024 / Døde");
    }

    [Theory]
    [InlineData("^(?<year>[0-9]+)$", "year")]
    [InlineData("^([0-9]+)$", null)]
    public void Open_UnpivotThatNamesItsCodeTwiceOrNever_IsAConfigurationError(string pattern, string? name) =>
        Should.Throw<ConfigurationException>(() => Open("2024\n1\n", new TableMapping([]) { Unpivot = new UnpivotMapping(pattern, name, "value") }))
            .Message.ShouldContain("either named groups, or a name for the code");

    [Fact]
    public void Shape_InWords_SaysWhatWasFound() =>
        DelimitedReader.Open(new MemoryStream([0xEF, 0xBB, 0xBF, .. "T\n\nregion\tverdi\na\t1,5\n\nKilde\n"u8]), Simple, "a.csv", FindAll).Shape.ToString()
            .ShouldBe("utf-8 with byte order mark, delimiter tab, header on line 3, decimal sign ,, 1 line(s) under the table left out");

    [Fact]
    public void Read_AnyTableUnderAnyLayout_GivesTheSameRows()
    {
        var rounds = Environment.GetEnvironmentVariable("ANALYTICS_FULL") == "1" ? 20_000 : 500;
        var random = new Random(6913);
        for (var round = 0; round < rounds; round++)
        {
            var delimiter = ";\t|"[random.Next(3)];
            var sign = random.Next(2) == 0 ? ',' : '.';
            var lineBreak = random.Next(2) == 0 ? "\n" : "\r\n";
            var values = Enumerable.Range(0, random.Next(1, 8)).Select(_ => random.Next(-99999, 99999) / 100.0 + 0.001).Append(0.5).ToArray();
            var titles = Enumerable.Range(0, random.Next(4)).Select(i => new[] { "", "\"Tittel; med, tegn\"", "Uttrekk" }[(i + round) % 3]);
            string[] notes = random.Next(2) == 0 ? [] : ["", "Kilde: SSB", "Note, 1"];
            var lines = titles.Append($"region{delimiter}verdi").Concat(values.Select((v, i) => $"r{i}{delimiter}{v.ToString(System.Globalization.CultureInfo.InvariantCulture).Replace('.', sign)}")).Concat(notes);

            var table = Open(string.Join(lineBreak, lines) + lineBreak, Simple);

            table.ToBatches().Rows().Select(r => r["value"]).ShouldBe(values.Cast<object>());
            table.Shape.DecimalSign.ShouldBe(sign);
        }
    }

    private static DelimitedTable Open(string text, TableMapping mapping, DelimitedOptions? options = null) =>
        DelimitedReader.Open(new MemoryStream(Encoding.UTF8.GetBytes(text)), mapping, "a.csv", options ?? FindAll);

    private static string Refused(Action read) => Should.Throw<SourceFormatException>(read).Message;
}
