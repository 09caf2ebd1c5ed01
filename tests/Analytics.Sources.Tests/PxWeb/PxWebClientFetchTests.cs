using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Analytics.Core;
using Analytics.Sources.JsonStat;
using Analytics.Sources.PxWeb;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Sources.Tests.PxWeb;

public sealed class PxWebClientFetchTests
{
    private const string Dataset = """{"class":"dataset","id":["Tid"],"size":[1],"dimension":{"Tid":{"category":{"index":{"2025":0}}}},"value":[1]}""";

    private static readonly PxWebRequest Request = new("12134", PxWebVersion.V2, "no", [new("Tid", JsonStatRole.Time, ["2025"])]);

    private readonly VirtualClock clock = new();

    [SharedFact]
    public async Task Fetch_RealAnswer_GivesItsExactBytesAndTheTime()
    {
        var bytes = await File.ReadAllBytesAsync(SharedFolder.Combine("real", "ssb-jsonstat2", "pxwebapi-v2", "12134_3kommuner_v2_GET.json"));
        var bank = new ScriptedBank((_, _) => new HttpResponseMessage { Content = new ByteArrayContent(bytes) });

        var answer = await clock.Run(() => bank.Client(clock).FetchAsync(Request, default));

        answer.Bytes.ShouldBe(bytes);
        answer.RetrievedAt.ShouldBe(clock.GetUtcNow());
        answer.Request.ShouldBe(Request);
        JsonStatReader.Read(answer.Bytes, "answer").Dimensions[0].Categories.Count.ShouldBe(3);
    }

    public static TheoryData<string> PassingFailures { get; } =
        ["429", "429 with a body", "429 in the body of a 400", "500", "503", "408", "page", "empty", "cut off", "half of the JSON", "text", "no connection", "broken", "time-out"];

    [Theory]
    [MemberData(nameof(PassingFailures))]
    public async Task Fetch_FailureThatPasses_IsTriedAgain(string failure)
    {
        var bank = Failing(failure, times: 2);

        var answer = await clock.Run(() => bank.Client(clock).FetchAsync(Request, default));

        Encoding.UTF8.GetString(answer.Bytes).ShouldBe(Dataset);
        bank.Asked.Count.ShouldBe(3);
    }

    [Theory]
    [MemberData(nameof(PassingFailures))]
    public async Task Fetch_FailureThatStays_SaysWhatFailedAndHowOften(string failure)
    {
        var bank = Failing(failure, times: int.MaxValue);

        var error = await Should.ThrowAsync<SourceUnavailableException>(clock.Run(() => bank.Client(clock).FetchAsync(Request, default)));

        bank.Asked.Count.ShouldBe(5);
        error.Place.ShouldContain("12134");
        error.Found.ShouldContain("5 attempts");
        error.Message.ShouldNotContain("https:");
        error.NextStep.ShouldNotBeEmpty();
    }

    // Titles: ProblemUtility.cs of the bank's server, misspellings included; FORMAT-FACTS section 2.
    [Theory]
    [InlineData("Non-existent table", 404, PxWebErrorKind.TableUnknown)]
    [InlineData("Non-existent variable", 400, PxWebErrorKind.VariableUnknown)]
    [InlineData("Non-existent value", 400, PxWebErrorKind.ValueUnknown)]
    [InlineData("Non-existent codelist", 400, PxWebErrorKind.CodeListUnknown)]
    [InlineData("Missing selection for mandantory variable", 400, PxWebErrorKind.MissingSelection)]
    [InlineData("Illegal selection expression", 400, PxWebErrorKind.IllegalExpression)]
    [InlineData("Illegal placment", 400, PxWebErrorKind.IllegalPlacement)]
    [InlineData("Too many cells selected", 403, PxWebErrorKind.TooManyCells)]
    [InlineData("Unsupported output format", 400, PxWebErrorKind.UnsupportedFormat)]
    [InlineData("Something new", 400, PxWebErrorKind.Other)]
    public async Task Fetch_Version2Refusal_IsToldByItsTitleWhateverTheStatus(string title, int inside, PxWebErrorKind kind)
    {
        foreach (var status in new[] { HttpStatusCode.BadRequest, HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.OK })
        {
            var bank = ScriptedBank.InTurn(ScriptedBank.Json(string.Create(CultureInfo.InvariantCulture, $$"""{"type":"Parameter error","title":"{{title}}","status":{{inside}}}"""), status));

            var error = await Should.ThrowAsync<PxWebException>(clock.Run(() => bank.Client(clock).FetchAsync(Request, default)));

            error.Kind.ShouldBe(kind);
            error.Found.ShouldContain(title);
            bank.Asked.Count.ShouldBe(1);
        }
    }

