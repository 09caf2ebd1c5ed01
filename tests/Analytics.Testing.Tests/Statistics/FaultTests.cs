using System.Globalization;
using Analytics.Testing.Statistics;
using Shouldly;
using Xunit;

namespace Analytics.Testing.Tests.Statistics;

public sealed class FaultTests : IAsyncLifetime
{
    private const string Metadata = "api/pxwebapi/v2/tables/20001/metadata";
    private const string Data = "api/pxwebapi/v2/tables/20001/data?valueCodes[KOKkommuneregion0000]=*&valueCodes[ContentsCode]=KOS200010000&valueCodes[Tid]=*";
    private StatisticsServer server = null!;

    public async Task InitializeAsync() =>
        server = await StatisticsServer.StartAsync(new StatisticsServerOptions { Tables = new TableGenerator(1).Tables(2, new TableShape { MissingShare = 0 }) });

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task TooManyRequests_CountOfTwo_RefusesTwoAndThenAnswers()
    {
        server.Faults.Next(Fault.TooManyRequests(2, TimeSpan.FromSeconds(7)));

        var first = await Get(Data);
        (first.Status, first.Body.Length, first.Headers["Retry-After"]).ShouldBe((429, 0, "7"));
        (await Get(Data)).Status.ShouldBe(429);
        (await Get(Data)).Status.ShouldBe(200);
        server.Requests.Select(r => r.Status).ShouldBe([429, 429, 200]);
    }

    [Fact]
    public async Task TooManyRequests_WithBody_IsV1sSentence()
    {
        server.Faults.Next(Fault.TooManyRequests(emptyBody: false));

        (await Get("api/v0/no/table/20001")).Text.ShouldBe("""{"error":"429 - Too many requests in too short timeframe. Please try again later."}""");
    }

    [Fact]
    public async Task Next_Several_ComeInOrder()
    {
        server.Faults.Next(Fault.Unavailable()).Next(Fault.EmptyError500()).Next(Fault.HtmlPage()).Next(Fault.HtmlPage(1, 404));

        (await Get(Data)).Status.ShouldBe(503);
        (await Get(Data)).Status.ShouldBe(500);
        var page = await Get(Data);
        (page.Status, page.MediaType).ShouldBe((200, "text/html"));
        (await Get(Data)).Status.ShouldBe(404);
        (await Get(Data)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Path_OfOneTable_LeavesOthersAlone()
    {
        server.Faults.Next(Fault.Unavailable() with { Path = "20001/data" });

        (await Get(Metadata)).Status.ShouldBe(200);
        (await Get("api/pxwebapi/v2/tables/20002/data")).Status.ShouldBe(200);
        (await Get(Data)).Status.ShouldBe(503);
    }

    [Fact]
    public async Task Truncated_Body_BreaksOffBeforeItsLength()
    {
        server.Faults.Next(Fault.Truncated());

        await Should.ThrowAsync<HttpRequestException>(() => Get(Data));
        (await Get(Data)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task SlowBody_Reading_WaitsHalfWay()
    {
        server.Faults.Next(Fault.SlowBody(TimeSpan.FromSeconds(60)));
        using var client = new HttpClient();
        using var response = await client.GetAsync(new Uri(server.BaseAddress, Data), HttpCompletionOption.ResponseHeadersRead);
        await using var body = await response.Content.ReadAsStreamAsync();
        var half = new byte[response.Content.Headers.ContentLength!.Value / 2];
        await body.ReadExactlyAsync(half);
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        await Should.ThrowAsync<OperationCanceledException>(async () => await body.ReadExactlyAsync(new byte[1], patience.Token));
    }

    [Fact]
    public async Task SlowBody_AfterThePause_IsWhole()
    {
        server.Faults.Next(Fault.SlowBody(TimeSpan.FromMilliseconds(50)));
        var slow = await Get(Data);

        slow.Body.ShouldBe((await Get(Data)).Body);
    }

    [Fact]
    public async Task ChangedSchema_RenamedVariable_IsSeenInMetadataAndRefusedInData()
    {
        server.Faults.Next(Fault.ChangedSchema(SchemaChange.Renamed("KOKkommuneregion0000", "KOKkommuneregion0001")) with { Path = "20001" });

        (await Get(Metadata)).Json.GetProperty("id")[0].GetString().ShouldBe("KOKkommuneregion0001");
        (await Get(Data)).Json.GetProperty("title").GetString().ShouldBe("Non-existent variable");
        (await Get("api/pxwebapi/v2/tables/20002/metadata")).Json.GetProperty("id")[0].GetString().ShouldBe("KOKkommuneregion0000");
    }

    [Fact]
    public async Task ChangedSchema_ContentsReplaced_LeavesTheOthersCells()
    {
        const string second = "api/pxwebapi/v2/tables/20001/data?valueCodes[KOKkommuneregion0000]=*&valueCodes[ContentsCode]=KOS200010001&valueCodes[Tid]=*";
        var before = (await Get(second)).Json.GetProperty("value").GetRawText();
        server.Faults.Next(Fault.ChangedSchema(SchemaChange.FirstContentsReplaced()));

        (await Get(Data)).Json.GetProperty("title").GetString().ShouldBe("Non-existent value");
        (await Get(Data.Replace("KOS200010000", "KOS200010000N"))).Json.GetProperty("status").GetProperty("0").GetString().ShouldBe("..");
        (await Get(second)).Json.GetProperty("value").GetRawText().ShouldBe(before);
        server.Faults.Clear();
        (await Get(Data)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Embargo_Release_IsUpdatedAndEmptiesTheNewestYear()
    {
        server.Faults.Next(Fault.Embargo(new DateTimeOffset(2027, 3, 15, 7, 0, 0, TimeSpan.Zero)));
        var answer = (await Get(Data)).Json;

        answer.GetProperty("updated").GetString().ShouldBe("2027-03-15T07:00:00Z");
        var regions = answer.GetProperty("size")[0].GetInt32();
        answer.GetProperty("status").EnumerateObject().Select(s => (int.Parse(s.Name, CultureInfo.InvariantCulture) % 10, s.Value.GetString())).ShouldBe(Enumerable.Repeat((9, (string?)"."), regions));
    }

    private Task<ServerAnswer> Get(string address) => ServerAnswer.Get(server.BaseAddress, address);
}
