using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Analytics.Server.Queries;
using Analytics.Server.Tests.Fixtures;
using Analytics.Store.Operations;
using Shouldly;
using Xunit;

namespace Analytics.Server.Tests.Pages;

[Collection(SampleStoreGroup.Name)]
public sealed class QueryPageTests(SampleStore store)
{
    [Fact]
    public async Task Query_Marts_ShowsRowsWithTypes()
    {
        await using var pages = await ServedPages.Start(store);

        var (status, page) = await Ask(pages, "SELECT year, value, unit, value IS NULL AS empty, NULL AS nothing FROM indicator_value WHERE indicator = 'netto-driftsresultat-konsern' AND region = '9905' AND year = 2025");

        status.ShouldBe(HttpStatusCode.OK);
        page.ShouldContain("Én rad");
        page.ShouldContain("year <span class=\"type\">heltall</span>");
        page.ShouldContain("value <span class=\"type\">tall</span>");
        page.ShouldContain("<td class=\"t\">0.8</td>");
        page.ShouldContain("<span class=\"null\">null</span>");
        pages.Audit.List().ShouldContain(e => e.Action == "query" && e.Outcome == "ok" && e.What.StartsWith("SELECT year", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Query_ManyRows_ShowsTheFirstAndSaysSo()
    {
        await using var pages = await ServedPages.Start(store);

        var (_, page) = await Ask(pages, "SELECT i FROM range(1000000) t(i)");

        page.ShouldContain("De første 200 radene");
        page.Split("<tr>").Length.ShouldBe(200 + 2);
    }

    [Theory]
    [InlineData("SELECT 1\nFROM finnes_ikke", "line 2")]
    [InlineData("SELECT\n\n1 +", "")]
    public async Task Query_Wrong_IsToldWithItsLine(string sql, string line)
    {
        await using var pages = await ServedPages.Start(store);

        var (status, page) = await Ask(pages, sql);

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ShouldContain("Spørringen kunne ikke kjøres");
        page.ShouldContain(line);
    }

    /// <summary>Everything that reaches for files, network, settings or the process is refused, whatever it is dressed as.</summary>
    [Theory]
    [InlineData("SELECT * FROM read_csv('/etc/passwd')")]
    [InlineData("SELECT * FROM read_text('/etc/passwd')")]
    [InlineData("SELECT * FROM read_blob('/etc/hostname')")]
    [InlineData("SELECT * FROM '/etc/passwd'")]
    [InlineData("SELECT * FROM read_json_auto('/etc/passwd')")]
    [InlineData("SELECT * FROM read_parquet('RESTRICTED')")]
    [InlineData("SELECT * FROM parquet_metadata('RESTRICTED')")]
    [InlineData("SELECT * FROM parquet_schema('RESTRICTED')")]
    [InlineData("SELECT * FROM read_blob('STORE/catalogue.db')")]
    [InlineData("SELECT * FROM read_text('STORE/serve.key')")]
    [InlineData("SELECT * FROM sniff_csv('/etc/passwd')")]
    [InlineData("SELECT * FROM glob('/etc/*')")]
    [InlineData("SELECT * FROM glob('STORE/restricted/**')")]
    [InlineData("SELECT getenv('HOME')")]
    [InlineData("ATTACH '/tmp/x.db'")]
    [InlineData("ATTACH 'STORE/catalogue.db' (TYPE sqlite)")]
    [InlineData("INSTALL httpfs")]
    [InlineData("LOAD httpfs")]
    [InlineData("PRAGMA database_list")]
    [InlineData("PRAGMA enable_external_access")]
    [InlineData("SET enable_external_access = true")]
    [InlineData("RESET memory_limit")]
    [InlineData("COPY (SELECT 1) TO '/tmp/x.csv'")]
    [InlineData("EXPORT DATABASE '/tmp/x'")]
    [InlineData("IMPORT DATABASE '/tmp/x'")]
    [InlineData("CREATE TABLE x AS SELECT 1")]
    [InlineData("CREATE SECRET s (TYPE s3)")]
    [InlineData("DROP VIEW mart.population")]
    [InlineData("INSERT INTO mart.population SELECT * FROM mart.population")]
    [InlineData("CALL enable_logging()")]
    [InlineData("SELECT * FROM enable_logging('QueryLog', storage='file', storage_path='/tmp/analytics-log')")]
    [InlineData("SELECT (SELECT count(*) FROM system.main.disable_logging())")]
    [InlineData("WITH x AS (FROM force_checkpoint()) SELECT 1 FROM x")]
    [InlineData("FROM json_execute_serialized_sql(json_serialize_sql('SELECT 1'))")]
    [InlineData("FROM arrow_scan(1::POINTER, 1::POINTER, 1::POINTER)")]
    [InlineData("FROM enable_profiling()")]
    [InlineData("EXPLAIN ANALYZE FROM enable_logging()")]
    [InlineData("SELECT 1; SELECT 2")]
    [InlineData("SELECT 1; ATTACH '/tmp/x.db'")]
    [InlineData("EXPLAIN ANALYZE COPY (SELECT 1) TO '/tmp/x.csv'")]
    [InlineData("WITH x AS (DELETE FROM mart.population RETURNING *) SELECT * FROM x")]
    [InlineData("FROM query('ATTACH ''/tmp/x.db''')")]
    [InlineData("SELECT * FROM query('SELECT * FROM read_text(''/etc/passwd'')')")]
    [InlineData("SELECT * FROM 'https://ond.example/x.csv'")]
    [InlineData("SELECT * FROM read_parquet('s3://ond/x.parquet')")]
    [InlineData("EXECUTE x")]
    [InlineData("USE memory")]
    [InlineData("CHECKPOINT")]
    [InlineData("VACUUM")]
    public async Task Query_ReachingOut_IsRefusedAndWrittenDown(string sql)
    {
        await using var pages = await ServedPages.Start(store);
        var restricted = Directory.EnumerateFiles(Path.Combine(store.Path, "restricted"), "*.parquet", SearchOption.AllDirectories).First();
        sql = sql.Replace("RESTRICTED", restricted, StringComparison.Ordinal).Replace("STORE", store.Path, StringComparison.Ordinal);

        var (status, page) = await Ask(pages, sql);

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ShouldNotContain("root:");
        page.ShouldNotContain("id=\"svar\"");
        File.Exists("/tmp/x.csv").ShouldBeFalse();
        pages.Audit.List().ShouldContain(e => e.Action == "query" && e.Outcome == "wrong" && e.What == sql);
        pages.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Query_Settings_CannotBeChangedAndRestrictedFilesAreNotNamed()
    {
        await using var pages = await ServedPages.Start(store);

        foreach (var sql in new[] { "SHOW ALL TABLES", "SELECT * FROM duckdb_views()", "SELECT * FROM duckdb_settings()", "SELECT * FROM duckdb_secrets()", "SELECT * FROM duckdb_logs" })
        {
            var (_, page) = await Ask(pages, sql);
            page.Replace("/sporring", "", StringComparison.Ordinal).ShouldNotContain("restricted/", Case.Sensitive, sql);
            page.ShouldNotContain("survey_answer", Case.Sensitive, sql);
        }
    }

    [Theory]
    [InlineData("SELECT count(*) FROM range(100000000000) a(i), range(1000) b(j) WHERE (i * j) % 7 = 3")]
    [InlineData("WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r) SELECT count(*) FROM r")]
    [InlineData("SELECT sum(length(repeat('x', (i % 1000)::INT))) FROM range(100000000000) t(i)")]
    public async Task Query_Endless_IsStopped_AndTheNextOneRuns(string sql)
    {
        await using var pages = await ServedPages.Start(store, ServedPages.Free with { Queries = new QueryLimits { Time = TimeSpan.FromSeconds(1), AtOnce = 1 } });
        var watch = Stopwatch.StartNew();

        var (status, page) = await Ask(pages, sql);

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ShouldContain("ble stoppet etter 1 sekunder");
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
        pages.Audit.List().ShouldContain(e => e.Outcome == "stopped");
        (await Ask(pages, "SELECT 42 AS svar")).Page.ShouldContain("<td class=\"t\">42</td>");
    }

    [Theory]
    [InlineData("SELECT repeat('x', 2000000000) AS x")]
    [InlineData("SELECT list(i) FROM range(1000000000) t(i)")]
    [InlineData("SELECT range(1000000000) AS x")]
    [InlineData("SELECT string_agg(repeat('x', 100000), '') FROM range(100000)")]
    [InlineData("SELECT * FROM range(200000000) t(i) ORDER BY hash(i), repeat('x', 100)")]
    public async Task Query_Huge_LeavesTheServerItsMemory(string sql)
    {
        await using var pages = await ServedPages.Start(store, ServedPages.Free with { Queries = new QueryLimits { Time = TimeSpan.FromSeconds(5) } });
        using var earlier = Process.GetCurrentProcess();
        var before = earlier.WorkingSet64;

        var (status, _) = await Ask(pages, sql);

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var own = Process.GetCurrentProcess();
        (own.WorkingSet64 - before).ShouldBeLessThan(300_000_000);
        (await Ask(pages, "SELECT 42 AS svar")).Page.ShouldContain("<td class=\"t\">42</td>");
    }

    [Fact]
    public async Task Query_TooLong_OrOfTooManyColumns_IsRefused()
    {
        await using var pages = await ServedPages.Start(store);

        (await Ask(pages, "SELECT " + new string('1', 30_000))).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await Ask(pages, "SELECT " + string.Join(", ", Enumerable.Range(0, 600).Select(i => $"{i} AS c{i}")))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Ask(pages, "SELECT " + string.Concat(Enumerable.Repeat("abs(", 3_500)) + "1" + new string(')', 3_500))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Ask(pages, " ")).Status.ShouldBe(HttpStatusCode.BadRequest);
        pages.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Query_TooManyAtOnce_AreToldToWait()
    {
        await using var pages = await ServedPages.Start(store, ServedPages.Free with { Queries = new QueryLimits { Time = TimeSpan.FromSeconds(3), AtOnce = 1, Wait = TimeSpan.FromMilliseconds(100) } });
        var first = Ask(pages, "SELECT count(*) FROM range(100000000000) a(i), range(1000) b(j) WHERE (i * j) % 7 = 3");
        await Task.Delay(800);

        var (status, page) = await Ask(pages, "SELECT 1");

        status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        page.ShouldContain("Andre spørringer kjører nå");
        await first;
    }

    [Fact]
    public async Task Csv_TextThatWouldBeAFormula_IsNone()
    {
        await using var pages = await ServedPages.Start(store);

        var answer = await Fetch(pages, "SELECT '=HYPERLINK(\"http://ond\")' AS a, '+1' AS b, '-1+2' AS c, '@SUM(A1)' AS d, chr(9) || '=1' AS e, -5 AS f, 'a,b' AS \"=g\", NULL AS h, ['=1'] AS i", "csv");

        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        answer.Content.Headers.ContentDisposition!.ToString().ShouldBe("attachment; filename=sporring.csv; filename*=UTF-8''sporring.csv");
        (await answer.Content.ReadAsStringAsync()).TrimStart('\uFEFF').ShouldBe("a,b,c,d,e,f,'=g,h,i\r\n\"'=HYPERLINK(\"\"http://ond\"\")\",'+1,'-1+2,'@SUM(A1),'\t=1,-5,\"a,b\",,\"[\"\"=1\"\"]\"\r\n");
    }

    [Fact]
    public async Task Json_HasTheValuesAsTheyAre()
    {
        await using var pages = await ServedPages.Start(store);

        var answer = await Fetch(pages, "SELECT '=1+1' AS a, 0.5 AS b, NULL AS c", "json");

        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement[0].ToString().ShouldBe("""{"a":"=1+1","b":0.5,"c":null}""");
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    public async Task File_TooLarge_IsRefusedAndNotCut(string format)
    {
        await using var pages = await ServedPages.Start(store, ServedPages.Free with { Queries = new QueryLimits { BytesFetched = 100_000 } });

        var answer = await Fetch(pages, "SELECT i, repeat('x', 100) AS x FROM range(10000) t(i)", format);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Svaret er større enn 100");
    }

    [Fact]
    public async Task Program_WithAToken_GetsAFileWithoutAForm()
    {
        await using var pages = await ServedPages.Start(store);
        using var program = pages.Client(pages.Token("jobb", AccessRole.Analyst));

        var answer = await program.PostAsync("/sporring", ServedPages.Form(("sql", "SELECT 1 AS en"), ("som", "json")));

        (await answer.Content.ReadAsStringAsync()).ShouldBe("""[{"en":1}]""");
        pages.Audit.List().ShouldContain(e => e.Who == "jobb" && e.Action == "query");
    }

    [Fact]
    public async Task TokenOfOneMunicipality_FindsNoOtherOnesOwnFigures()
    {
        await using var pages = await ServedPages.Start(store);
        var answers = new Dictionary<string, string>();
        foreach (var code in new[] { "9905", "9906" })
        {
            using var program = pages.Client(pages.Token(code, AccessRole.Analyst, code));
            var answer = await program.PostAsync("/sporring", ServedPages.Form(("sql", "SELECT count(*) > 0 AS surveys, (SELECT count(*) > 0 FROM population) AS population FROM survey_result"), ("som", "json")));
            answers[code] = await answer.Content.ReadAsStringAsync();
        }

        answers["9905"].ShouldBe("""[{"surveys":true,"population":true}]""");
        answers["9906"].ShouldBe("""[{"surveys":false,"population":true}]""");
    }

    private static async Task<(HttpStatusCode Status, string Page)> Ask(ServedPages pages, string sql)
    {
        var answer = await Fetch(pages, sql, "side");
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<HttpResponseMessage> Fetch(ServedPages pages, string sql, string format)
    {
        using var person = pages.Client();
        return await ServedPages.Send(person, "/sporring", "/sporring", ("sql", sql), ("som", format));
    }
}
