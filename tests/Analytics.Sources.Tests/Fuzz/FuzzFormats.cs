using System.Net;
using System.Text;
using Analytics.Core.Columns;
using Analytics.Sources.JsonStat;
using Analytics.Sources.Klass;
using Analytics.Sources.Px;
using Analytics.Sources.PxWeb;
using Analytics.Sources.Tables;
using Analytics.Sources.Tests.PxWeb;
using Analytics.Testing;
using Analytics.Testing.Mutation;
using Shouldly;

namespace Analytics.Sources.Tests.Fuzz;

/// <summary>The formats that come from outside, each with what reads it.</summary>
internal static class FuzzFormats
{
    private static readonly TableMapping Table = new(
    [
        new TableColumn("Kommune", "municipality", TableColumnType.Code) { Digits = 4 },
        new TableColumn("Navn", "name", TableColumnType.Text),
        new TableColumn("År", "year", TableColumnType.Integer),
        new TableColumn("Verdi", "value", TableColumnType.Number) { DecimalSign = ',', StatusColumn = "status" },
    ]);

    private static readonly TableMapping Scores = new(
    [
        new TableColumn("code", "municipality", TableColumnType.Code) { Digits = 4 },
        new TableColumn("area", "area", TableColumnType.Text),
        new TableColumn("year", "year", TableColumnType.Integer),
        new TableColumn("source", "source", TableColumnType.Text) { Required = false },
        new TableColumn("note", "day", TableColumnType.Date) { Required = false },
    ])
    {
        Unpivot = new UnpivotMapping("^(score|max)$", "kind", "points") { StatusColumn = "status" },
        Constants = new Dictionary<string, string> { ["origin"] = "fictional" },
    };

    public static IReadOnlyList<FuzzFormat> All =>
    [
        new("json-stat 2", FuzzSeeds.JsonStat2, Bytes, JsonStat),
        new("json-stat 1", FuzzSeeds.JsonStat1, Bytes, JsonStat),
        new("px", FuzzSeeds.Px, Bytes, (document, place) => Cells(PxReader.Read(document, place))),
        new("csv", FuzzSeeds.Delimited, Bytes, (document, place) => Rows(DelimitedReader.Read(new MemoryStream(document), Table, place))),
        new("csv with unpivot", [FuzzSeeds.Scores], Bytes, (document, place) => Rows(DelimitedReader.Read(new MemoryStream(document), Scores, place))),
        new("xlsx", FuzzSeeds.Workbooks, (document, random) => random.Next(4) == 0 ? Bytes(document, random) : new ZipMutator(random).Mutate(document), Workbook),
        new("xls", FuzzSeeds.OldWorkbooks, Bytes, Workbook),
        new("KLASS codes", [FuzzSeeds.KlassCodes], Bytes, (document, place) => KlassReader.ReadCodes(document, place).Count),
        new("KLASS changes", [FuzzSeeds.KlassChanges], Bytes, (document, place) => KlassReader.ReadChanges(document, place).Count),
        new("KLASS correspondences", [FuzzSeeds.KlassPairs], Bytes, (document, place) => KlassReader.ReadCorrespondences(document, place).Count + KlassReader.ReadCorrespondenceTable(document, place).Maps.Count),
        new("PxWebApi 2 description", [FuzzSeeds.DescriptionV2], Bytes, (document, place) => Describe(document, place, isVersion1: false)),
        new("PxWebApi 1 description", [FuzzSeeds.DescriptionV1], Bytes, (document, place) => Describe(document, place, isVersion1: true)),
        new("PxWebApi code list", [FuzzSeeds.CodeList], Bytes, (document, place) => Client(document, isVersion1: false).ReadCodeListAsync(place, default).GetAwaiter().GetResult().Values.Count),
    ];

    /// <summary>Recorded answers and files in the shared folder, from several publishers.</summary>
    public static IReadOnlyList<FuzzFormat> Recorded =>
    [
        new(
            "recorded json-stat",
            [
                Shared("ssb-jsonstat2", "strand", "07459.json"), Shared("ssb-jsonstat2", "multi-region", "08655_2021.json"), Shared("ssb-jsonstat2", "pxwebapi-v2", "12134_3kommuner_v2_GET.json"),
                Shared("ssb-jsonstat1-legacy", "09220_kindergartens.json"), Shared("jsonstat-samples", "rjstat", "collection.json"), Shared("jsonstat-samples", "rjstat", "bundle.json"),
                Shared("jsonstat-samples", "rjstat", "oecd.json"), Shared("jsonstat-samples", "pyjstat", "ons.json"), Shared("jsonstat-samples", "eurostat", "nama_10_gdp.json"),
            ],
            Bytes,
            JsonStat),
        new("recorded px", [.. Directory.GetFiles(SharedFolder.Combine("real", "px")).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)], Bytes, (document, place) => Cells(PxReader.Read(document, place))),
        new("recorded PxWebApi 2 description", [Shared("pxwebapi-v2-shapes", "ssb-from-docs", "05810_metadata.json")], Bytes, (document, place) => Describe(document, place, isVersion1: false)),
        new("recorded PxWebApi 1 description", [Shared("ssb-jsonstat1-legacy", "09220_v1_metadata.json")], Bytes, (document, place) => Describe(document, place, isVersion1: true)),
    ];

    private static byte[] Shared(params string[] path) => File.ReadAllBytes(SharedFolder.Combine(["real", .. path]));

    private static byte[] Bytes(byte[] document, Random random) => new DocumentMutator(random).Mutate(document);

    private static long JsonStat(byte[] document, string place)
    {
        JsonSniffer.Sniff(document);
        var rows = 0L;
        foreach (var dataset in JsonStatReader.ReadAll(document, place))
        {
            var read = Rows(dataset.ToBatches());
            read.ShouldBe(dataset.IsMetadataOnly ? 0 : dataset.CellCount);
            rows += read;
        }

        return rows;
    }

    private static long Cells(PxDataset dataset)
    {
        var rows = Rows(dataset.ToBatches());
        rows.ShouldBe(dataset.CellCount);
        return rows;
    }

    private static long Workbook(byte[] document, string place) => Rows(WorkbookReader.Read(new MemoryStream(document), Table, place));

    private static long Rows(IEnumerable<ColumnBatch> batches) => batches.Sum(b => (long)b.Rows);

    private static long Describe(byte[] document, string place, bool isVersion1) => Client(document, isVersion1).ReadTableAsync(place, default).GetAwaiter().GetResult().Variables.Count;

    /// <summary>A client that asks once, and whose bank answers with the document: in version 1's place, in version 2's, or nothing.</summary>
    private static PxWebClient Client(byte[] document, bool isVersion1) => new ScriptedBank((request, _) =>
        request.RequestUri!.AbsolutePath.Contains("/v2/", StringComparison.Ordinal) == isVersion1
            ? new HttpResponseMessage(HttpStatusCode.NotFound) { Content = new StringContent("{}", Encoding.UTF8, "application/json") }
            : new HttpResponseMessage { Content = new ByteArrayContent(document) }).Client(TimeProvider.System, new PxWebOptions { Attempts = 1 });
}
