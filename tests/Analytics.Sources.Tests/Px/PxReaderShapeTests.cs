using System.IO.Compression;
using System.Text;
using Analytics.Core;
using Analytics.Sources.Px;
using Shouldly;
using Xunit;

namespace Analytics.Sources.Tests.Px;

public sealed class PxReaderShapeTests
{
    [Fact]
    public void Read_SmallFile_GivesRowsInOrder()
    {
        var dataset = Read(PxFile.Latin1(PxFile.Small));

        dataset.Values.ToArray().ShouldBe([10, 20, 30, 40]);
        dataset.Dimensions.Select(d => (d.Code, d.Role)).ShouldBe([("region", PxRole.None), ("år", PxRole.Time)]);
        dataset.TableId.ShouldBeNull();
        dataset.LastUpdated.ShouldBeNull();
        var rows = dataset.ToBatches(3).Rows();
        rows.Select(r => (r["region"], r["år"], r["value"], r["unit"], r["decimals"])).ShouldBe(
            [("9901", "2024", 10d, "personer", 0L), ("9901", "2025", 20d, "personer", 0L), ("9902", "2024", 30d, "personer", 0L), ("9902", "2025", 40d, "personer", 0L)]);
    }

    [Theory]
    [InlineData("iso-8859-1", 0xA4, "¤")]
    [InlineData("iso-8859-15", 0xA4, "€")]
    [InlineData("Windows-1252", 0x80, "€")]
    [InlineData("ibm850", 0x9B, "ø")]
    public void Read_CodePage_IsTheOneThatTheFileNames(string page, byte letter, string expected)
    {
        var bytes = PxFile.With("CHARSET=\"ANSI\";", $"CHARSET=\"ANSI\";\nCODEPAGE=\"{page}\";").ToList();
        bytes[bytes.IndexOf((byte)'F', bytes.IndexOf((byte)'j') - 1)] = letter;

        Read([.. bytes]).Dimensions[0].Categories[0].Label.ShouldBe(expected + "jellvik");
    }

    [Fact]
    public void Read_Utf8_ByCodePageCharsetOrMark()
    {
        var stated = PxFile.Small.Replace("CHARSET=\"ANSI\";", "CODEPAGE=\"utf-8\";", StringComparison.Ordinal);
        var marked = PxFile.Small.Replace("CHARSET=\"ANSI\";", "CODEPAGE=\"iso-8859-1\";", StringComparison.Ordinal);

        Read(Encoding.UTF8.GetBytes(stated)).Dimensions[1].Label.ShouldBe("år");
        Read([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(marked)]).Dimensions[1].Label.ShouldBe("år");
        Read([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(marked)]).Dimensions[1].Label.ShouldBe("år");
        Read(Encoding.UTF8.GetBytes(PxFile.Small.Replace("ANSI", "Unicode", StringComparison.Ordinal))).Dimensions[1].Label.ShouldBe("år");
    }

    [Fact]
    public void Read_Gzip_IsUnpacked()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
            gzip.Write(PxFile.Latin1(PxFile.Small));

