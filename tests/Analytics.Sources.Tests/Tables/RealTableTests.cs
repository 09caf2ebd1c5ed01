using System.Text;
using Analytics.Core.Columns;
using Analytics.Sources.Tables;
using Analytics.Testing;
using Shouldly;

namespace Analytics.Sources.Tests.Tables;

public sealed class RealTableTests
{
    [SharedFact]
    public void ToBatches_WidePopulation_GivesStrandItsPublishedTotals()
    {
        var mapping = new TableMapping(
        [
            new TableColumn("kommunenr", "municipality", TableColumnType.Code),
            new TableColumn("year", "year", TableColumnType.Integer),
            new TableColumn("sex", "sex", TableColumnType.Code),
        ])
        {
            Unpivot = new UnpivotMapping("^a([0-9]+)$", "age", "persons") { Type = TableColumnType.Integer },
        };
        var table = Open(mapping, "real", "population", "pop_age_sex_kommune2024_2005_2026_wide.csv.gz");

        var totals = new Dictionary<long, long>();
        var rows = 0;
        var municipalities = new HashSet<string>();
        foreach (var batch in table.ToBatches())
        {
            rows += batch.Rows;
            var municipality = (CodeColumn)batch.Columns[0];
            var year = (IntegerColumn)batch.Columns[1];
            var persons = (IntegerColumn)batch.Columns[4];
            municipalities.UnionWith(municipality.Codes);
            for (var row = 0; row < batch.Rows; row++)
            {
                if (municipality[row] == "1130")
                    totals[year[row]!.Value] = totals.GetValueOrDefault(year[row]!.Value) + persons[row]!.Value;
            }
        }

        // README of the folder: 10734 rows, a0..a105, 244 municipalities; Strand equals SSB's table 07459 every year.
        rows.ShouldBe(10_734 * 106);
        municipalities.Count.ShouldBe(244);
        municipalities.ShouldContain("0301");
        var published = new TableMapping([new TableColumn("Tid_kode", "year", TableColumnType.Integer), new TableColumn("verdi", "persons", TableColumnType.Integer)]);
        var expected = Open(published, "real", "population", "07459_strand_1130_1986_2026.flat.csv").ToBatches().Rows()
            .ToDictionary(r => (long)r["year"]!, r => (long)r["persons"]!);
        totals.Count.ShouldBe(22);
        totals.ShouldAllBe(t => expected[t.Key] == t.Value);
    }

    [SharedFact]
    public void ToBatches_StatbankExport_KeepsTheCodeOfItsRegions()
    {
        var mapping = new TableMapping(
        [
            new TableColumn("region", "municipality", TableColumnType.Code) { Extract = "^K-([^ ]+) " },
            new TableColumn("age", "age", TableColumnType.Code) { Extract = "^([0-9]+) " },
            new TableColumn("Persons 2021", "persons", TableColumnType.Integer),
        ])
        {
            HeaderLine = 3,
        };
        var table = Open(mapping, "real", "population", "07459_by_age_2021_raw.csv");

        var first = table.ToBatches().Rows()[0];

        // The file's fourth line: "K-3001 Halden";"0 years";253
        table.Shape.Delimiter.ShouldBe(';');
        table.Shape.Encoding.ShouldBe(Encoding.Latin1);
        first.ShouldBe(new Dictionary<string, object?> { ["municipality"] = "3001", ["age"] = "0", ["persons"] = 253L });
    }

    [SharedFact]
    public void ToBatches_YearsSideBySide_BecomeRows()
    {
        var mapping = new TableMapping([new TableColumn("region", "municipality", TableColumnType.Code) { Extract = "^([0-9]{4}) " }, new TableColumn("age", "age", TableColumnType.Code)])
        {
            Unpivot = new UnpivotMapping("^Persons ([0-9]{4})$", "year", "persons") { Type = TableColumnType.Integer },
        };
        var table = Open(mapping, "real", "population", "07459_Personer2005-2009_raw.csv.gz");

        table.Shape.Delimiter.ShouldBe('\t');

        // The file's second line: "0101 Halden" "0 years" 314 273 291 309 312
        var rows = table.ToBatches().SelectMany(b => new[] { b }.Rows()).Take(5).ToList();
        rows.Select(r => r["year"]).ShouldBe(["2005", "2006", "2007", "2008", "2009"]);
        rows.Select(r => r["persons"]).ShouldBe([314L, 273L, 291L, 309L, 312L]);
        rows.ShouldAllBe(r => (string?)r["municipality"] == "0101");
    }

    [SharedFact]
    public void ToBatches_CompassScores_AreReadWithCodesAndBlanks()
    {
        var mapping = new TableMapping(
        [
            new TableColumn("municipality", "name", TableColumnType.Text),
            new TableColumn("code", "municipality", TableColumnType.Code),
            new TableColumn("year", "year", TableColumnType.Integer),
            new TableColumn("kind", "kind", TableColumnType.Code),
            new TableColumn("area", "area", TableColumnType.Text),
            new TableColumn("score", "score", TableColumnType.Number),
            new TableColumn("max", "max", TableColumnType.Number),
        ]);

        var rows = Open(mapping, "domain", "compass_scores.csv").ToBatches().Rows();

        // Lines 3, 15 and 16 of the file.
        rows.Count.ShouldBe(27);
        rows[1]["area"].ShouldBe("Tilgjengelighet, innbygger- og brukerorientering");
        rows[1]["score"].ShouldBe(38.0);
        rows[13]["municipality"].ShouldBe("0624");
        rows[14]["municipality"].ShouldBeNull();
        rows[14]["year"].ShouldBeNull();
    }

    private static DelimitedTable Open(TableMapping mapping, params string[] path)
    {
        using var stream = File.OpenRead(SharedFolder.Combine(path));
        return DelimitedReader.Open(stream, mapping, path[^1]);
    }
}
