using Analytics.Core;
using Analytics.Core.Columns;
using DuckDB.NET.Data;
using Shouldly;
using Xunit;

namespace Analytics.Store.Tests;

public sealed class PartWriterTests : IDisposable
{
    private static readonly DatasetName Dataset = DatasetName.Raw("mixed");

    private readonly TestStore test = new();

    public void Dispose() => test.Dispose();

    [Fact]
    public void Write_AllKindsOfColumns_ComeBackAsTheyWere()
    {
        var part = new PartWriter(test.Folder).Write(Dataset, [Mixed()]);

        part.Rows.ShouldBe(4);
        part.Schema.ShouldBe("place VARCHAR, constant VARCHAR, nothing VARCHAR, number DOUBLE, whole BIGINT, free text VARCHAR");
        part.File.ShouldBe($"parts/raw/mixed/{part.Hash}.parquet");
        new FileInfo(test.Folder.Resolve(part.File)).Length.ShouldBe(part.Bytes);
        Published(part).ShouldBe(
        [
            "Bærum|personer|<null>|1.5|7|Ærlig talt",
            "<null>|personer|<null>|<null>|<null>|<null>",
            "Gáivuotna – Kåfjord|personer|<null>|-0|-9007199254740993|O'Neill \"x\"",
            "Bærum|personer|<null>|1E-300|0|",
        ]);
    }

    [Fact]
    public void Write_SameBatchesTwice_IsTheSameFile()
    {
        var batches = Enumerable.Range(0, 3).Select(b => Many(b)).ToList();

        var one = new PartWriter(test.Folder, new SessionOptions { Threads = 1 }).Write(Dataset, batches);
        var two = new PartWriter(test.Folder, new SessionOptions { Threads = 2 }).Write(Dataset, batches);

        two.ShouldBe(one);
        Directory.GetFiles(test.Folder.Parts, "*", SearchOption.AllDirectories).ShouldHaveSingleItem();
    }

