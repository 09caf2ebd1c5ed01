using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Analytics.Pipeline.Running;
using Analytics.Server.Queries;
using Analytics.Server.Tests.Fixtures;
using Analytics.Store;
using Analytics.Store.Operations;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Server.Tests.Data;

/// <summary>The tables as programs read them.</summary>
[Collection(SampleStoreGroup.Name)]
public sealed class DataTablesTests(SampleStore store)
{
    private const string Indicators = "/api/v1/tables/fact_indicator";

    [Fact]
    public async Task Index_LeadsToTheTables_AndTheseToTheirRows()
    {
        await using var pages = await ServedPages.Start(store);
        using var program = pages.Client(pages.Token("excel", AccessRole.Reader));

        var index = await Read(program, "/api/v1/");
        var tables = (await Read(program, index["links"]!["tables"]!.GetValue<string>()))["value"]!.AsArray();

        tables.Count.ShouldBe(store.Definition.Star.Count);
        foreach (var table in tables.Where(t => t!["least"]!.GetValue<string>() == "reader"))
        {
            var rows = (await Read(program, $"{table!["url"]}?limit=2"))["value"]!.AsArray();
            foreach (var row in rows)
                row!.AsObject().Select(p => p.Key).ShouldBe(table["columns"]!.AsArray().Select(c => c!["name"]!.GetValue<string>()));
        }

        pages.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Filters_GiveTheStoresRows_AndStatusesAreKept()
    {
        await using var pages = await ServedPages.Start(store);
        using var program = pages.Client(pages.Token("excel", AccessRole.Reader));

        var rows = (await Read(program, $"{Indicators}?municipality=9905&year=2024&year=2023"))["value"]!.AsArray();
        var hidden = (await Read(program, $"{Indicators}?status=confidential"))["value"]!.AsArray();

        var own = Asked("SELECT count(*), sum(value) FROM indicator_value WHERE indicator IS NOT NULL AND region = '9905' AND year IN (2023, 2024)");
        rows.Count.ShouldBe(Convert.ToInt32(own[0], CultureInfo.InvariantCulture));
        rows.Sum(r => r!["value"]?.GetValue<double>() ?? 0).ShouldBe((double)own[1]!, 1e-6);
        hidden.Count.ShouldBe(Convert.ToInt32(Asked("SELECT count(*) FROM indicator_value WHERE indicator IS NOT NULL AND status = ':'")[0], CultureInfo.InvariantCulture));
        hidden.Count.ShouldBeGreaterThan(0);
        hidden.ShouldAllBe(r => r!["value"] == null);
    }

    [Fact]
    public async Task Pages_FollowedToTheEnd_HaveEveryRowOnce()
    {
        await using var pages = await ServedPages.Start(store);
        using var program = pages.Client(pages.Token("powerbi", AccessRole.Reader));
        var (keys, address, read) = (new List<string>(), (string?)"/api/v1/tables/fact_revision?limit=700", 0);

        while (address is not null)
        {
            using var answer = await program.GetAsync(address);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
            var page = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
            keys.AddRange(page["value"]!.AsArray().Select(r => $"{r!["source_table"]} {r["municipality"]} {r["contents_code"]} {r["cell"]} {r["year"]} {r["new_published_at"]}"));
            address = page["@odata.nextLink"]?.GetValue<string>();
            answer.Headers.TryGetValues("Link", out var links);
            (links?.Single()).ShouldBe(address is null ? null : $"<{address}>; rel=\"next\"");
            read++;
        }

        read.ShouldBeGreaterThan(2);
        keys.Count.ShouldBe(Convert.ToInt32(Asked("SELECT count(*) FROM revision")[0], CultureInfo.InvariantCulture));
        keys.Distinct().Count().ShouldBe(keys.Count);
    }

    [Fact]
    public async Task Csv_ByAccept_AndParquet_ByFormat()
    {
        await using var pages = await ServedPages.Start(store);
        using var program = pages.Client(pages.Token("r", AccessRole.Reader));
        program.DefaultRequestHeaders.Accept.Clear();
        program.DefaultRequestHeaders.Accept.ParseAdd("text/csv");

        var csv = await program.GetAsync($"{Indicators}?limit=3");
        var parquet = await program.GetAsync($"{Indicators}?limit=3&format=parquet");

        csv.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        csv.Headers.GetValues("Link").Single().ShouldContain("cursor=");
        var lines = (await csv.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(4);
        lines[0].ShouldBe(string.Join(',', store.Definition.Star.Single(t => t.Name == "fact_indicator").Columns.Select(c => c.Name)));
        parquet.Content.Headers.ContentType!.ToString().ShouldBe("application/vnd.apache.parquet");
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder.Combine("p.parquet"), await parquet.Content.ReadAsByteArrayAsync());
        using var connection = new DuckDB.NET.Data.DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*), min(typeof(value)) FROM read_parquet('{folder.Combine("p.parquet")}')";
        using var reader = command.ExecuteReader();
        reader.Read().ShouldBeTrue();
        (reader.GetInt64(0), reader.GetString(1)).ShouldBe((3L, "DOUBLE"));
    }

