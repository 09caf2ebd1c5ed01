using System.Net;
using Analytics.Server.Pages;
using Analytics.Server.Tests.Fixtures;
using Analytics.Store.Operations;
using Shouldly;
using Xunit;

namespace Analytics.Server.Tests.Access;

[Collection(SampleStoreGroup.Name)]
public sealed class ResponseTests(SampleStore store)
{
    [Fact]
    public async Task EveryPage_TellsTheBrowserWhatToRefuse_AndHasNothingInline()
    {
        await using var pages = await ServedPages.Start(store);
        using var client = pages.Client();
        foreach (var path in Routes.All.Where(r => r.Method == "GET").Select(r => r.Path).Append("/finnes-ikke"))
        {
            var answer = await client.GetAsync(path);
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            policy.ShouldNotContain("unsafe", Case.Sensitive, path);
            policy.ShouldContain("default-src 'none'");
            policy.ShouldContain("frame-ancestors 'none'");
            answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
            answer.Headers.GetValues("Referrer-Policy").Single().ShouldBe("same-origin");
            answer.Headers.CacheControl!.ToString().ShouldBe("no-store", path);
            answer.Headers.Server.ShouldBeEmpty();
            var page = await answer.Content.ReadAsStringAsync();
            page.ShouldNotContain(" style=", Case.Sensitive, path);
            page.ShouldNotContain("<style", Case.Sensitive, path);
            page.Split("<script").Skip(1).ShouldAllBe(s => s.StartsWith(" src=\"/filer/", StringComparison.Ordinal), path);
            System.Text.RegularExpressions.Regex.IsMatch(page, "\\son[a-z]+=\"").ShouldBeFalse(path);
        }
    }

    [Fact]
    public async Task Files_HaveTheirHashInTheirAddress_AndAreKept()
    {
        await using var pages = await ServedPages.Start(store);
        using var client = pages.Client();
        var style = await client.GetAsync(PageFiles.All.Style);

        style.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
        var text = await style.Content.ReadAsStringAsync();
        text.ShouldNotContain("data:font");
        var fonts = System.Text.RegularExpressions.Regex.Matches(text, "url\\((/filer/[^)]+)\\)").Select(m => m.Groups[1].Value).ToList();
        fonts.Count.ShouldBe(8);
        foreach (var font in fonts)
            (await client.GetAsync(font)).Content.Headers.ContentType!.MediaType.ShouldBe("font/woff2");
        (await client.GetAsync(PageFiles.All.Script)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("ond.example")]
    [InlineData("ond.example:5080")]
    [InlineData("127.0.0.1.nip.io")]
    [InlineData("10.0.0.1")]
    [InlineData("")]
    public async Task Host_ThatIsNotOurs_IsRefused(string host)
    {
        await using var pages = await ServedPages.Start(store);

        var answer = await RawRequest.Send(pages.Address, "GET / HTTP/1.1", $"Host: {host}");

        answer.Split(' ')[1].ShouldBeOneOf("421", "400");
        answer.ShouldNotContain("Lyngvær");
    }

    [Fact]
    public async Task Rate_TooManyRequests_AreToldToWait()
    {
        await using var pages = await ServedPages.Start(store, ServedPages.Free with { RequestBurst = 20, RequestsPerSecond = 1 });
        using var client = pages.Client();
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 30; i++)
            answers.Add(await client.GetAsync("/logg-inn"));

        answers.Take(20).ShouldAllBe(a => a.StatusCode == HttpStatusCode.OK);
        answers[^1].StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        answers[^1].Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Health_AnswersAnybodyAndSaysNothingMore()
    {
        using var folder = new Testing.TemporaryFolder();
        await using var pages = await ServedPages.Start(store);
        pages.Token("kari", AccessRole.Reader);
        using var client = pages.Client();

        (await client.GetStringAsync("/health/live")).ShouldBe("ok\n");
        (await client.GetStringAsync("/health/ready")).ShouldBe("ok\n");

        File.WriteAllText(folder.Combine("catalogue.db"), "this is no database, and far too short to be one");
        await using var broken = await ServedPages.Start(store, folder: folder.Path);
        using var other = broken.Client();
        (await other.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var ready = await other.GetAsync("/health/ready");
        ready.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await ready.Content.ReadAsStringAsync()).ShouldBe("not ready\n");
    }

    [Fact]
    public async Task DamagedStore_PageSaysNothingOfIt_AndTheOperatorIsTold()
    {
        using var folder = new Testing.TemporaryFolder();
        File.WriteAllText(folder.Combine("catalogue.db"), "this is no database, and far too short to be one");
        await using var pages = await ServedPages.Start(store, folder: folder.Path);
        using var client = pages.Client();

        var answer = await client.GetAsync("/ferskhet");

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain(folder.Path);
        pages.Faults.ShouldHaveSingleItem().ShouldContain("catalogue.db");
    }
}