    [Fact]
    public void WriteInParts_ManyBatches_KeepsTheOrderOfRowsAndTheBytes()
    {
        var batches = Enumerable.Range(0, 7).Select(b => new ColumnBatch([new IntegerColumn("row", [.. Enumerable.Range(b * 10, 10).Select(i => (long)i)])])).ToList();

        var parts = new PartWriter(test.Folder).WriteInParts(Dataset, batches, rowsPerPart: 20);
        var again = new PartWriter(test.Folder).WriteInParts(Dataset, batches, rowsPerPart: 20);

        parts.Select(p => p.Rows).ShouldBe([20L, 20, 20, 10]);
        again.ShouldBe(parts);
        parts.SelectMany(Published).Select(r => r).ShouldBe(Enumerable.Range(0, 70).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void WriteInParts_BatchesThatFailHalfway_ThrowsWhatTheyThrew()
    {
        static IEnumerable<ColumnBatch> Failing()
        {
            yield return new ColumnBatch([new IntegerColumn("row", [1, 2])]);
            throw new SourceFormatException("file.csv, line 3", "\"x\"", "a number", "Correct it.");
        }

        Should.Throw<SourceFormatException>(() => new PartWriter(test.Folder).WriteInParts(Dataset, Failing(), rowsPerPart: 2)).Place.ShouldBe("file.csv, line 3");
    }

    [Fact]
    public void Write_OverADamagedCopyOfTheSameSize_PutsTheBytesBack()
    {
        var part = new PartWriter(test.Folder).Write(Dataset, [Mixed()]);
        var path = test.Folder.Resolve(part.File);
        File.WriteAllBytes(path, new byte[part.Bytes]);

        new PartWriter(test.Folder).Write(Dataset, [Mixed()]).ShouldBe(part);

        Published(part).Length.ShouldBe(4);
        Directory.GetFiles(test.Folder.Parts, "*", SearchOption.AllDirectories).ShouldBe([path]);
    }

    [Fact]
    public void Write_BatchesWithDifferentCodeLists_KeepTheirTexts()
    {
        var first = new ColumnBatch([Batches.Codes("place", "a", "b"), new IntegerColumn("whole", [1, 2])]);
        var second = new ColumnBatch([Batches.Codes("place", "c", "a", null), new IntegerColumn("whole", [3, 4, 5])]);

        var part = new PartWriter(test.Folder).Write(Dataset, [first, second]);

        Published(part).ShouldBe(["a|1", "b|2", "c|3", "a|4", "<null>|5"]);
    }

    [Fact]
    public void Write_ColumnsThatBeginToVaryInLaterBatches_KeepEveryRowInItsPlace()
    {
        ColumnBatch Batch(string? place, double[] numbers, long whole, string? text) => new(
        [
            Batches.Codes("place", [.. numbers.Select(_ => place)]),
            new NumberColumn("number", numbers),
            new IntegerColumn("whole", [.. numbers.Select(_ => whole)]),
            new TextColumn("text", [.. numbers.Select(_ => text)]),
        ]);

        var part = new PartWriter(test.Folder).Write(Dataset,
        [
            Batch("a", [], 9, "no row"),
            Batch("a", [0, 0], 1, null),
            Batch("a", [0], 1, null),
            Batch("b", [0], 1, null),
            Batch(null, [-0.0], 1, "x"),
            Batch("a", [double.NaN, 2], 1, null),
            Batch("c", [2], IntegerColumn.Null, null),
        ]);

        part.Schema.ShouldBe("place VARCHAR, number DOUBLE, whole BIGINT, text VARCHAR");
        part.Rows.ShouldBe(8);
        Published(part).ShouldBe(
        [
            "a|0|1|<null>", "a|0|1|<null>", "a|0|1|<null>", "b|0|1|<null>", "<null>|-0|1|x", "a|<null>|1|<null>", "a|2|1|<null>", "c|2|<null>|<null>",
        ]);
    }

    [Fact]
    public void Write_ManyCodeColumnsWhoseCodesGrow_KeepTheirTexts()
    {
        ColumnBatch Batch(int codes, int rows) => new(
            [.. Enumerable.Range(0, 12).Select(c => new CodeColumn($"column{c}", [.. Enumerable.Range(0, codes).Select(i => $"{c}-{i}")], [.. Enumerable.Range(0, rows).Select(r => (r + c) % (codes + 1) - 1)]))]);
        var expected = new[] { (3, 7), (1000, 9000), (5, 11) }.SelectMany(b => Enumerable.Range(0, b.Item2).Select(r =>
            string.Join('|', Enumerable.Range(0, 12).Select(c => (r + c) % (b.Item1 + 1) is var p and > 0 ? $"{c}-{p - 1}" : "<null>"))));

        var part = new PartWriter(test.Folder).Write(Dataset, [Batch(3, 7), Batch(1000, 9000), Batch(5, 11)]);

        Published(part).ShouldBe(expected.ToArray());
    }

    [Fact]
    public void Write_OneValueInEveryColumn_HasAllItsRows()
    {
        var batch = new ColumnBatch([Batches.Codes("place", "O'a", "O'a"), new NumberColumn("number", [double.NegativeInfinity, double.NegativeInfinity]), new IntegerColumn("whole", [-5, -5])]);

        Published(new PartWriter(test.Folder).Write(Dataset, [batch, batch])).ShouldBe(Enumerable.Repeat("O'a|-Infinity|-5", 4));
    }

    [Fact]
    public void Write_ColumnLongerThanItsRows_WritesTheRowsOnly()
    {
        var batch = new ColumnBatch([new CodeColumn("place", ["a", "b"], [1, 0, 0], length: 1), new NumberColumn("number", [3, 4, 5], length: 1)]);

        Published(new PartWriter(test.Folder).Write(Dataset, [batch])).ShouldBe(["b|3"]);
    }

    [Fact]
    public void Write_NoRows_IsAnEmptyPartWithColumns()
    {
        var part = new PartWriter(test.Folder).Write(Dataset, [Batches.Population()]);

        (part.Rows, part.Schema).ShouldBe((0, "region VARCHAR, value DOUBLE"));
        Published(part).ShouldBeEmpty();
    }

    [Fact]
    public void Write_NoBatch_IsRefused() => Should.Throw<ArgumentException>(() => new PartWriter(test.Folder).Write(Dataset, []));

    [Fact]
    public void Write_BatchesOfDifferentColumns_AreRefusedByName()
    {
        var other = new ColumnBatch([Batches.Codes("region", "a"), new NumberColumn("persons", [1])]);

        var error = Should.Throw<ArgumentException>(() => new PartWriter(test.Folder).Write(Dataset, [Batches.Population(("a", 1)), other]));

        error.Message.ShouldContain("region, persons");
        error.Message.ShouldContain("region, value");
        Directory.GetFiles(test.Folder.Parts, "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public void Write_ColumnOfAnotherKindInALaterBatch_IsRefused()
    {
        var other = new ColumnBatch([Batches.Codes("region", "a"), new IntegerColumn("value", [1])]);

        Should.Throw<ArgumentException>(() => new PartWriter(test.Folder).Write(Dataset, [Batches.Population(("a", 1)), other])).Message.ShouldContain("NumberColumn");
    }

    [Fact]
    public void Write_ColumnThatTheCatalogueAdds_IsRefusedInRawAndTakenInAMart()
    {
        var batch = new ColumnBatch([Batches.Codes("vintage", "2026-03")]);

        Should.Throw<ArgumentException>(() => new PartWriter(test.Folder).Write(Dataset, [batch])).Message.ShouldContain("vintage");
        new PartWriter(test.Folder).Write(DatasetName.Mart("revision"), [batch]).Rows.ShouldBe(1);
    }

    [Fact]
    public void Write_IntoAStoreWhoseFolderIsAFile_SaysWhatToDo()
    {
        Directory.Delete(test.Folder.Parts, recursive: true);
        File.WriteAllText(test.Folder.Parts, "");

        Should.Throw<StoreException>(() => new PartWriter(test.Folder).Write(Dataset, [Mixed()])).NextStep.ShouldContain("--store");
    }

    [Fact]
    public void WriteQuery_OverPublishedParts_WritesTheResult()
    {
        test.PublishPopulation("march", null, ("4601", 10), ("1103", 20));
        using var session = test.Session(new SessionOptions { MayWrite = true });

        var part = new PartWriter(test.Folder).WriteQuery(session, "SELECT region, value * 2 AS twice FROM raw.ssb_07459 ORDER BY region", DatasetName.Mart("twice"));

        Published(part).ShouldBe(["1103|40", "4601|20"]);
    }

    [Fact]
    public void WriteQuery_SessionThatMayNotWrite_IsRefused()
    {
        using var session = test.Session();

        Should.Throw<ArgumentException>(() => new PartWriter(test.Folder).WriteQuery(session, "SELECT 1 AS one", DatasetName.Mart("one")));
    }

    private static ColumnBatch Mixed() => new(
    [
        Batches.Codes("place", "Bærum", null, "Gáivuotna – Kåfjord", "Bærum"),
        Batches.Codes("constant", "personer", "personer", "personer", "personer"),
        Batches.Codes("nothing", null, null, null, null),
        new NumberColumn("number", [1.5, double.NaN, -0.0, 1e-300]),
        new IntegerColumn("whole", [7, IntegerColumn.Null, -9007199254740993, 0]),
        new TextColumn("free text", ["Ærlig talt", null, "O'Neill \"x\"", ""]),
    ]);

    private static ColumnBatch Many(int seed) => new(
    [
        new CodeColumn("place", [.. Enumerable.Range(0, 400).Select(i => $"k{i}")], [.. Enumerable.Range(0, 100_000).Select(i => (i * 7 + seed) % 400)]),
        new NumberColumn("number", [.. Enumerable.Range(0, 100_000).Select(i => i % 11 == 0 ? double.NaN : i * 0.5)]),
    ]);

    private string[] Published(WrittenPart part)
    {
        test.Catalogue.Publish([new PartRegistration(part, "test")]);
        using var session = test.Session();
        var columns = part.Schema.Split(", ").Length;
        return [.. session.Query($"SELECT * FROM {part.Dataset.Sql}", row => string.Join('|', Enumerable.Range(0, columns).Select(i => Text(row, i))))];
    }

    private static string Text(DuckDBDataReader row, int column) => row.IsDBNull(column) ? "<null>" : FormattableString.Invariant($"{row.GetValue(column)}");
}
