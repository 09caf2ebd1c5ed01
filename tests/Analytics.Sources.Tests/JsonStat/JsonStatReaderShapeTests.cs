using System.Globalization;
using System.Text;
using Analytics.Core;
using Analytics.Sources.JsonStat;
using Shouldly;
using Xunit;

namespace Analytics.Sources.Tests.JsonStat;

public sealed class JsonStatReaderShapeTests
{
    private const string Dimension = """
        "dimension":{
          "Tid":{"label":"år","category":{"index":{"2025":1,"2024":0},"label":{"2025":"året 2025","2024":"året 2024"}}},
          "Innhold":{"label":"innhold","category":{"index":["A","B"],"unit":{"A":{"base":"ja=1, nei=0","decimals":0},"B":{"base":"1000 kr","decimals":1}}}}}
        """;

    private const string Sizes = """ "id":["Tid","Innhold"],"size":[2,2],"role":{"time":["Tid"],"metric":["Innhold"]} """;

    [Theory]
    [InlineData("sizes,dimension,value,status")]
    [InlineData("status,value,dimension,sizes")]
    [InlineData("value,sizes,status,dimension")]
    [InlineData("dimension,status,sizes,value")]
    public void Read_PropertiesInAnyOrder_GivesTheSameCube(string order)
    {
        var parts = new Dictionary<string, string>
        {
            ["sizes"] = Sizes,
            ["dimension"] = Dimension,
            ["value"] = "\"value\":[1,null,-2.5,1e2]",
            ["status"] = "\"status\":{\"1\":\":\",\"3\":\"*\"}",
        };
        var rows = Read("{" + string.Join(",", order.Split(',').Select(p => parts[p])) + "}").ToBatches().Rows();

        rows.Select(r => (string)r["Tid"]! + r["Innhold"]).ShouldBe(["2024A", "2024B", "2025A", "2025B"]);
        rows.Select(r => r["value"]).ShouldBe([1.0, null, -2.5, 100.0]);
        rows.Select(r => r["status"]).ShouldBe([null, ":", null, "*"]);
        rows.Select(r => r["unit"]).ShouldBe(["ja=1, nei=0", "1000 kr", "ja=1, nei=0", "1000 kr"]);
        rows.Select(r => r["decimals"]).ShouldBe([0L, 1L, 0L, 1L]);
    }

    [Theory]
    [InlineData("""{"1":":","2":".."}""", null, ":", "..", null)]
    [InlineData("""["","e",null,"."]""", null, "e", null, ".")]
    [InlineData("\"*\"", "*", "*", "*", "*")]
    [InlineData("[\"*\"]", "*", "*", "*", "*")]
    [InlineData("{}", null, null, null, null)]
    [InlineData("null", null, null, null, null)]
    public void Read_StatusInAnyShape_GivesEachCellItsSign(string status, params string?[] signs)
    {
        var dataset = Read($"{{{Sizes},{Dimension},\"value\":[1,2,3,4],\"status\":{status}}}");

        Enumerable.Range(0, 4).Select(dataset.StatusSign).ShouldBe(signs);
    }

    [Fact]
    public void Indexer_CellsWithAndWithoutValueAndSign_TellsThemApart()
    {
        var dataset = Read($"{{{Sizes},{Dimension},\"value\":{{\"0\":7,\"1\":null,\"3\":8}},\"status\":{{\"1\":\":\",\"3\":\"e\"}}}}");

        dataset[0].ShouldBe(new Measure(7, CellStatus.Observed));
        dataset[1].ShouldBe(new Measure(null, CellStatus.Confidential));
        dataset[2].ShouldBe(Measure.Absent);
        dataset[3].ShouldBe(new Measure(8, CellStatus.Noted));
        Should.Throw<ArgumentOutOfRangeException>(() => dataset[4]);
        Should.Throw<ArgumentOutOfRangeException>(() => dataset[-1]);
    }

    [Theory]
    [InlineData("""{"label":"alt","category":{"label":{"T":"total"}}}""", "T", "total")]
    [InlineData("""{"category":{"index":["T"]}}""", "T", "T")]
    [InlineData("""{"category":{"unit":{"T":{"symbol":"%"}}}}""", "T", "T")]
    [InlineData("""{"category":{}}""", "x", "x")]
    [InlineData("""{}""", "x", "x")]
    public void Read_DimensionWithOneCategory_NeedsNoIndex(string dimension, string code, string label)
    {
        var category = Read($$"""{"id":["x"],"size":[1],"dimension":{"x":{{dimension}}},"value":[5]}""").Dimensions[0].Categories.ShouldHaveSingleItem();

        (category.Code, category.Label).ShouldBe((code, label));
    }

    [Fact]
    public void Read_EmptyValue_IsAMetadataAnswerOfAnyNumberOfCells()
    {
        // Descriptions state the size of the whole table, which can be more cells than any answer may hold.
        var codes = string.Join(',', Enumerable.Range(0, 50_000).Select(c => $"\"{c}\""));
        var dimension = "{\"category\":{\"index\":[" + codes + "]}}";
        var dataset = Read($$"""{"id":["a","b"],"size":[50000,50000],"value":[],"status":{"0":"."},"dimension":{"a":{{dimension}},"b":{{dimension}} } }""");

        dataset.IsMetadataOnly.ShouldBeTrue();
        dataset.CellCount.ShouldBe(2_500_000_000);
        dataset.ToBatches().ShouldBeEmpty();
        Should.Throw<ArgumentOutOfRangeException>(() => dataset[0]);
    }

