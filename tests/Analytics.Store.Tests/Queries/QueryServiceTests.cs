using System.Text;
using System.Text.Json;
using Analytics.Core;
using Analytics.Store.Queries;
using Shouldly;
using Xunit;

namespace Analytics.Store.Tests.Queries;

public sealed class QueryServiceTests(PublishedStore published) : IClassFixture<PublishedStore>
{
    private readonly TestStore test = published.Test;

    [Theory]
    [InlineData("SELECT 1")]
    [InlineData("  -- a comment\n select 1 ; ")]
    [InlineData("WITH a AS (SELECT 1) SELECT * FROM a")]
    [InlineData("FROM raw.ssb_07459")]
    [InlineData("VALUES (1)")]
    [InlineData("DESCRIBE raw.ssb_07459")]
    [InlineData("SUMMARIZE raw.ssb_07459")]
    [InlineData("SHOW ALL TABLES")]
    [InlineData("EXPLAIN SELECT 1")]
    [InlineData("EXPLAIN ANALYZE SELECT 1")]
    [InlineData("(SELECT 1)")]
    public void Run_ReadOnlyStatement_Answers(string sql)
    {
        using var result = Service().Run(sql);

        result.Rows().ToList().ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("COPY raw.ssb_07459 TO 'x.csv'", "COPY")]
    [InlineData("ATTACH 'x.db'", "ATTACH")]
    [InlineData("INSTALL httpfs", "INSTALL")]
    [InlineData("SET threads = 1", "SET")]
    [InlineData("PRAGMA database_list", "PRAGMA")]
    [InlineData("CREATE TABLE x (a INTEGER)", "CREATE")]
    [InlineData("/* SELECT */ DROP VIEW raw.ssb_07459", "DROP")]
    [InlineData("EXPLAIN ANALYZE COPY (SELECT 1) TO 'x'", "EXPLAIN")]
    [InlineData("WITH a AS (SELECT 1) INSERT INTO x SELECT * FROM a", "WITH")]
    [InlineData("SELECT 1; DROP VIEW raw.ssb_07459", "could change something")]
    [InlineData("SELECT 1; SELECT 2", "2 statements")]
    [InlineData("", "no statement")]
    [InlineData("SELEC 1", "syntax error")]
    public void Run_AnythingElse_IsRefusedWithASentence(string sql, string found)
    {
        var error = Should.Throw<ConfigurationException>(() => Service().Run(sql));

        error.Found.ShouldContain(found);
        error.Expected.ShouldContain("SELECT");
    }

    [Fact]
    public void Run_UnknownColumn_NamesTheLine()
    {
        var error = Should.Throw<ConfigurationException>(() => Service().Run("SELECT region,\n  persons\nFROM raw.ssb_07459"));

        error.Place.ShouldBe("query, line 2");
        error.Found.ShouldContain("persons");
    }

    [Fact]
    public void Rows_ValueThatCannotBeComputed_IsAConfigurationError()
    {
        using var result = Service().Run("SELECT CASE WHEN i = 300000 THEN 'x' ELSE '1' END::INTEGER AS n FROM range(400000) t(i)");

        Should.Throw<ConfigurationException>(() => result.Rows().Count()).Found.ShouldContain("x");
    }

    [Fact]
    public void Rows_ListWithNull_SaysWhatToAskFor()
    {
        using var result = Service().Run("SELECT [1, NULL] AS liste");

        Should.Throw<ConfigurationException>(() => result.Rows().Count()).NextStep.ShouldContain("to_json(liste)");
    }

    [Fact]
    public void Run_FileOutsideTheStore_IsRefused() =>
        Should.Throw<ConfigurationException>(() => Service().Run("SELECT * FROM read_csv('/etc/passwd')")).Found.ShouldContain("Permission Error");

    [Theory]
    [InlineData("SELECT * FROM enable_logging('QueryLog', storage = 'file', storage_path = 'x')", "enable_logging")]
    [InlineData("SELECT (SELECT count(*) FROM system.main.FORCE_CHECKPOINT())", "FORCE_CHECKPOINT")]
    [InlineData("WITH a AS (FROM json_execute_serialized_sql('{}')) FROM a", "json_execute_serialized_sql")]
    [InlineData("FROM query('SELECT 1')", "query")]
    [InlineData("EXPLAIN ANALYZE FROM arrow_scan(1::POINTER, 1::POINTER, 1::POINTER)", "arrow_scan")]
    public void Run_TableFunctionThatDoesMoreThanRead_IsRefused(string sql, string function) =>
        Should.Throw<ConfigurationException>(() => Service().Run(sql)).Found.ShouldStartWith($"{function} is a table function");

