using System.Globalization;
using Analytics.Core;
using Analytics.Sources.JsonStat;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Sources.Tests.JsonStat;

public sealed class SsbAnswerTests
{
    public static TheoryData<string> StrandTables => ["07459", "12362", "13202", "13540", "13542", "13543", "13551", "13566", "14674"];

    [SharedTheory]
    [MemberData(nameof(StrandTables))]
    public void ToBatches_StrandAnswer_EqualsTheFlattenedCsvInEveryRow(string table)
    {
        var folder = SharedFolder.Combine("real", "ssb-jsonstat2", "strand");
        var csv = Path.Combine(folder, table + ".flat.csv");
        var expected = FlatCsv.Read(File.Exists(csv) ? csv : csv + ".gz");
        var dataset = Read(Path.Combine(folder, table + ".json"));

        var rows = dataset.ToBatches(rowsPerBatch: 100).Rows();

        dataset.TableId.ShouldBe(table);
        rows.Count.ShouldBe(expected.Count);
        dataset.CellCount.ShouldBe(rows.Count);
        var ids = dataset.Dimensions.Select(d => d.Id).ToArray();
        var byCodes = expected.ToDictionary(e => string.Join('|', ids.Select(i => e[i + "_kode"])), e => e["verdi"]);
        var labels = expected.SelectMany(e => ids.Select(i => (Id: i, Code: e[i + "_kode"], Label: e[i]))).ToHashSet();
        foreach (var row in rows)
        {
            var text = byCodes[string.Join('|', ids.Select(i => row[i]))];
            row["value"].ShouldBe(text.Length == 0 ? null : double.Parse(text, CultureInfo.InvariantCulture));
        }

        foreach (var dimension in dataset.Dimensions)
            dimension.Categories.ShouldAllBe(c => labels.Contains(ValueTuple.Create(dimension.Id, c.Code, c.Label)));
    }

    [SharedFact]
    public void Read_MultiRegionAnswer_KeepsEachSign()
    {
        var dataset = Read(SharedFolder.Combine("real", "ssb-jsonstat2", "multi-region", "12367_5regions_2021.json"));

        // FORMAT-FACTS and README of the folder: 5x2x5x5x1x5 = 1250 cells, ":" 85 and "." 400.
        dataset.Size.ShouldBe([5, 2, 5, 5, 1, 5]);
        var statuses = Enumerable.Range(0, 1250).Select(p => dataset[p].Status).ToArray();
        statuses.Count(s => s == CellStatus.Confidential).ShouldBe(85);
        statuses.Count(s => s == CellStatus.NotApplicable).ShouldBe(400);
        dataset.Dimensions.Select(d => d.Role).ShouldBe([0, 0, 0, 0, JsonStatRole.Metric, JsonStatRole.Time]);
        dataset.TableId.ShouldBe("12367");
    }

    [SharedFact]
    public void Read_MonthlyTable_KeepsMissing()
    {
        var dataset = Read(SharedFolder.Combine("real", "ssb-jsonstat2", "multi-region", "08655_2021.json"));

        dataset.Dimensions.ShouldContain(d => d.Role == JsonStatRole.Time && d.Categories[0].Code.Contains('M'));
        dataset.ToBatches().Rows().ShouldContain(r => (string?)r["status"] == "..");
    }

    [SharedFact]
    public void Read_Version2Answer_ReadsItsDescription()
    {
        var dataset = Read(SharedFolder.Combine("real", "ssb-jsonstat2", "pxwebapi-v2", "12134_3kommuner_v2_GET.json"));

        // Typed from the file: frie inntekter per innbygger 2024 of Oslo, Bergen and Trondheim.
        dataset.Values.ToArray().ShouldBe([81240, 66605, 62853]);
        dataset.TableId.ShouldBe("12134");
        dataset.Version.ShouldBe("2.0");
        dataset.Source.ShouldBe("Statistisk sentralbyrå");
        dataset.Updated.ShouldBe(new DateTimeOffset(2026, 3, 16, 7, 0, 0, TimeSpan.Zero));
        dataset.Discontinued.ShouldBeNull();
        dataset.Notes.Count.ShouldBe(5);
        var region = dataset.Dimensions[0];
        region.Elimination.ShouldBe(false);
        region.Categories.Select(c => c.Label).ShouldBe(["Oslo - Oslove", "Bergen", "Trondheim - Tråante"]);
        var contents = dataset.Dimensions[1].Categories.ShouldHaveSingleItem();
        contents.Unit.ShouldBe("kr");
        contents.Decimals.ShouldBe(0);
        contents.RefPeriod.ShouldBe("31.12");
        dataset.ToBatches().Rows()[1].ShouldBe(new Dictionary<string, object?>
        {
            ["KOKkommuneregion0000"] = "4601",
            ["ContentsCode"] = "KOSAG110000",
            ["Tid"] = "2024",
            ["value"] = 66605.0,
            ["status"] = null,
            ["unit"] = "kr",
            ["decimals"] = 0L,
        });
    }

    [SharedFact]
    public void Read_AnswerOfThePublicationMorning_HasTheNewestYearNulledWithADot()
    {
        var folder = SharedFolder.Combine("real", "ssb-embargo-and-revisions");
        foreach (var file in Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories))
            Read(file).ToBatches().Sum(b => (long)b.Rows).ShouldBe(Read(file).CellCount, file);

        // FORMAT-FACTS section 5: 460 of 4850 cells of 12362 turned to null with status "." on 16 March 2026 at 05:24Z.
        var before = Read(Path.Combine(folder, "12362", "2026-01-13.json"));
        var during = Read(Path.Combine(folder, "12362", "2026-03-16T0524Z.json"));
        during.CellCount.ShouldBe(before.CellCount);
        var nulled = Enumerable.Range(0, (int)during.CellCount).Where(p => before[p].HasValue && !during[p].HasValue).ToArray();
        nulled.ShouldAllBe(p => during[p].Status == CellStatus.NotApplicable && during.StatusSign(p) == ".");
        nulled.Length.ShouldBe(460);
    }

    [SharedFact]
    public void Read_MetadataAnswers_DescribeTheFullCubeWithoutCells()
    {
        var folder = SharedFolder.Combine("real", "pxwebapi-v2-shapes");
        var swedish = Read(Path.Combine(folder, "scb", "TAB6471_metadata.json"));
        swedish.IsMetadataOnly.ShouldBeTrue();
        swedish.CellCount.ShouldBe(312L * 134 * 3 * 1 * 16);
        swedish.Values.Length.ShouldBe(0);
        swedish.ToBatches().ShouldBeEmpty();

        // FORMAT-FACTS section 3: in the metadata of 05810 the position order is not the key order ({"0":0,"1":2,"2":1}).
        var norwegian = Read(Path.Combine(folder, "ssb-from-docs", "05810_metadata.json"));
        norwegian.Dimensions[0].Categories.Select(c => c.Code).ShouldBe(["0", "2", "1"]);
        norwegian.IsMetadataOnly.ShouldBeTrue();
    }

    private static JsonStatDataset Read(string path)
    {
        using var stream = File.OpenRead(path);
        return JsonStatReader.Read(stream, Path.GetFileName(path));
    }
}