    // FORMAT-FACTS section 1 and its server's SSDHandler.cs.
    [Theory]
    [InlineData("Parameter error", HttpStatusCode.BadRequest, PxWebErrorKind.ParameterFault)]
    [InlineData("The request for variable 'Avstand1' has an error. Please check your query.", HttpStatusCode.BadRequest, PxWebErrorKind.VariableFault)]
    [InlineData("Too many values selected", HttpStatusCode.Forbidden, PxWebErrorKind.TooManyCells)]
    public async Task Fetch_Version1Refusal_IsToldByItsText(string text, HttpStatusCode status, PxWebErrorKind kind)
    {
        var bank = ScriptedBank.InTurn(ScriptedBank.Json($$"""{"error":"{{text}}"}""", status));

        (await Should.ThrowAsync<PxWebException>(clock.Run(() => bank.Client(clock).FetchAsync(Request with { Version = PxWebVersion.V1 }, default)))).Kind.ShouldBe(kind);
    }

    // The probe of 2026-04-25: an address of 4365 characters was answered 404 with IIS's page; asking again would not help.
    [Fact]
    public async Task Fetch_PageWith404_IsNotTriedAgain()
    {
        var bank = ScriptedBank.InTurn(ScriptedBank.Page(HttpStatusCode.NotFound));

        (await Should.ThrowAsync<PxWebException>(clock.Run(() => bank.Client(clock).FetchAsync(Request, default)))).Kind.ShouldBe(PxWebErrorKind.RouteMissing);
        bank.Asked.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("""{"class":"dataset","dimension":{"Tid":{}},"value":[]}""")]
    [InlineData("""{"dataset":{"dimension":{"id":["Tid"],"size":[1]},"value":[1]}}""")]
    [InlineData("""{"a":1}""")]
    public async Task Fetch_WholeJsonThatIsNoDataset_IsRefused(string body)
    {
        var bank = ScriptedBank.InTurn(ScriptedBank.Json(body));

        await Should.ThrowAsync<SourceFormatException>(clock.Run(() => bank.Client(clock).FetchAsync(Request, default)));
    }

    [Fact]
    public async Task Fetch_PausesBetweenAttempts_GrowNoFurtherThanTheirLongest()
    {
        var times = new List<DateTimeOffset>();
        var bank = new ScriptedBank((_, _) =>
        {
            times.Add(clock.GetUtcNow());
            return ScriptedBank.Status(HttpStatusCode.BadGateway)();
        });
        var options = new PxWebOptions { Attempts = 30, FirstPause = TimeSpan.FromSeconds(2), LongestPause = TimeSpan.FromSeconds(20) };

        await Should.ThrowAsync<SourceUnavailableException>(clock.Run(() => bank.Client(clock, options).FetchAsync(Request, default)));

        var pauses = times.Zip(times.Skip(1), (a, b) => (b - a).TotalSeconds).ToList();
        pauses.Count.ShouldBe(29);
        pauses.Take(4).Zip([2.0, 4, 8, 16]).ShouldAllBe(p => p.First >= 0 && p.First < p.Second);
        pauses.ShouldAllBe(p => p <= 20);
        pauses.Distinct().Count().ShouldBe(29);
        pauses.Skip(4).Average().ShouldBeInRange(5, 15);
    }

    [Fact]
    public async Task Fetch_Interrupted_StopsWithoutAnotherAttempt()
    {
        using var interrupt = new CancellationTokenSource();
        var bank = new ScriptedBank((_, _) =>
        {
            interrupt.Cancel();
            return ScriptedBank.Status(HttpStatusCode.BadGateway)();
        });

        await Should.ThrowAsync<OperationCanceledException>(clock.Run(() => bank.Client(clock).FetchAsync(Request, interrupt.Token)));
        bank.Asked.Count.ShouldBe(1);
    }

    // FORMAT-FACTS section 2: the headers of 2026-09-09.
    [Fact]
    public async Task Fetch_AnyAnswer_ReportsItsHeadersToTheGate()
    {
        var gate = new OpenGate();
        var bank = ScriptedBank.InTurn(
            ScriptedBank.Status(HttpStatusCode.TooManyRequests, ("Retry-After", "12")),
            ScriptedBank.Status(HttpStatusCode.ServiceUnavailable, ("Retry-After", "Mon, 16 Mar 2026 06:00:00 GMT")),
            ScriptedBank.Json(Dataset, HttpStatusCode.OK, ("x-ratelimit-limit", "40"), ("x-ratelimit-policy", "40;w=60s"), ("x-ratelimit-remaining", "39")));
        var started = clock.GetUtcNow();

        await clock.Run(() => bank.Client(clock, new PxWebOptions { FirstPause = TimeSpan.Zero }, gate).FetchAsync(Request, default));

        gate.Reports.ShouldBe(
        [
            new RateReport(null, null, null, TimeSpan.FromSeconds(12), true),
            new RateReport(null, null, null, new DateTimeOffset(2026, 3, 16, 6, 0, 0, TimeSpan.Zero) - started, false),
            new RateReport(40, TimeSpan.FromSeconds(60), 39, null, false),
        ]);
    }