        Read(packed.ToArray()).Values.ToArray().ShouldBe([10, 20, 30, 40]);
    }

    [Fact]
    public void Read_Signs_AreThoseThatTheSourceShows()
    {
        // SSB's own symbols, as in 14216.px: one dot in DATA is shown as "..", three as ":", seven as "." (DATASYMBOLSUM).
        const string Symbols = "DATASYMBOL1=\"..\";\nDATASYMBOL2=\"...\";\nDATASYMBOL3=\":\";\nDATASYMBOLSUM=\".\";\nDATASYMBOLNIL=\"-\";\nDATA=";
        var dataset = Read(PxFile.With("DATA=\n10 20\n30 40", Symbols + "\"...\" \".\" \"-\" \".......\""));

        Enumerable.Range(0, 4).Select(i => dataset[i]).ShouldBe([new Measure(null, CellStatus.Confidential), new Measure(null, CellStatus.Missing), new Measure(null, CellStatus.Nil), new Measure(null, CellStatus.NotApplicable)]);
        dataset.ToBatches().Rows().Select(r => r["status"]).ShouldBe([":", "..", "-", "."]);
    }

    [Fact]
    public void Read_SignsWithoutSymbols_StayAsTheyStand()
    {
        var dataset = Read(PxFile.With("10 20\n30 40", "\"..\" - \":\" \"......\""));

        Enumerable.Range(0, 4).Select(dataset.StatusSign).ShouldBe(["..", "-", ":", "......"]);
    }

    [Theory]
    [InlineData("10,20,30,40")]
    [InlineData("10;20;30;40")]
    [InlineData("1e1\t20.0\r\n3E+1 40.")]
    public void Read_Delimiters_AreSynonyms(string cells) => Read(PxFile.With("10 20\n30 40", cells)).Values.ToArray().ShouldBe([10, 20, 30, 40]);

    [Fact]
    public void Read_KeysByCodeAndValue_FillsTheRowsThatAreLeftOutWithZeros()
    {
        const string Keys = "KEYS(\"region\")={0};\nDATA=\n{1}, 30 \"..\"\n;";
        const string Old = "DATA=\n10 20\n30 40\n;";

        var byCode = Read(PxFile.With(Old, string.Format(null, Keys, "CODES", "\"9902\"")));
        var byValue = Read(PxFile.With(Old, string.Format(null, Keys, "VALUES", "\"Sørdal\"")));

        byCode.Values.ToArray().ShouldBe([0, 0, 30, double.NaN]);
        byValue.Values.ToArray().ShouldBe([0, 0, 30, double.NaN]);
        byCode.StatusSign(3).ShouldBe("..");
        byCode.StatusSign(0).ShouldBeNull();
    }

    [Fact]
    public void Read_SeveralLanguages_TakesTheFilesOwn()
    {
        const string Two = "LANGUAGE=\"no\";\nLANGUAGES=\"no\",\"en\";\nTITLE[en]=\"Persons by region and year\";\nSTUB[en]=\"county\";\nVALUES[en](\"county\")=\"A\",\"B\";\nUNITS[en]=\"persons\";";

        var dataset = Read(PxFile.With("LANGUAGE=\"no\";", Two));

        dataset.Title.ShouldBe("Personer etter region og år");
        dataset.Dimensions[0].Label.ShouldBe("region");
    }

    [Fact]
    public void Read_UnknownKeywordsAndBlanks_AreLeftOut()
    {
        var dataset = Read(PxFile.With("UNITS=", "X-OWN-7 ( \"a\" , \"b = c; d\" ) = YES ;\nDATANOTECELL(\"9901\",\"2024\")=\"*\";\nUNITS = "));

        dataset.Unit.ShouldBe("personer");
        dataset.CellCount.ShouldBe(4);
    }

    [Fact]
    public void Read_TextInPieces_IsPutTogether() =>
        Read(PxFile.With("\"Personer etter region og år\"", "\"Personer etter reg\"\n\"ion og \"\n\"år\"")).Title.ShouldBe("Personer etter region og år");

    [Fact]
    public void Read_TimeListAsRange_TakesCodesFromTheValues()
    {
        var dataset = Read(PxFile.With("TLIST(A1),\"2024\",\"2025\"", "TLIST(A1,\"2024\"-\"2025\")"));

        dataset.Dimensions[1].TimeScale.ShouldBe("A1");
        dataset.Dimensions[1].Categories.Select(c => c.Code).ShouldBe(["2024", "2025"]);
    }

    [Theory]
    [InlineData("20250715 08:00", 2)]
    [InlineData("20251215 08:00", 1)]
    public void Read_LastUpdated_IsOsloTime(string time, int hours)
    {
        var dataset = Read(PxFile.With("UNITS=", $"LAST-UPDATED=\"{time}\";\nUNITS="));

        dataset.LastUpdated!.Value.Offset.ShouldBe(TimeSpan.FromHours(hours));
        dataset.LastUpdated.Value.Hour.ShouldBe(8);
    }

    [Theory]
    [InlineData("SHOWDECIMALS=1;\nDECIMALS=2;", 1L)]
    [InlineData("DECIMALS=2;", 2L)]
    [InlineData("PRECISION(\"region\",\"Fjellvik\")=3;\nDECIMALS=2;", 3L)]
    public void Read_Decimals_AreThoseShown(string keywords, long expected) =>
        Read(PxFile.With("DECIMALS=0;", keywords)).ToBatches().Rows()[0]["decimals"].ShouldBe(expected);

    [Fact]
    public void Read_DimensionNamedUnit_KeepsItsName()
    {
        var row = Read(PxFile.With("CODES(\"region\")", "VARIABLECODE(\"region\")=\"unit\";\nCODES(\"region\")")).ToBatches().Rows()[0];

        row["unit"].ShouldBe("9901");
        row["unit_"].ShouldBe("personer");
    }

    private static PxDataset Read(byte[] bytes) => PxReader.Read(bytes, "small.px");
}
