using System.Net.Sockets;
using System.Text;
using Analytics.Testing.Statistics;
using Shouldly;
using Xunit;

namespace Analytics.Testing.Tests.Statistics;

public sealed class V2ErrorTests(SampleServer samples) : IClassFixture<SampleServer>
{
    private const string Data = "api/pxwebapi/v2/tables/12134/data?";

    // Bodies: ssb-errors, recorded 25 April 2026; titles and spelling: PxWebApi's ProblemUtility.
    [Theory]
    [InlineData("valueCodes[KOKkommuneregion0000]=9905,0000&valueCodes[ContentsCode]=KOSAG110000&valueCodes[Tid]=2025", "Non-existent value")]
    [InlineData("valueCodes[Region]=9905&valueCodes[ContentsCode]=KOSAG110000&valueCodes[Tid]=2025", "Non-existent variable")]
    [InlineData("valueCodes[ContentsCode]=KOSAG110000&valueCodes[Tid]=2025", "Missing selection for mandantory variable")]
    [InlineData("valueCodes[KOKkommuneregion0000]=9905&valueCodes[Tid]=2025", "Missing selection for mandantory variable")]
    [InlineData("valueCodes[KOKkommuneregion0000]=9905&valueCodes[ContentsCode]=KOSAG110000", "Missing selection for mandantory variable")]
    [InlineData("valueCodes[KOKkommuneregion0000]=9905&valueCodes[ContentsCode]=KOSAG110000&valueCodes[Tid]=latest(2)", "Illegal selection expression")]
    [InlineData("valueCodes[KOKkommuneregion0000]=9905&codelist[KOKkommuneregion0000]=agg_KommSummer&valueCodes[ContentsCode]=KOSAG110000&valueCodes[Tid]=2025", "Non-existent codelist")]
    [InlineData("valueCodes[KOKkommuneregion0000]=9905&valueCodes[ContentsCode]=KOSAG110000&valueCodes[Tid]=2025&stub=Kjonn", "Illegal placment")]
    [InlineData("valueCodes[KOKkommuneregion0000]=9905&valueCodes[ContentsCode]=KOSAG110000&valueCodes[Tid]=2025&outputFormat=jsonstat", "Unsupported output format")]
    [InlineData("valueCodes[KOKkommuneregion0000]=9905&valueCodes[ContentsCode]=KOSAG110000&valueCodes[Tid]=2025&outputFormatParams=UseTexts", "Unsupported output format")]
    public async Task Get_WrongQuery_Is400WithTheServicesTitle(string query, string title)
    {
        var answer = await samples.Get(Data + query);

        answer.Status.ShouldBe(400);
        answer.Text.ShouldBe($$"""{"type":"Parameter error","title":"{{title}}","status":400}""");
    }

    [Fact]
    public async Task Get_DataOfUnknownTable_IsHttp400WithBodyStatus404()
    {
        var answer = await samples.Get("api/pxwebapi/v2/tables/99999/data");

        answer.Status.ShouldBe(400);
        answer.Text.ShouldBe("""{"type":"Parameter error","title":"Non-existent table","status":404}""");
    }

    [Fact]
    public async Task Get_MetadataOfUnknownTable_Is404() => (await samples.Get("api/pxwebapi/v2/tables/99999/metadata")).Status.ShouldBe(404);

    [Fact]
    public async Task Get_CodeListInOtherCase_IsUnknown()
    {
        (await samples.Get("api/pxwebapi/v2/codelists/agg_KommSummer")).Status.ShouldBe(200);
        (await samples.Get("api/pxwebapi/v2/codeLists/agg_KommSummer")).Status.ShouldBe(200);
        (await samples.Get("api/pxwebapi/v2/codelists/agg_kommsummer")).Json.GetProperty("title").GetString().ShouldBe("Non-existent codelist");
    }