    [Fact]
    public async Task ETag_IsOfThePublishedState_AndAnswers304UntilItChanges()
    {
        using var folder = new TemporaryFolder();
        FolderCopy.Make(store.Path, folder.Combine("store"));
        await using var pages = await ServedPages.Start(store, folder: folder.Combine("store"));
        using var program = pages.Client(pages.Token("r", AccessRole.Reader));
        var first = await program.GetAsync($"{Indicators}?limit=3");
        var next = JsonNode.Parse(await first.Content.ReadAsStringAsync())!["@odata.nextLink"]!.GetValue<string>();

        (await Again(first.Headers.ETag!)).ShouldBe(HttpStatusCode.NotModified);
        (await Again(new EntityTagHeaderValue("\"another\""))).ShouldBe(HttpStatusCode.OK);
        (await program.GetAsync(next)).StatusCode.ShouldBe(HttpStatusCode.OK);

        var database = StoreDatabase.Open(folder.Combine("store"), TimeProvider.System);
        database.Catalogue.Publish([], [new PartRemoval(DatasetName.Mart("finding"))]);

        (await Again(first.Headers.ETag!)).ShouldBe(HttpStatusCode.OK, "something was published");
        var mixed = await program.GetAsync(next);
        mixed.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await mixed.Content.ReadAsStringAsync()).ShouldContain("pages of two states are never mixed");

