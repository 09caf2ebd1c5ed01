using System.Globalization;
using Analytics.Core;
using Analytics.Sources.JsonStat;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Sources.Tests.JsonStat;

public sealed class JsonStatSampleTests
{
    [SharedFact]
    public void Read_LegacyQuarterlyAnswer_GivesThePublishedFigures()
    {
        var dataset = ReadAll("ssb-jsonstat1-legacy", "1106_population_change_quarterly_430kommuner.json").ShouldHaveSingleItem();

        // The file: status stands first, 430 regions x 10 contents x 9 quarters; its last nine cells are the population of the last region.
        dataset.Size.ShouldBe([430, 10, 9]);
        dataset.Values[^9..].ToArray().ShouldBe([10207, 10221, 10205, 10213, 10195, 10227, 10211, 10204, 10188]);
        dataset.StatusSign(34650).ShouldBe(".");
        dataset[34650].Status.ShouldBe(CellStatus.NotApplicable);
    }

    [SharedFact]
    public void Read_LegacySmallAnswer_GivesThePublishedFigures()
    {
        var rows = ReadAll("ssb-jsonstat1-legacy", "09220_kindergartens.json").ShouldHaveSingleItem().ToBatches().Rows();

        // Typed from the file: municipal kindergartens in the whole country 1987, 1988, 1989; private ones in Halden 1989.
        rows.Take(3).Select(r => r["value"]).ShouldBe([2195.0, 2357.0, 2495.0]);
        rows[^1].ShouldBe(new Dictionary<string, object?>
        {
            ["Region"] = "0101",
            ["Eierskap"] = "98",
            ["ContentsCode"] = "Antall1",
            ["Tid"] = "1989",
            ["value"] = 11.0,
            ["status"] = null,
            ["unit"] = "barnehager",
            ["decimals"] = 0L,
        });
    }

    [SharedFact]
    public void Read_EurostatAnswer_EqualsTheExpectedRows()
    {
        var expected = FlatCsv.Read(SharedFolder.Combine("real", "jsonstat-samples", "eurostat", "nama_10_gdp.csv"));
        var dataset = ReadAll("jsonstat-samples", "eurostat", "nama_10_gdp.json").ShouldHaveSingleItem();
        var rows = dataset.ToBatches().Rows();

        rows.Count.ShouldBe(expected.Count);
        var labels = dataset.Dimensions.ToDictionary(d => d.Id, d => d.Categories.ToDictionary(c => c.Code, c => c.Label));
        foreach (var (row, wanted) in rows.Zip(expected))
        {
            foreach (var dimension in dataset.Dimensions)
                labels[dimension.Id][(string)row[dimension.Id]!].ShouldBe(wanted[dimension.Label]);
            row["value"].ShouldBe(wanted["value"].Length == 0 ? null : double.Parse(wanted["value"], CultureInfo.InvariantCulture));
        }

        // The dimension keeps the name unit; the column of units of measure steps aside.
        rows[0].Keys.ShouldContain("unit_");
        dataset.StatusSign(42).ShouldBe("d");
        dataset.Updated.ShouldBe(new DateTimeOffset(2024, 11, 18, 11, 0, 0, TimeSpan.FromHours(1)));
    }

    [SharedTheory]
    [InlineData("rjstat/canada.json", 120, 0, 34880.5)]
    [InlineData("rjstat/galicia.json", 3960, 0, 2695880)]
    [InlineData("pyjstat/galicia-2.0.json", 3960, 0, 2695880)]
    [InlineData("pyjstat/galicia-ds.json", 3960, 0, 2695880)]
    [InlineData("rjstat/us-gsp.json", 204, 3, 36333)]
    [InlineData("rjstat/oecd.json", 432, 0, 5.943826289)]
    [InlineData("rjstat/dataset.json", 1, 0, 1)]
    [InlineData("rjstat/dataset2.json", 1, 0, 1)]
    [InlineData("rjstat/collection.json", 1, 0, 1)]
    public void ReadAll_Sample_GivesItsCells(string file, int cells, int position, double value)
    {
        var dataset = ReadAll(["jsonstat-samples", .. file.Split('/')]).ShouldHaveSingleItem();

        dataset.CellCount.ShouldBe(cells);
        dataset[position].Value.ShouldBe(value);
        dataset.ToBatches().Sum(b => b.Rows).ShouldBe(cells);
    }

    [SharedFact]
    public void ReadAll_Bundle_GivesEachOfItsDatasets()
    {
        var bundle = ReadAll("jsonstat-samples", "rjstat", "bundle.json");

        bundle.Count.ShouldBe(2);
        bundle[0].Dimensions[2].Categories.ShouldHaveSingleItem().Code.ShouldBe("testcategory3");
        bundle[1].Values.ToArray().ShouldBe([double.NaN, 2, double.NaN, 4]);
        bundle[1][0].ShouldBe(Measure.Absent);
    }

    [SharedFact]
    public void ReadAll_CollectionOfLinks_GivesNone() =>
        ReadAll("jsonstat-samples", "rjstat", "collection_sample.json").ShouldBeEmpty();

    [SharedTheory]
    [InlineData("rjstat/order.json", "value[0]", "A1B1C1")]
    [InlineData("rjstat/notjsonstat.json", "type_of_json", "a JSON-stat dataset")]
    [InlineData("pyjstat/dimension.json", "class", "a dimension without a dataset")]
    [InlineData("pyjstat/QS104EW.json", "QS104EW.id", "4 dimension ids")]
    [InlineData("pyjstat/sample_data.json", "dataset", "measure")]
    public void ReadAll_SampleThatHoldsNoNumbersOrContradictsItself_IsRefused(string file, string path, string said)
    {
        var refusal = Should.Throw<SourceFormatException>(() => ReadAll(["jsonstat-samples", .. file.Split('/')]));

        refusal.Message.ShouldContain(path);
        refusal.Message.ShouldContain(said);
    }

    private static IReadOnlyList<JsonStatDataset> ReadAll(params string[] path)
    {
        var file = SharedFolder.Combine(["real", .. path]);
        return JsonStatReader.ReadAll(File.ReadAllBytes(file), Path.GetFileName(file));
    }
}
