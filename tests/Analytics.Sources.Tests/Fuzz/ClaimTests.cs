using System.Globalization;
using System.IO.Compression;
using System.Text;
using Analytics.Core;
using Analytics.Sources.JsonStat;
using Analytics.Sources.Px;
using Analytics.Sources.Tables;
using Analytics.Sources.Tests.Px;
using Analytics.Testing;
using Analytics.Testing.Mutation;
using Shouldly;
using Xunit;

namespace Analytics.Sources.Tests.Fuzz;

/// <summary>Small files that claim to be large: no room is made for what is only claimed.</summary>
public sealed class ClaimTests
{
    private const long SmallChange = 4 << 20;

    private static readonly TableMapping Mapping = new([new TableColumn("Kommune", "municipality", TableColumnType.Code)]);

    [Theory]
    [InlineData("[100000,100000]", "[1,2]")]
    [InlineData("[100000,100000]", "[]")]
    [InlineData("[100000,100000]", "{}")]
    [InlineData("[4000,5000]", "{}")]
    [InlineData("[4000,5000]", "{\"0\":1}")]
    [InlineData("[2147483647,2147483647]", "{}")]
    [InlineData("[20000000,1]", "{}")]
    public void JsonStat_ClaimedSize_IsRefusedWithoutRoomForIt(string size, string value)
    {
        string[] parts = ["\"id\":[\"a\",\"b\"]", $"\"size\":{size}", "\"dimension\":{\"a\":{\"category\":{\"index\":[\"x\"]}},\"b\":{\"category\":{\"index\":[\"y\"]}}}", $"\"value\":{value}", "\"status\":\".\""];
        foreach (var order in (int[][])[[0, 1, 2, 3, 4], [4, 3, 2, 1, 0], [1, 3, 4, 0, 2], [0, 2, 3, 1, 4]])
        {
            var document = Encoding.UTF8.GetBytes($"{{\"version\":\"2.0\",\"class\":\"dataset\",{string.Join(',', order.Select(i => parts[i]))}}}");

            Refused(() => JsonStatReader.Read(document, "a.json")).ShouldContain("size");
        }
    }

    [Fact]
    public void JsonStat_SparseCubeWhoseDimensionsAreListed_IsReadInAnyOrder()
    {
        string[] parts = ["\"id\":[\"a\",\"b\"]", "\"size\":[2,1]", "\"dimension\":{\"a\":{\"category\":{\"index\":[\"x\",\"z\"]}},\"b\":{\"category\":{\"label\":{\"y\":\"Y\"}}}}", "\"value\":{\"1\":7}"];
        foreach (var order in (int[][])[[0, 1, 2, 3], [3, 2, 1, 0], [1, 3, 0, 2]])
        {
            var dataset = JsonStatReader.Read(Encoding.UTF8.GetBytes($"{{\"version\":\"2.0\",\"class\":\"dataset\",{string.Join(',', order.Select(i => parts[i]))}}}"), "a.json");

            dataset.Values.ToArray().ShouldBe([double.NaN, 7]);
        }
    }