    [Fact]
    public void Run_Stopped_EndsWhereverItIs()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        Should.Throw<OperationCanceledException>(() => Service().Run("SELECT count(*) FROM range(100000000000) a(i), range(1000) b(j) WHERE (i * j) % 7 = 3", null, soon.Token).Dispose());

        using var later = new CancellationTokenSource();
        using var result = Service().Run("SELECT i FROM range(1000000000) t(i)", null, later.Token);
        Should.Throw<OperationCanceledException>(() =>
        {
            foreach (var row in result.Rows())
            {
                if ((long)row[0]! == 5000)
                    later.Cancel();
            }
        });
    }

    [Fact]
    public void Run_Restricted_HasNoView()
    {
        using var test = new TestStore();
        test.PublishAnswer(DatasetName.Raw("survey_answers"));

        Should.Throw<ConfigurationException>(() => new QueryService(test.Folder, test.Catalogue).Run("SELECT * FROM raw.survey_answers", new SessionOptions { Grant = test.Grant() }))
            .Found.ShouldContain("survey_answers");
    }

    [Fact]
    public void Run_SessionThatMayWrite_IsRefused()
    {
        using var session = test.Session(new SessionOptions { MayWrite = true });

        Should.Throw<ArgumentException>(() => QueryService.Run(session, "SELECT 1"));
    }

    [Fact]
    public void Run_SessionOfTheCaller_LivesOn()
    {
        using var session = test.Session();

        for (var i = 0; i < 2; i++)
        {
            using var result = QueryService.Run(session, "SELECT value FROM raw.ssb_07459 WHERE region = '4601'");
            result.Rows().ToList().ShouldHaveSingleItem().ShouldBe([10.5]);
            Should.Throw<InvalidOperationException>(() => result.Rows().ToList());
        }
    }

    [Fact]
    public void WriteCsv_AllKindsOfValues_IsAsInRfc4180()
    {
        using var result = Service().Run("""
            SELECT 'Bærum, "by"' AS "navn, langt", 1234.5::DOUBLE AS tall, -7 AS heltall, NULL AS mangler, '' AS tomt, true AS ja,
                DATE '2026-01-01' AS dag, TIMESTAMP '2026-03-15 08:00:01.5' AS tid, [1, 2] AS liste, 1.10::DECIMAL(9, 2) AS kroner, E'a\nb' AS linjer
            """);
        using var text = new StringWriter();

        result.WriteCsv(text).ShouldBe(1);

        text.ToString().ShouldBe(
            "\"navn, langt\",tall,heltall,mangler,tomt,ja,dag,tid,liste,kroner,linjer\r\n"
            + "\"Bærum, \"\"by\"\"\",1234.5,-7,,\"\",true,2026-01-01,2026-03-15T08:00:01.5,\"[1,2]\",1.10,\"a\nb\"\r\n");
    }

    [Fact]
    public void WriteJson_AllKindsOfValues_IsAnArrayOfObjects()
    {
        using var result = Service().Run("SELECT region AS \"område\", value, value / 0 AS ratio, [1.5, 2] AS liste, {'a': 'å'} AS struktur FROM raw.ssb_07459 ORDER BY region DESC");
        using var buffer = new MemoryStream();

        result.WriteJson(buffer).ShouldBe(2);

        var json = Encoding.UTF8.GetString(buffer.ToArray());
        json.ShouldBe("""[{"område":"4601","value":10.5,"ratio":null,"liste":[1.5,2.0],"struktur":{"a":"å"}},{"område":"1103","value":null,"ratio":null,"liste":[1.5,2.0],"struktur":{"a":"å"}}]""");
        JsonDocument.Parse(json).RootElement.GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public void Columns_OfAResult_HaveNamesAndTypes()
    {
        using var result = Service().Run("SELECT region, value FROM raw.ssb_07459");

        result.Columns.ShouldBe([new QueryColumn("region", typeof(string)), new QueryColumn("value", typeof(double))]);
    }

    private QueryService Service() => new(test.Folder, test.Catalogue);
}