    [Theory]
    [InlineData(9)]
    [InlineData(4)]
    [InlineData(1)]
    public async Task FetchAll_BanksLimitIsLowerThanItSaid_SplitsUntilItAnswers(int limit)
    {
        var bank = Limited(limit);
        var years = Enumerable.Range(2001, 10).Select(y => y.ToString(CultureInfo.InvariantCulture)).ToArray();
        var plan = Plan(years);

        var answers = await clock.Run(async () => await bank.Client(clock).FetchAllAsync(plan, default).ToListAsync());

        answers.SelectMany(a => a.Request.Selections[0].Codes).ShouldBe(years);
        answers.ShouldAllBe(a => a.Request.Cells <= limit);
    }

    [Fact]
    public async Task FetchAll_LimitLearnt_IsNotTriedAgainForTheNextRequest()
    {
        var bank = Limited(2);
        var plan = new PxWebPlan([.. Plan("2001", "2002", "2003").Requests, .. Plan("2004", "2005", "2006").Requests], 6, []);

        await clock.Run(async () => await bank.Client(clock).FetchAllAsync(plan, default).ToListAsync());

        // Refused once with three years; then 2 + 1 and 2 + 1.
        bank.Asked.Count.ShouldBe(5);
    }

    [Fact]
    public async Task FetchAll_NothingIsSmallEnough_EndsWithTheRefusal()
    {
        var years = Enumerable.Range(1000, 4000).Select(y => y.ToString(CultureInfo.InvariantCulture)).ToArray();
        var bank = Limited(0);

        var error = await Should.ThrowAsync<PxWebException>(clock.Run(async () => await bank.Client(clock).FetchAllAsync(Plan(years), default).ToListAsync()));

        error.Kind.ShouldBe(PxWebErrorKind.TooManyCells);
        bank.Asked.Count.ShouldBe(11);
    }

    private static PxWebPlan Plan(params string[] years) =>
        new([Request with { Selections = [new("Tid", JsonStatRole.Time, years)] }], years.Length, []);

    /// <summary>A bank that refuses more than so many codes.</summary>
    private static ScriptedBank Limited(int limit) => new((request, _) =>
    {
        var asked = Uri.UnescapeDataString(request.RequestUri!.Query);
        var codes = request.Method == HttpMethod.Get ? Regex.Match(asked, @"valueCodes\[Tid\]=([^&]*)").Groups[1].Value.Split(',').Length : int.MaxValue;
        return codes > limit
            ? ScriptedBank.Json("""{"type":"Parameter error","title":"Too many cells selected","status":403}""", HttpStatusCode.BadRequest)()
            : ScriptedBank.Json(Dataset)();
    });

    private ScriptedBank Failing(string failure, int times) => new((_, n) => n >= times ? ScriptedBank.Json(Dataset)() : failure switch
    {
        "429" => ScriptedBank.Status(HttpStatusCode.TooManyRequests)(),
        "429 with a body" => ScriptedBank.Json("""{"error":"429 - Too many requests in too short timeframe. Please try again later."}""", HttpStatusCode.TooManyRequests)(),
        "429 in the body of a 400" => ScriptedBank.Json("""{"title":"Too many requests","status":429}""", HttpStatusCode.BadRequest)(),
        "500" => ScriptedBank.Status(HttpStatusCode.InternalServerError)(),
        "503" => ScriptedBank.Json("""{"title":"Service unavailable","status":503}""", HttpStatusCode.ServiceUnavailable)(),
        "408" => ScriptedBank.Status(HttpStatusCode.RequestTimeout)(),
        "page" => ScriptedBank.Page(HttpStatusCode.OK)(),
        "empty" => ScriptedBank.Status(HttpStatusCode.OK)(),
        "cut off" => CutOff(),
        "half of the JSON" => ScriptedBank.Json(Dataset[..60])(),
        "text" => ScriptedBank.Json("Service Unavailable")(),
        "no connection" => throw new HttpRequestException(HttpRequestError.NameResolutionError, "no such host at https://data.ssb.no"),
        "broken" => throw new HttpIOException(HttpRequestError.ResponseEnded),
        "time-out" => Hang(),
        _ => throw new ArgumentOutOfRangeException(nameof(failure)),
    });

    private static HttpResponseMessage CutOff()
    {
        var response = ScriptedBank.Json(Dataset)();
        response.Content.Headers.ContentLength = 5000;
        return response;
    }

    /// <summary>An answer whose body never comes.</summary>
    private HttpResponseMessage Hang() => new() { Content = new SilentContent(clock) };

    private sealed class SilentContent(VirtualClock clock) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw new NotSupportedException();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
            await Task.Delay(TimeSpan.FromDays(1), clock, cancellationToken);

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
