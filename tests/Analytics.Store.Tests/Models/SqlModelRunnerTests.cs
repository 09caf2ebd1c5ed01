using Analytics.Core;
using Analytics.Store.Models;
using Shouldly;
using Xunit;

namespace Analytics.Store.Tests.Models;

public sealed class SqlModelRunnerTests : IDisposable
{
    private static readonly DateTimeOffset March = new(2026, 3, 15, 7, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset June = new(2026, 6, 15, 6, 0, 0, TimeSpan.Zero);

    private static readonly SqlModel Population = Model(
        "population",
        """
        -- Population on 1 January.
        -- One row a region; the newest vintage.
        WITH newest AS (SELECT max(published_at) AS published_at FROM raw.ssb_07459)
        SELECT region, value AS persons FROM raw.ssb_07459 JOIN newest USING (published_at) ORDER BY region;
        """);

    private static readonly SqlModel Country = Model("country", "SELECT sum(persons) AS persons FROM population");

    private readonly TestStore test = new();

    public void Dispose() => test.Dispose();

    [Fact]
    public void Run_ModelsThatBuildOnEachOther_RunInTheirOrderAndArePublished()
    {
        test.PublishPopulation("march", March, ("4601", 10), ("1103", 20));

        var results = Runner().Run([Country, Population]);

        results.Select(r => (r.Name, r.Rows, r.IsUnchanged)).ShouldBe([("population", 2, false), ("country", 1, false)]);
        Persons("SELECT persons FROM population").ShouldBe([20, 10]);
        Persons("SELECT persons FROM country").ShouldBe([30]);
    }

    [Fact]
    public void Run_NothingChanged_RunsNothing()
    {
        test.PublishPopulation("march", March, ("4601", 10));
        Runner().Run([Country, Population]);
        var before = test.Catalogue.Parts();

        var results = Runner().Run([Country, Population]);

        results.Select(r => (r.Name, r.Rows, r.IsUnchanged, r.Elapsed)).ShouldBe([("population", 1, true, TimeSpan.Zero), ("country", 1, true, TimeSpan.Zero)]);
        test.Catalogue.Parts().ShouldBe(before);
    }

    [Fact]
    public void Run_NewVintage_RunsWhatDependsOnIt()
    {
        test.PublishPopulation("march", March, ("4601", 10));
        var other = Model("other", "SELECT 1 AS one");
        Runner().Run([Country, Population, other]);
        test.PublishPopulation("june", June, ("4601", 11));

        var results = Runner().Run([Country, Population, other]);

        results.Select(r => (r.Name, r.IsUnchanged)).ShouldBe([("population", false), ("country", false), ("other", true)]);
        Persons("SELECT persons FROM country").ShouldBe([11]);
    }

    [Fact]
    public void Run_InputRunsAgainWithTheSameResult_LeavesWhatBuildsOnItUnchanged()
    {
        test.PublishPopulation("march", March, ("4601", 10));
        Runner().Run([Country, Population]);

        var results = Runner().Run([Country, Population with { Sql = Population.Sql + "\n" }]);

        results.Select(r => (r.Name, r.IsUnchanged)).ShouldBe([("population", false), ("country", true)]);
    }

    [Fact]
    public void Run_OneModelFails_PublishesNoneOfThem()
    {
        test.PublishPopulation("march", March, ("4601", 10));
        var wrong = Model("wrong", "-- A wrong one.\nSELECT\n  no_such_column\nFROM population");

        var error = Should.Throw<ConfigurationException>(() => Runner().Run([Population, wrong]));

        error.Place.ShouldBe("models/wrong.sql, line 3");
        error.Found.ShouldContain("no_such_column");
        test.Catalogue.Parts().ShouldHaveSingleItem().Dataset.ShouldBe(DatasetName.Raw("ssb_07459"));
        test.Catalogue.FindStep("model population").ShouldBeNull();
    }

    [Fact]
    public void Run_ValueThatCannotBeConverted_NamesTheFile()
    {
        test.PublishPopulation("march", March, ("ukjent", 10));
        var wrong = Model("wrong", "SELECT region::INTEGER AS region FROM raw.ssb_07459");

        var error = Should.Throw<ConfigurationException>(() => Runner().Run([wrong]));

        error.Place.ShouldStartWith("models/wrong.sql");
        error.Found.ShouldContain("ukjent");
    }

    [Fact]
    public void Run_SyntaxError_NamesFileAndLine()
    {
        var error = Should.Throw<ConfigurationException>(() => Runner().Run([Model("wrong", "-- æøå\nSELECT 1\nFORM x y z")]));

        error.Place.ShouldBe("models/wrong.sql, line 3");
        error.Found.ShouldContain("syntax error");
    }

    [Theory]
    [InlineData("SELECT 1; SELECT 2", "2 statements")]
    [InlineData("-- nothing", "0 statements")]
    [InlineData("COPY (SELECT 1) TO 'x'", "Only SELECT")]
    public void Run_FileThatIsNotOneSelect_IsRefused(string sql, string found) =>
        Should.Throw<ConfigurationException>(() => Runner().Run([Model("wrong", sql)])).Found.ShouldContain(found);

    [Fact]
    public void Run_Cycle_IsNamed()
    {
        var (a, b, c) = (Model("a", "SELECT * FROM b"), Model("b", "SELECT * FROM mart.c"), Model("c", "SELECT * FROM A"));

        Should.Throw<ConfigurationException>(() => Runner().Run([a, b, c])).Found.ShouldContain("a → b → c → a");
    }

    [Fact]
    public void Run_ModelThatReadsItself_IsACycle() =>
        Should.Throw<ConfigurationException>(() => Runner().Run([Model("a", "SELECT * FROM a")])).Found.ShouldContain("a → a");

    [Fact]
    public void Run_UnknownTable_NamesItItsLineAndTheKnownOnes()
    {
        test.PublishPopulation("march", March, ("4601", 10));

        var error = Should.Throw<ConfigurationException>(() => Runner().Run([Population, Model("wrong", "-- Blåbærsyltetøy\nSELECT *\nFROM raw.ssb_7459")]));

        error.Place.ShouldBe("models/wrong.sql, line 3");
        error.Found.ShouldContain("raw.ssb_7459");
        error.Expected.ShouldContain("population, wrong, raw.ssb_07459");
    }

    [Theory]
    [InlineData("WITH population AS (SELECT 1 AS one) SELECT * FROM population")]
    [InlineData("WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 3) SELECT * FROM n")]
    [InlineData("SELECT * FROM (WITH inside AS (SELECT 1 AS one) SELECT * FROM inside)")]
    [InlineData("SELECT ';' AS \"semi;colon\" /* ; */ -- ;\nFROM range(3) -- last line")]
    public void Run_NamesThatWithDefines_AreNoTables(string sql) =>
        Runner().Run([Model("names", sql)]).ShouldHaveSingleItem().IsUnchanged.ShouldBeFalse();

    [Fact]
    public void Run_WithNamedAsTheTableThatItReads_DependsOnTheTable()
    {
        var same = Model("a", "WITH b AS (SELECT * FROM b) SELECT * FROM b");

        Runner().Run([same, Model("b", "SELECT 1 AS one")]).Select(r => r.Name).ShouldBe(["b", "a"]);
    }

    [Fact]
    public void Run_DeclaredDatasetWithoutParts_MakesAnEmptyMartAndThenAFullOne()
    {
        var options = new SessionOptions { Declared = [new(DatasetName.Raw("ssb_07459"), [new("region", "VARCHAR"), new("value", "DOUBLE")])] };
        Runner().Run([Population], options).ShouldHaveSingleItem().Rows.ShouldBe(0);

        test.PublishPopulation("march", March, ("4601", 10));

        Runner().Run([Population], options).ShouldHaveSingleItem().Rows.ShouldBe(1);
    }

    [Fact]
    public void Run_Restricted_IsRefused()
    {
        test.PublishAnswer(DatasetName.Raw("survey_answers"));

        Should.Throw<ConfigurationException>(() => Runner().Run([Model("leak", "SELECT * FROM raw.survey_answers")], new SessionOptions { Grant = test.Grant() }))
            .Found.ShouldContain("answers of individuals");
    }

    [Fact]
    public void Plan_BeforeAndAfterARun_SaysWhy()
    {
        test.PublishPopulation("march", March, ("4601", 10));
        Runner().Plan([Country, Population]).Select(p => (p.Name, p.Reason)).ShouldBe([("population", "it has not been made"), ("country", "population is made again")]);
        test.Catalogue.Parts().ShouldHaveSingleItem();
        Runner().Run([Country, Population]);

        Runner().Plan([Country, Population]).Select(p => p.Reason).ShouldBe([null, null]);
        var changed = Runner().Plan([Country with { Sql = "SELECT max(persons) AS persons FROM population" }, Population]);
        changed.Select(p => p.Reason).ShouldBe([null, "its SQL or its inputs have changed"]);
        changed[0].Inputs.ShouldBe([DatasetName.Raw("ssb_07459")]);
    }

    [Fact]
    public void Run_ModelIsGone_RetiresItsMart()
    {
        Runner().Run([Model("a", "SELECT 1 AS one"), Model("b", "SELECT 2 AS two")]);

        Runner().Run([Model("b", "SELECT 2 AS two")]);

        test.Catalogue.Parts().ShouldHaveSingleItem().Dataset.Name.ShouldBe("b");
        Should.Throw<ConfigurationException>(() => Runner().Run([Model("c", "SELECT * FROM a")])).Found.ShouldContain("there is no table a");
    }

    [Fact]
    public void Materialise_AsOf_ShowsTheMartsOfThatDateAndPublishesNothing()
    {
        test.PublishPopulation("march", March, ("4601", 10));
        test.PublishPopulation("june", June, ("4601", 11));
        Runner().Run([Population, Country]);
        var published = test.Catalogue.Parts();
        using var session = test.Session(new SessionOptions { AsOf = March.AddDays(1) });

        Runner().Materialise(session, [Country, Population]).Select(r => (r.Name, r.Rows)).ShouldBe([("population", 1), ("country", 1)]);

        session.Query("SELECT persons FROM country", row => row.GetDouble(0)).ShouldBe([10]);
        Runner().Materialise(session, [Country, Population]).Select(r => r.Rows).ShouldBe([1, 1]);
        test.Catalogue.Parts().ShouldBe(published);
    }

    [Fact]
    public void ReadFolder_FilesOfAFolder_HaveNamesAndDescriptions()
    {
        var folder = Directory.CreateDirectory(test.Outside("models")).FullName;
        File.WriteAllText(Path.Combine(folder, "population.sql"), Population.Sql.ReplaceLineEndings("\r\n"));
        File.WriteAllText(Path.Combine(folder, "country.sql"), Country.Sql);

        var models = SqlModel.ReadFolder(folder);

        models.Select(m => m.Name).ShouldBe(["country", "population"]);
        models[0].Description.ShouldBe("");
        models[1].Description.ShouldBe("Population on 1 January.\nOne row a region; the newest vintage.");
    }

    [Fact]
    public void ReadFolder_NameThatIsNoMart_IsRefused()
    {
        var folder = Directory.CreateDirectory(test.Outside("models")).FullName;
        File.WriteAllText(Path.Combine(folder, "Befolkning 2025.sql"), "SELECT 1");

        Should.Throw<ConfigurationException>(() => SqlModel.ReadFolder(folder)).Found.ShouldContain("Befolkning 2025");
        Should.Throw<ConfigurationException>(() => SqlModel.ReadFolder(Path.Combine(folder, "none"))).NextStep.ShouldContain("--config");
    }

    private static SqlModel Model(string name, string sql) => new(name, $"models/{name}.sql", sql);

    private SqlModelRunner Runner() => new(test.Folder, test.Catalogue, test.Clock);

    private double[] Persons(string sql)
    {
        using var session = test.Session();
        return [.. session.Query(sql, row => row.GetDouble(0))];
    }
}