    [Fact]
    public void Px_ClaimedCells_AreRefusedWithoutRoomForThem()
    {
        var many = string.Join(',', Enumerable.Range(0, 5000).Select(i => string.Create(CultureInfo.InvariantCulture, $"\"{i}\"")));
        var file = PxFile.Latin1(PxFile.Small.Replace("\"Fjellvik\",\"Sørdal\"", many, StringComparison.Ordinal).Replace("CODES(\"region\")=\"9901\",\"9902\";\n", "", StringComparison.Ordinal).Replace("VALUES(\"år\")=\"2024\",\"2025\";", $"VALUES(\"år\")={many};", StringComparison.Ordinal));

        Refused(() => PxReader.Read(file, "a.px")).ShouldContain("25000000 cells");
        Refused(() => PxReader.Read(Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(file).Replace("DATA=", "KEYS(\"region\")=VALUES;\nDATA=", StringComparison.Ordinal)), "a.px")).ShouldContain("more than 20000000 cells");
    }

    [Fact]
    public void Workbook_ArchiveThatClaimsGigabytes_IsRefused()
    {
        var file = Archive();
        var entry = file.AsSpan().LastIndexOf("PK\u0001\u0002"u8); // the last entry of the central directory, [APPNOTE] section 4.3.12
        BitConverter.TryWriteBytes(file.AsSpan(entry + 24), 0xFFFF_FFF0u).ShouldBeTrue();

        Refused(() => WorkbookReader.Open(new MemoryStream(file), Mapping, "a.xlsx")).ShouldContain("unpacks to 4295 MB. Expected at most 537 MB");
    }

    [Fact]
    public void Workbook_PartThatUnpacksToMoreThanItSays_IsCutOffThere()
    {
        var file = ZipMutator.Replace(Archive(), "xl/worksheets/sheet1.xml", part =>
        {
            part.Write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>"u8);
            var filler = new byte[1 << 20];
            Array.Fill(filler, (byte)'a');
            for (var megabytes = 0; megabytes < 100; megabytes++)
                part.Write(filler);
        });
        var entry = file.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BitConverter.TryWriteBytes(file.AsSpan(entry + 24), 1000u).ShouldBeTrue();

        Refused(() => WorkbookReader.Open(new MemoryStream(file), Mapping, "a.xlsx")).ShouldContain("damaged workbook");
    }

    [Theory]
    [InlineData(30, 31)]
    [InlineData(30, 0xFFFF)]
    [InlineData(32, 20)]
    [InlineData(44, 0xFFFF)]
    [InlineData(64, 0x7FFF)]
    [InlineData(72, 0xFFFF)]
    public void OldWorkbook_HeaderThatClaimsRoom_IsRefusedWithoutIt(int at, int claimed)
    {
        var file = FictionalOldWorkbook.Write("Tall", [["Kommune"], [301]]);
        BitConverter.TryWriteBytes(file.AsSpan(at), (ushort)claimed).ShouldBeTrue();

        Refused(() => WorkbookReader.Open(new MemoryStream(file), Mapping, "a.xls")).ShouldContain("its header");
    }

    [Fact]
    public void Gzip_CutOff_IsRefusedAndNotReadInPart()
    {
        var text = string.Concat(Enumerable.Range(1000, 9000).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i}\n")));
        var csv = Gzip(Encoding.UTF8.GetBytes($"Kommune\n{text}"));
        var px = Gzip(PxFile.Latin1(PxFile.Small.Replace("10 20", string.Join(' ', Enumerable.Range(1, 5000)), StringComparison.Ordinal)));

        Refused(() => DelimitedReader.Read(new MemoryStream(csv[..(csv.Length / 2)]), Mapping, "a.csv.gz").Count()).ShouldContain("gzip");
        Refused(() => PxReader.Read(px[..(px.Length / 2)], "a.px.gz")).ShouldContain("gzip");
    }

    [FullFact]
    public void Gzip_UnpacksToMoreThanAnyTable_IsRefused()
    {
        using var file = new MemoryStream();
        using (var gzip = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true))
        {
            var filler = new byte[1 << 20];
            for (var megabytes = 0; megabytes <= 512; megabytes++)
                gzip.Write(filler);
        }

        Should.Throw<SourceFormatException>(() => DelimitedReader.Open(new MemoryStream(file.ToArray()), Mapping, "a.csv.gz")).Message.ShouldContain("more than 512 MB");
        Should.Throw<SourceFormatException>(() => PxReader.Read(file.ToArray(), "a.px.gz")).Message.ShouldContain("more than 512 MB");
    }

    private static byte[] Archive() => ZipMutator.Replace(new FictionalWorkbook().Sheet("Tall", [["Kommune"], [301]]).ToBytes(), "none", _ => { });

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(bytes);
        return packed.ToArray();
    }

    private static string Refused(Func<object> read)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var message = Should.Throw<SourceFormatException>(() => read()).Message;
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(SmallChange);
        return message;
    }
}