        async Task<HttpStatusCode> Again(EntityTagHeaderValue tag)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"{Indicators}?limit=3");
            request.Headers.IfNoneMatch.Add(tag);
            return (await program.SendAsync(request)).StatusCode;
        }
    }

    [Fact]
    public async Task Roles_ReaderForMost_AnalystForOwnFigures_NobodyForNone()
    {
        await using var pages = await ServedPages.Start(store);
        using var reader = pages.Client(pages.Token("kari", AccessRole.Reader));
        using var analyst = pages.Client(pages.Token("ola", AccessRole.Analyst));
        using var nobody = pages.Client();

        (await reader.GetAsync($"{Indicators}?limit=1")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await reader.GetAsync("/api/v1/tables/fact_unit_figure?limit=1")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await analyst.GetAsync("/api/v1/tables/fact_unit_figure?limit=1")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var refused = await nobody.GetAsync($"{Indicators}?limit=1");
        refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        refused.Headers.WwwAuthenticate.ToString().ShouldContain("Basic");
        JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["error"]!["message"]!.GetValue<string>().ShouldContain("Authorization: Bearer TOKEN");
        pages.Audit.List().ShouldContain(e => e.Who == "kari" && e.Outcome == "ok" && e.What == $"{Indicators}?limit=1");
        pages.Audit.List().ShouldContain(e => e.Who == "kari" && e.Outcome == "refused" && e.What.Contains("fact_unit_figure", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Basic_HasTheTokenAsPassword_ForDataAlone()
    {
        await using var pages = await ServedPages.Start(store);
        var token = pages.Token("excel", AccessRole.Analyst);
        using var program = pages.Client();
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"hvem som helst:{token}")));

        (await program.GetAsync($"{Indicators}?limit=1")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await program.GetAsync("/sporring")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("excel:feil")));
        (await program.GetAsync($"{Indicators}?limit=1")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task TokenOfOneMunicipality_FindsItsOwnSurveysAlone()
    {
        await using var pages = await ServedPages.Start(store);
        foreach (var (code, hasSome) in new[] { ("9905", true), ("9906", false) })
        {
            using var program = pages.Client(pages.Token(code, AccessRole.Reader, code));
            ((await Read(program, "/api/v1/tables/fact_survey?limit=1"))["value"]!.AsArray().Count > 0).ShouldBe(hasSome, code);
        }
    }

    [Theory]
    [InlineData("?municipality=9905'%20OR%20'1'='1", 200)]
    [InlineData("?municipality=');DROP%20TABLE%20population;--", 200)]
    [InlineData("?year=2024%20OR%201=1", 400)]
    [InlineData("?year=2024);COPY%20(SELECT%201)%20TO%20'/tmp/x'--", 400)]
    [InlineData("?municipality%22%20OR%201=1--=x", 400)]
    [InlineData("?1=1", 400)]
    [InlineData("?limit=1;SELECT%201", 400)]
    [InlineData("?limit=0", 400)]
    [InlineData("?limit=100001", 400)]
    [InlineData("?format=xlsx", 400)]
    [InlineData("?cursor=eyJTdGF0ZSI6IngiLCJBZnRlciI6WyInIE9SIDE9MS0tIl19", 400)]
    [InlineData("?cursor=%00", 400)]
    public async Task Injection_IsAValueOrRefused(string query, int status)
    {
        await using var pages = await ServedPages.Start(store);
        using var program = pages.Client(pages.Token("r", AccessRole.Reader));

        var answer = await program.GetAsync(Indicators + query);

        ((int)answer.StatusCode).ShouldBe(status, await answer.Content.ReadAsStringAsync());
        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        if (status == 200)
            body["value"]!.AsArray().ShouldBeEmpty();
        else
            body["error"]!["message"]!.GetValue<string>().ShouldContain("expected");
        pages.Faults.ShouldBeEmpty();
        (await Read(program, "/api/v1/tables/fact_population?limit=1"))["value"]!.AsArray().Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("/api/v1/tables/survey_answers")]
    [InlineData("/api/v1/tables/raw.survey_answers")]
    [InlineData("/api/v1/tables/..%2Frestricted")]
    [InlineData("/api/v1/tables/fact_indicator/x")]
    [InlineData("/api/v2/tables")]
    [InlineData("/api")]
    public async Task WhatIsNoTable_IsNotFound(string path)
    {
        await using var pages = await ServedPages.Start(store);
        using var program = pages.Client(pages.Token("r", AccessRole.Reader));

        (await program.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Page_TooLarge_IsRefusedAndNotCut()
    {
        await using var pages = await ServedPages.Start(store, ServedPages.Free with { Queries = new QueryLimits { BytesFetched = 10_000 } });
        using var program = pages.Client(pages.Token("r", AccessRole.Reader));

        (await program.GetAsync($"{Indicators}?limit=5000")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await program.GetAsync($"{Indicators}?limit=5")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<JsonNode> Read(HttpClient program, string path)
    {
        using var answer = await program.GetAsync(path);
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, $"{path}: {text}");
        return JsonNode.Parse(text)!;
    }

    private object?[] Asked(string sql)
    {
        using var result = PublishedQuery.Run(store.Definition, store.Path, sql, null, store.Clock);
        return result.Rows().Single();
    }
}