    [Fact]
    public void Read_ByteOrderMarkAndEscapes_AreUnderstood()
    {
        var dataset = JsonStatReader.Read(
            new byte[] { 0xEF, 0xBB, 0xBF }.Concat(Encoding.UTF8.GetBytes("""{"label":"13542: K\u00e5r","id":["\u00e5r"],"size":[1],"dimension":{"år":{}},"value":[1]}""")).ToArray(),
            "a.json");

        dataset.Dimensions[0].Id.ShouldBe("år");
        dataset.TableId.ShouldBe("13542");
    }

    [Fact]
    public void Read_StreamThatCannotSeek_IsReadToItsEnd()
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes("""{"id":["x"],"size":[1],"dimension":{"x":{}},"value":[3]}"""));
        using var stream = new System.IO.Compression.BrotliStream(Compress(content), System.IO.Compression.CompressionMode.Decompress);

        JsonStatReader.Read(stream, "a.json").Values.ToArray().ShouldBe([3]);
    }

    [Theory]
    [InlineData("2026-03-16T07:00:00Z", "2026-03-16T07:00:00+00:00")]
    [InlineData("2024-11-18T11:00:00+0100", "2024-11-18T11:00:00+01:00")]
    [InlineData("2024-11-18T11:00:00.250+01:00", "2024-11-18T11:00:00.25+01:00")]
    [InlineData("2014-09-29", "2014-09-29T00:00:00+00:00")]
    [InlineData("17/10/2013 16:51:00", null)]
    public void Read_Updated_IsATimeOrNull(string sent, string? expected)
    {
        var updated = Read($$$"""{"updated":"{{{sent}}}","id":["x"],"size":[1],"dimension":{"x":{}},"value":[3]}""").Updated;

        updated.ShouldBe(expected is null ? null : DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Read_NumbersOfEveryShape_AreExactlyWhatParsingTheirTextGives()
    {
        var random = new Random(20261122);
        string[] edges =
        [
            "0", "-0", "0.1", "0.30000000000000004", "9007199254740991", "9007199254740993", "123456789012345678", "12345678901234567890",
            "1e22", "1E-7", "1.7976931348623157E308", "5e-324", "2.2250738585072014e-308", "0.000000000000000001", "100.0", "-12.50", "1e-400",
        ];
        var texts = edges.Concat(Enumerable.Range(0, 20_000).Select(_ => Text(random))).ToArray();
        var codes = string.Join(',', Enumerable.Range(0, texts.Length).Select(i => $"\"{i}\""));
        var document = $$$"""{"id":["x"],"size":[{{{texts.Length}}}],"dimension":{"x":{"category":{"index":[{{{codes}}}]} } },"value":[ {{{string.Join(" ,\n ", texts)}}} ]}""";

        var values = Read(document).Values.ToArray();

        for (var i = 0; i < texts.Length; i++)
        {
            BitConverter.DoubleToInt64Bits(values[i])
                .ShouldBe(BitConverter.DoubleToInt64Bits(double.Parse(texts[i], CultureInfo.InvariantCulture)), texts[i]);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(7)]
    [InlineData(64)]
    [InlineData(1000)]
    public void ToBatches_AnyBatchLength_GivesTheCodesThatDivisionGives(int rowsPerBatch)
    {
        int[] sizes = [3, 1, 4, 7, 2];
        var cells = sizes.Aggregate(1, (a, b) => a * b);
        var dimensions = string.Join(',', sizes.Select((s, d) => $"\"d{d}\":{{\"category\":{{\"index\":[{string.Join(',', Enumerable.Range(0, s).Select(c => $"\"c{c}\""))}]}}}}"));
        var document = $$"""{"id":["d0","d1","d2","d3","d4"],"size":[{{string.Join(',', sizes)}}],"dimension":{ {{dimensions}} },"value":[{{string.Join(',', Enumerable.Range(0, cells))}}] }""";

        var batches = Read(document).ToBatches(rowsPerBatch).ToList();
        var rows = batches.Rows();

        batches.ShouldAllBe(b => b.Rows <= rowsPerBatch);
        rows.Count.ShouldBe(cells);
        for (var position = 0; position < cells; position++)
        {
            rows[position]["value"].ShouldBe((double)position);
            for (int d = sizes.Length - 1, rest = position; d >= 0; rest /= sizes[d--])
                rows[position][$"d{d}"].ShouldBe($"c{rest % sizes[d]}");
        }
    }

    private static string Text(Random random) => random.Next(6) switch
    {
        0 => random.Next(-5_000_000, 5_000_000).ToString(CultureInfo.InvariantCulture),
        1 => (random.NextDouble() * 1000).ToString("F1", CultureInfo.InvariantCulture),
        2 => random.NextDouble().ToString("R", CultureInfo.InvariantCulture),
        3 => (random.NextInt64(1L << 62) / 1e4m).ToString(CultureInfo.InvariantCulture),
        4 => BitConverter.Int64BitsToDouble(random.NextInt64(0x7FEFFFFFFFFFFFFF)).ToString("E17", CultureInfo.InvariantCulture),
        _ => (-random.NextInt64()).ToString(CultureInfo.InvariantCulture),
    };

    private static MemoryStream Compress(MemoryStream content)
    {
        var compressed = new MemoryStream();
        using (var brotli = new System.IO.Compression.BrotliStream(compressed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
            content.CopyTo(brotli);
        compressed.Position = 0;
        return compressed;
    }

    private static JsonStatDataset Read(string json) => JsonStatReader.Read(Encoding.UTF8.GetBytes(json), "a.json");
}
