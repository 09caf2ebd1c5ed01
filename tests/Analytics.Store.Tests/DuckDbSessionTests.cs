using Analytics.Core;
using Analytics.Core.Columns;
using DuckDB.NET.Data;
using Shouldly;
using Xunit;

namespace Analytics.Store.Tests;

public sealed class DuckDbSessionTests : IDisposable
{
    private static readonly DatasetName Population = DatasetName.Raw("ssb_07459");
    private static readonly DateTimeOffset March = new(2026, 3, 15, 7, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset June = new(2026, 6, 15, 6, 0, 0, TimeSpan.Zero);

    private readonly TestStore test = new();

    public void Dispose() => test.Dispose();

    [Fact]
    public void Query_TwoVintages_StandBesideEachOther()
    {
        var landed = new Landing(test.Folder, test.Catalogue, test.Clock).Land("answer"u8.ToArray(), "json");
        var part = new PartWriter(test.Folder).Write(Population, [Batches.Population(("4601", 10))]);
        test.Catalogue.Publish([new PartRegistration(part, "ingest") { Vintage = landed.Vintage, LandedHash = landed.Hash, SourceUpdated = March }]);
        var june = test.PublishPopulation("june", June, ("4601", 11));

        Rows("SELECT value, vintage, published_at, retrieved_at, content_hash FROM raw.ssb_07459 ORDER BY published_at").ShouldBe(
        [
            $"10|{landed.Vintage}|03/15/2026 07:00:00|04/01/2026 12:00:00|{landed.Hash}",
            $"11|june|06/15/2026 06:00:00|<null>|{june.Part.Hash}",
        ]);
        Rows("SELECT region, value FROM raw.ssb_07459 WHERE vintage = 'june'").ShouldBe(["4601|11"]);
    }

    [Fact]
    public void Query_PartsWithDifferentColumns_GiveNullsWhereAColumnIsMissing()
    {
        test.PublishPopulation("total", null, ("4601", 30));
        var bySex = new ColumnBatch([new NumberColumn("value", [10, 20]), Batches.Codes("sex", "1", "2"), Batches.Codes("region", "4601", "4601")]);
        test.Catalogue.Publish([new PartRegistration(new PartWriter(test.Folder).Write(Population, [bySex]), "ingest") { Vintage = "by sex" }]);

        Rows("SELECT region, sex, value FROM raw.ssb_07459 ORDER BY value").ShouldBe(["4601|1|10", "4601|2|20", "4601|<null>|30"]);
    }

    [Fact]
    public void Query_TwoPartitionsOfOneVintage_AreOneTable()
    {
        foreach (var region in new[] { "1103", "4601" })
        {
            var part = new PartWriter(test.Folder).Write(Population, [Batches.Population((region, 1))]);
            test.Catalogue.Publish([new PartRegistration(part, "ingest") { Vintage = "march", Partition = region, LandedHash = "same" }]);
        }

        Rows("SELECT region, vintage FROM raw.ssb_07459 ORDER BY region").ShouldBe(["1103|march", "4601|march"]);
    }

    [Fact]
    public void Query_MartWithoutItsSchema_IsFound()
    {
        var part = new PartWriter(test.Folder).Write(DatasetName.Mart("population"), [Batches.Population(("4601", 1))]);
        test.Catalogue.Publish([new PartRegistration(part, "model population")]);

        Rows("SELECT * FROM population").ShouldBe(["4601|1"]);
        Rows("SELECT * FROM mart.population").ShouldBe(["4601|1"]);
    }

    [Fact]
    public void Query_NamedValues_AreBound()
    {
        test.PublishPopulation("march", March, ("4601", 10), ("1103", 20));
        using var session = test.Session();

        session.Query("SELECT value FROM raw.ssb_07459 WHERE region = $region AND value > $least", row => row.GetDouble(0), ("region", "1103"), ("least", 5)).ShouldBe([20.0]);
    }

    [Fact]
    public void Open_AsOf_ShowsWhatWasKnown()
    {
        test.PublishPopulation("march", March, ("4601", 10));
        test.PublishPopulation("june", June, ("4601", 11));

        Rows("SELECT value FROM raw.ssb_07459", new SessionOptions { AsOf = June.AddDays(-1) }).ShouldBe(["10"]);
        Rows("SELECT count(*) FROM raw.ssb_07459", new SessionOptions { AsOf = June.AddDays(1) }).ShouldBe(["2"]);
    }

    [Fact]
    public void Open_Restricted_HasNoViewWithoutAGrant()
    {
        var answers = DatasetName.Raw("survey_answers");
        var part = test.PublishAnswer(answers);
        DeclaredDataset[] declared = [new(answers, [new("region", "VARCHAR")])];

        using (var session = test.Session(new SessionOptions { Declared = declared }))
        {
            session.Datasets.ShouldNotContain(answers);
            Should.Throw<DuckDBException>(() => session.Query("SELECT * FROM raw.survey_answers", row => 1));
            var path = test.Folder.Resolve(part.File);
            Should.Throw<DuckDBException>(() => session.Query($"SELECT * FROM read_parquet('{path}')", row => 1)).Message.ShouldContain("Permission");
        }

        Rows("SELECT region FROM raw.survey_answers", new SessionOptions { Grant = test.Grant(), Declared = declared }).ShouldBe(["respondent 1"]);
    }

    [Fact]
    public void Open_WithAGrant_WritesItDown()
    {
        test.PublishAnswer(DatasetName.Raw("survey_answers"));
        test.PublishPopulation("march", March, ("4601", 10));

        test.Session().Dispose();
        File.Exists(Path.Combine(test.Folder.Restricted, "access.log")).ShouldBeFalse();
        test.Session(new SessionOptions { Grant = test.Grant("analyse\tsurvey\n") }).Dispose();
        test.Session(new SessionOptions { Grant = test.Grant() }).Dispose();

        var lines = File.ReadAllLines(Path.Combine(test.Folder.Restricted, "access.log"));
        lines.Length.ShouldBe(2);
        lines[0].ShouldContain("survey");
        lines[1].ShouldEndWith("Z\ta test\tto see whether it can\traw/survey_answers");
    }

    [Fact]
    public void Files_OfIndividuals_AreTheOwnersAlone()
    {
        if (OperatingSystem.IsWindows())
            return;
        test.PublishAnswer(DatasetName.Raw("survey_answers"));
        new Landing(test.Folder, test.Catalogue, test.Clock) { IsRestricted = true }.Land("unit;answer"u8.ToArray(), "csv");
        test.Session(new SessionOptions { Grant = test.Grant() }).Dispose();

        var files = Directory.GetFiles(test.Folder.Restricted, "*", SearchOption.AllDirectories);
        files.Length.ShouldBe(3);
        foreach (var file in files)
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, file);
        File.GetUnixFileMode(test.Folder.Restricted).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Directory.GetFiles(test.Folder.Landing, "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public void Publish_AnswersAmongTheOtherParts_AreRefused()
    {
        var open = new PartWriter(test.Folder).Write(DatasetName.Raw("survey_answers"), [Batches.Population(("respondent 1", 4))]);
        var closed = new PartWriter(test.Folder) { IsRestricted = true }.Write(DatasetName.Raw("survey_answers"), [Batches.Population(("respondent 1", 4))]);

        Should.Throw<ArgumentException>(() => test.Catalogue.Publish([new PartRegistration(open, "import") { Restricted = true }]));
        Should.Throw<ArgumentException>(() => test.Catalogue.Publish([new PartRegistration(closed, "import")]));
        test.Catalogue.Parts().ShouldBeEmpty();
    }

    [Fact]
    public void DeclareEmpty_NoParts_IsAnEmptyTableWithTheCataloguesColumns()
    {
        using var session = test.Session();

        session.DeclareEmpty(Population, [new("region", "VARCHAR"), new("value", "DOUBLE"), new("Vintage", "VARCHAR")]);

        session.Query("SELECT region, value, vintage, published_at FROM raw.ssb_07459", row => row.GetString(0)).ShouldBeEmpty();
        session.Query("DESCRIBE raw.ssb_07459", row => row.GetString(0)).ShouldBe(["region", "value", "vintage", "published_at", "retrieved_at", "content_hash"]);
        session.Query("SELECT typeof(any_value(value)) FROM raw.ssb_07459", row => row.GetString(0)).ShouldBe(["DOUBLE"]);
    }

    [Fact]
    public void DeclareEmpty_PartsLackAColumn_GivesItAsNulls()
    {
        test.PublishPopulation("march", March, ("4601", 10));

        Rows("SELECT region, value, sex FROM raw.ssb_07459", new SessionOptions { Declared = [new(Population, [new("region", "VARCHAR"), new("sex", "VARCHAR")])] })
            .ShouldBe(["4601|10|<null>"]);
    }

    [Theory]
    [InlineData("SELECT * FROM read_csv('/etc/passwd')")]
    [InlineData("SELECT * FROM read_text('/etc/hostname')")]
    [InlineData("SELECT * FROM glob('/*')")]
    [InlineData("COPY (SELECT 1) TO '/etc/analytics-must-not-write'")]
    [InlineData("ATTACH '/etc/analytics-must-not-write.db'")]
    [InlineData("SET enable_external_access = true")]
    [InlineData("SET allowed_directories = ['/']")]
    [InlineData("INSTALL httpfs")]
    [InlineData("LOAD httpfs")]
    public void Query_OutsideTheStore_IsRefused(string sql)
    {
        using var session = test.Session();

        Should.Throw<DuckDBException>(() => session.Query(sql, row => 1)).Message.ShouldMatch("Permission Error|has been locked");
    }

    [Fact]
    public void Open_MissingPart_NamesPartDatasetAndStep()
    {
        var part = test.PublishPopulation("march", March, ("4601", 10));
        File.Delete(test.Folder.Resolve(part.Part.File));

        var error = Should.Throw<StoreException>(() => test.Session());

        error.Place.ShouldBe(test.Folder.Resolve(part.Part.File));
        error.Found.ShouldContain("raw/ssb_07459");
        error.NextStep.ShouldContain("ingest ssb_07459");
    }

    [Fact]
    public void Open_TruncatedPart_IsFoundByItsSize()
    {
        var path = test.Folder.Resolve(test.PublishPopulation("march", March, ("4601", 10)).Part.File);
        using (var file = new FileStream(path, FileMode.Open))
            file.SetLength(file.Length / 2);

        Should.Throw<StoreException>(() => test.Session()).Found.ShouldContain("bytes");
    }

    [Fact]
    public void Open_PartOverwrittenAtTheSameSize_IsNoParquetFile()
    {
        var part = test.PublishPopulation("march", March, ("4601", 10));
        File.WriteAllBytes(test.Folder.Resolve(part.Part.File), new byte[part.Part.Bytes]);

        var error = Should.Throw<StoreException>(() => test.Session());

        error.Place.ShouldBe(test.Folder.Resolve(part.Part.File));
        error.NextStep.ShouldContain("ingest ssb_07459");
    }

    [Fact]
    public void Query_PartWithDamagedPages_NamesThePart()
    {
        var part = test.PublishPopulation("march", March, [.. Enumerable.Range(0, 20_000).Select(i => ($"k{i % 397}", i * 1.37))]);
        using (var file = new FileStream(test.Folder.Resolve(part.Part.File), FileMode.Open))
        {
            file.Position = 1000;
            file.Write(Enumerable.Repeat((byte)0x5A, (int)(file.Length / 2)).ToArray());
        }

        using var session = test.Session();

        Should.Throw<StoreException>(() => session.Query("SELECT sum(value), max(region) FROM raw.ssb_07459", row => row.GetDouble(0)))
            .Place.ShouldBe(test.Folder.Resolve(part.Part.File));
        new StoreVerifier(test.Folder, test.Catalogue).Verify(deep: true).ShouldHaveSingleItem().Found.ShouldContain("SHA-256");
        new StoreVerifier(test.Folder, test.Catalogue).Verify(deep: false).ShouldBeEmpty();
    }

    [Fact]
    public void Open_StoreInAFolderWithPatternSigns_ReadsItsParts()
    {
        var folder = StoreFolder.Open(test.Outside("o'clock [2026] *"));
        var catalogue = StoreDatabase.Open(folder.Path, test.Clock).Catalogue;
        var part = new PartWriter(folder).Write(Population, [Batches.Population(("4601", 10))]);
        catalogue.Publish([new PartRegistration(part, "ingest")]);

        using var session = DuckDbSession.Open(folder, catalogue);

        session.Query("SELECT value FROM raw.ssb_07459", row => row.GetDouble(0)).ShouldBe([10.0]);
    }

    [Fact]
    public void Open_PartWrittenButNotPublished_IsInvisible()
    {
        test.PublishPopulation("march", March, ("4601", 10));

        new PartWriter(test.Folder).Write(Population, [Batches.Population(("4601", 11))]);

        Rows("SELECT value FROM raw.ssb_07459").ShouldBe(["10"]);
    }

    [Fact]
    public async Task Open_WhilePublishingInALoop_SeesWholeStatesOnly()
    {
        using var stop = new CancellationTokenSource();
        Publish(0);
        var writer = Task.Run(() =>
        {
            for (var i = 1; !stop.IsCancellationRequested; i++)
                Publish(i);
        });

        try
        {
            for (var i = 0; i < 30; i++)
                Rows("SELECT (SELECT any_value(value) FROM raw.one) - (SELECT any_value(value) FROM raw.two)").ShouldBe(["0"]);
        }
        finally
        {
            await stop.CancelAsync();
            await writer;
        }

        void Publish(int state) => test.Catalogue.Publish(new[] { "one", "two" }.Select(name =>
            new PartRegistration(new PartWriter(test.Folder).Write(DatasetName.Raw(name), [Batches.Population(("4601", state))]), "step")));
    }

    private string[] Rows(string sql, SessionOptions? options = null)
    {
        using var session = test.Session(options);
        return [.. session.Query(sql, row => string.Join('|', Enumerable.Range(0, row.FieldCount).Select(i => row.IsDBNull(i) ? "<null>" : FormattableString.Invariant($"{row.GetValue(i)}"))))];
    }
}
