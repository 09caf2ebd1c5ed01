using System.Net;
using System.Text;
using Analytics.Core;
using Analytics.Sources.Klass;
using Shouldly;
using Xunit;

namespace Analytics.Sources.Tests.Klass;

public sealed class KlassClientTests
{
    private static readonly DateOnly Day = new(2024, 1, 1);

    private readonly List<string> asked = [];
    private string accept = "";

    [Fact]
    public async Task EveryQuestion_AsksJsonAtTheRightAddress()
    {
        var codes = Answering("""{"codes":[]}""");
        await codes.CodesAtAsync(KlassClassification.Municipalities, Day);
        await codes.CodesAsync(KlassClassification.Counties, Day, Day.AddYears(1));
        await Answering("""{"codeChanges":[]}""").ChangesAsync(131, new DateOnly(2023, 12, 1), Day.AddDays(1));
        var pairs = Answering("""{"correspondenceItems":[]}""");
        await pairs.CorrespondsAtAsync(KlassClassification.KostraGroups, 131, Day);
        await pairs.CorrespondsAsync(131, KlassClassification.CountyGroups, Day, Day.AddYears(1));
        await Answering("""{"name":"n","source":"s","target":"t","correspondenceMaps":[]}""").CorrespondenceTableAsync(1358);

        accept.ShouldBe("application/json");
        asked.ShouldBe(
        [
            "https://data.ssb.no/api/klass/v1/classifications/131/codesAt?date=2024-01-01&language=nb",
            "https://data.ssb.no/api/klass/v1/classifications/104/codes?from=2024-01-01&to=2025-01-01&language=nb",
            "https://data.ssb.no/api/klass/v1/classifications/131/changes?from=2023-12-01&to=2024-01-02&language=nb",
            "https://data.ssb.no/api/klass/v1/classifications/112/correspondsAt?targetClassificationId=131&date=2024-01-01&language=nb",
            "https://data.ssb.no/api/klass/v1/classifications/131/corresponds?targetClassificationId=152&from=2024-01-01&to=2025-01-01&language=nb",
            "https://data.ssb.no/api/klass/v1/correspondencetables/1358?language=nb",
        ]);
    }

    [Theory]
    [InlineData(KlassLanguage.Nynorsk, "language=nn")]
    [InlineData(KlassLanguage.English, "language=en")]
    public async Task CodesAtAsync_OtherLanguageAndAddress_AreUsed(KlassLanguage language, string query)
    {
        var options = new KlassOptions { Base = new Uri("http://127.0.0.1:9/klass/"), Language = language };
        await Answering("""{"codes":[]}""", options: options).CodesAtAsync(131, Day);

        asked.ShouldBe([$"http://127.0.0.1:9/klass/classifications/131/codesAt?date=2024-01-01&{query}"]);
    }

    [Fact]
    public async Task CorrespondsAsync_NotFound_SaysThatTheCorrespondenceIsMissing() =>
        (await Should.ThrowAsync<SourceFormatException>(() => Answering("{\"error\":\"no table\"}", HttpStatusCode.NotFound).CorrespondsAsync(112, 131, Day, Day.AddYears(3))))
            .Message.ShouldBe(
                "classifications/112/corresponds?targetClassificationId=131&from=2024-01-01&to=2027-01-01: KLASS has no such correspondence " +
                "(status 404, \"{\"error\":\"no table\"}\"). Expected a correspondence that exists on every day asked for. " +
                "Ask for a shorter range or another day, the other way round (source and target exchanged), or for a table by its number.");

    [Theory]
    [InlineData(HttpStatusCode.NotFound, "status 404. Expected a classification of KLASS that is valid then.")]
    [InlineData(HttpStatusCode.TooManyRequests, "status 429. Expected an answer from KLASS. Wait, and fetch again.")]
    [InlineData(HttpStatusCode.ServiceUnavailable, "status 503. Expected an answer from KLASS. Wait, and fetch again.")]
    [InlineData(HttpStatusCode.BadRequest, "status 400. Expected an answer from KLASS. Check the request")]
    public async Task CodesAtAsync_ErrorStatus_SaysWhatToDo(HttpStatusCode status, string sentence) =>
        (await Should.ThrowAsync<SourceFormatException>(() => Answering("", status).CodesAtAsync(131, Day))).Message
            .ShouldStartWith($"classifications/131/codesAt?date=2024-01-01: {sentence}");

    [Fact]
    public async Task ChangesAsync_XmlAnswer_IsAClearError() =>
        (await Should.ThrowAsync<SourceFormatException>(() => Answering("<codeChangeList/>").ChangesAsync(131, Day, Day.AddDays(1)))).Message
            .ShouldContain("XML that starts with <codeChangeList/>");

    [Fact]
    public async Task CodesAtAsync_NoNetwork_NamesTheHost()
    {
        var client = new KlassClient((_, _) => throw new HttpRequestException("refused"));
        (await Should.ThrowAsync<SourceFormatException>(() => client.CodesAtAsync(131, Day))).Message.ShouldContain("no answer from data.ssb.no: refused");
    }

    [Fact]
    public async Task CodesAtAsync_SenderGivesUpWaiting_IsAnErrorOfTheSource()
    {
        var client = new KlassClient((_, _) => throw new TaskCanceledException());
        (await Should.ThrowAsync<SourceFormatException>(() => client.CodesAtAsync(131, Day))).Message.ShouldContain("in time");
    }

    [Fact]
    public async Task CodesAtAsync_Cancelled_StaysACancellation()
    {
        using var stop = new CancellationTokenSource();
        var client = new KlassClient((_, token) =>
        {
            stop.Cancel();
            token.ThrowIfCancellationRequested();
            return Task.FromResult(new HttpResponseMessage());
        });
        await Should.ThrowAsync<OperationCanceledException>(() => client.CodesAtAsync(131, Day, stop.Token));
    }

    [Fact]
    public async Task GetBytesAsync_HttpClient_KeepsTheExactBytes()
    {
        using var http = new HttpClient(new Echo([0xEF, 0xBB, 0xBF, (byte)'{', (byte)'}']));
        (await new KlassClient(http).GetBytesAsync(KlassRequest.CodesAt(131, Day))).ShouldBe([0xEF, 0xBB, 0xBF, (byte)'{', (byte)'}']);
    }

    [Theory]
    [InlineData("https://data.ssb.no/api/klass/v1", "ends with a slash")]
    [InlineData("ftp://data.ssb.no/", "starts with https://")]
    public void KlassClient_UnusableAddress_IsRefused(string address, string sentence) =>
        Should.Throw<ConfigurationException>(() => Answering("", options: new KlassOptions { Base = new Uri(address) })).Message.ShouldContain(sentence);

    [Fact]
    public void Changes_EmptyRange_IsRefused() =>
        Should.Throw<ConfigurationException>(() => KlassRequest.Changes(131, Day, Day)).Message.ShouldContain("from 2024-01-01 to 2024-01-01");

    private KlassClient Answering(string body, HttpStatusCode status = HttpStatusCode.OK, KlassOptions? options = null) => new(
        (request, _) =>
        {
            asked.Add(request.RequestUri!.AbsoluteUri);
            accept = request.Headers.Accept.ToString();
            return Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8) });
        },
        options);

    private sealed class Echo(byte[] bytes) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage { Content = new ByteArrayContent(bytes) });
    }
}