    [Fact]
    public async Task Get_SameCodeTwice_Is500WithEmptyBody()
    {
        var answer = await samples.Get(Data + "valueCodes[KOKkommuneregion0000]=9905,9905&valueCodes[ContentsCode]=KOSAG110000&valueCodes[Tid]=2025");

        answer.Status.ShouldBe(500);
        answer.Body.ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_CodeAndWildcardOverIt_IsAnswered() =>
        (await samples.Get(Data + "valueCodes[KOKkommuneregion0000]=9905,99*&valueCodes[ContentsCode]=KOSAG110000&valueCodes[Tid]=2025")).Json.GetProperty("size")[0].GetInt32().ShouldBe(12);

    [Fact]
    public async Task Get_AddressOver2100Characters_IsAWebPage404AndPostIsNot()
    {
        var codes = string.Join(",", Enumerable.Repeat("9905", 450));
        var answer = await samples.Get($"{Data}valueCodes[KOKkommuneregion0000]={codes}");

        answer.Status.ShouldBe(404);
        answer.MediaType.ShouldBe("text/html");
        answer.Text.ShouldStartWith("<!DOCTYPE html PUBLIC");
        (await samples.Post(Data, $$"""{"selection":[{"variableCode":"Nei","valueCodes":["{{codes}}"]}]}""")).Json.GetProperty("title").GetString().ShouldBe("Non-existent variable");
    }

    [Fact]
    public async Task Get_MoreThan800000Cells_Is400AlsoWhenTheyAreEmpty()
    {
        await using var server = await StatisticsServer.StartAsync(new StatisticsServerOptions
        {
            Tables = [new TableGenerator(1).Table("20001", new TableShape { Municipalities = 380, Contents = 10, Functions = 21, MissingShare = 1 })],
        });
        string Address(string functions) => $"api/pxwebapi/v2/tables/20001/data?valueCodes[KOKkommuneregion0000]=*&valueCodes[KOKfunksjon0000]={functions}&valueCodes[ContentsCode]=*&valueCodes[Tid]=*";

        var refused = await ServerAnswer.Get(server.BaseAddress, Address("*"));
        refused.Status.ShouldBe(400);
        refused.Text.ShouldBe("""{"type":"Parameter error","title":"Too many cells selected","status":400,"detail":"Too many cells selected"}""");
        (await ServerAnswer.Get(server.BaseAddress, Address("100"))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Get_Navigation_IsGone() => (await samples.Get("api/pxwebapi/v2/navigation")).Status.ShouldBe(404);

    [Fact]
    public async Task Start_Always_ListensOnLoopbackOnly()
    {
        samples.Server.BaseAddress.Host.ShouldBe("127.0.0.1");
        var other = System.Net.NetworkInformation.NetworkInterface.GetAllNetworkInterfaces()
            .SelectMany(i => i.GetIPProperties().UnicastAddresses).Select(a => a.Address)
            .Where(a => a.AddressFamily == AddressFamily.InterNetwork && !System.Net.IPAddress.IsLoopback(a)).ToArray();
        foreach (var address in other)
        {
            using var socket = new TcpClient();
            await Should.ThrowAsync<SocketException>(() => socket.ConnectAsync(address, samples.Server.BaseAddress.Port));
        }
    }

    [Fact]
    public async Task Requests_Always_HoldMethodPathQueryBodyAndStatus()
    {
        await samples.Get("api/pxwebapi/v2/tables/77777/data?lang=no");
        await samples.Post("api/pxwebapi/v2/tables/88888/data", """{"selection":[]}""");

        var get = samples.Server.Requests.Single(r => r.Path.Contains("77777"));
        (get.Method, get.Query, get.Body, get.Status).ShouldBe(("GET", "?lang=no", "", 400));
        var post = samples.Server.Requests.Single(r => r.Path.Contains("88888"));
        (post.Method, post.Body).ShouldBe(("POST", """{"selection":[]}"""));
        Encoding.UTF8.GetByteCount(post.Body).ShouldBe(16);
    }
}
