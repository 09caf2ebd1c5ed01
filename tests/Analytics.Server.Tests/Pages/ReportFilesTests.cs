using System.Net;
using Analytics.Core;
using Analytics.Pipeline.Publishing;
using Analytics.Server.Tests.Fixtures;
using Analytics.Store.Operations;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Server.Tests.Pages;

[Collection(SampleStoreGroup.Name)]
public sealed class ReportFilesTests(SampleStore store)
{
    [Fact]
    public async Task Report_IsSentAsItIs_InASandbox()
    {
        await using var pages = await ServedPages.Start(store);
        using var client = pages.Client();

        var answer = await client.GetAsync("/rapporter/9905/2026-1/" + Uri.EscapeDataString(Path.GetFileName(store.Report)));

        (await answer.Content.ReadAsByteArrayAsync()).ShouldBe(await File.ReadAllBytesAsync(store.Report));
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldStartWith("sandbox allow-scripts");
        policy.ShouldNotContain("allow-same-origin");
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("form-action 'none'");
        answer.Headers.CacheControl!.ToString().ShouldBe("public, no-cache");
        using var again = new HttpRequestMessage(HttpMethod.Get, answer.RequestMessage!.RequestUri);
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        (await client.SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task PrivateFile_IsNeverKept()
    {
        await using var pages = await ServedPages.Start(store);
        using var client = pages.Client(pages.Token("kari", AccessRole.Reader));

        var answer = await client.GetAsync("/rapporter/9905/utkast/tall.xlsx");

        answer.Headers.CacheControl!.ToString().ShouldBe("no-store");
        answer.Headers.ETag.ShouldBeNull();
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        pages.Audit.List().ShouldContain(e => e.Who == "kari" && e.What == "/rapporter/9905/utkast/tall.xlsx" && e.Outcome == "ok");
    }

    [Theory]
    [InlineData("html", "text/html")]
    [InlineData("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation")]
    public async Task FrozenEdition_IsRenderedInItsFormats(string format, string type)
    {
        await using var pages = await ServedPages.Start(store);
        using var client = pages.Client();

        var answer = await client.GetAsync($"/utgaver/9905/2026-1/{format}");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        answer.Content.Headers.ContentDisposition!.ToString().ShouldContain($"perspektivanalyse-9905-2026-1.{format}");
        (await answer.Content.ReadAsByteArrayAsync()).Length.ShouldBeGreaterThan(10_000);
        (await client.GetAsync("/utgaver/9905/2026-1/pdf")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetAsync("/utgaver/9905/2026-9/html")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>Names that step upwards, in every spelling that a client can send.</summary>
    [Theory]
    [InlineData("/rapporter/9905/2026-1/../../../catalogue.db")]
    [InlineData("/rapporter/9905/2026-1/..%2f..%2f..%2fcatalogue.db")]
    [InlineData("/rapporter/9905/2026-1/%2e%2e%2f%2e%2e%2f%2e%2e%2fserve.key")]
    [InlineData("/rapporter/9905/2026-1/..%5c..%5cserve.key")]
    [InlineData("/rapporter/9905/2026-1/publication.json")]
    [InlineData("/rapporter/9905/../../serve.key/x/y")]
    [InlineData("/rapporter/..%2f..%2f/restricted/access.log")]
    [InlineData("/rapporter/%2e%2e/restricted/access.log")]
    [InlineData("/rapporter/9905/%2e%2e/serve.key")]
    [InlineData("/rapporter/9905/2026-1/tall.xlsx%00.html")]
    [InlineData("/rapporter/9905/2026-1//etc/passwd")]
    [InlineData("/rapporter/9905//tall.xlsx")]
    [InlineData("/utgaver/9905/..%2f..%2f/html")]
    [InlineData("/utgaver/..%2f9905/2026-1/html")]
    [InlineData("/filer/../serve.key")]
    [InlineData("//serve.key")]
    public async Task Path_ThatStepsUpwards_LeadsNowhere(string path)
    {
        await using var pages = await ServedPages.Start(store);

        var answer = await RawRequest.Send(pages.Address, $"GET {path} HTTP/1.1", "Host: 127.0.0.1");

        answer.Split("\r\n")[0].ShouldBeOneOf("HTTP/1.1 404 Not Found", "HTTP/1.1 400 Bad Request");
        answer.ShouldNotContain("SQLite format");
        answer.ShouldNotContain("root:");
        answer.ShouldNotContain("TitleNb");
    }

    [Fact]
    public async Task Names_ThatWouldBreakHeadersOrPages_AreHarmless()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder();
        const string Name = "a\r\nSet-Cookie: ond=1\r\n\"<img src=x onerror=alert(1)>.xlsx";
        await File.WriteAllTextAsync(folder.Combine(Name), "x");
        new PublicationShelf(folder.Path, store.Clock).Publish(new MunicipalityCode("9905"), "2026-1", "\"><script>alert(1)</script>", isPublic: true, [folder.Combine(Name)]);
        await using var pages = await ServedPages.Start(store, folder: folder.Path);
        using var client = pages.Client();

        var front = await client.GetStringAsync("/");
        var answer = await client.GetAsync("/rapporter/9905/2026-1/" + Uri.EscapeDataString(Name));

        front.ShouldNotContain("<script>alert");
        front.ShouldNotContain("<img");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        answer.Content.Headers.GetValues("Content-Disposition").Single().ShouldNotContain("\n");
    }

    [Fact]
    public async Task Manifest_ThatNamesAFileElsewhere_OpensNone()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.Combine("a.pdf"), "x");
        new PublicationShelf(folder.Path, store.Clock).Publish(new MunicipalityCode("9905"), "2026-1", "Rapport", isPublic: true, [folder.Combine("a.pdf")]);
        var manifest = folder.Combine("published", "9905", "2026-1", "publication.json");
        await File.WriteAllTextAsync(manifest, (await File.ReadAllTextAsync(manifest)).Replace("a.pdf", "../../../serve.key", StringComparison.Ordinal));
        await using var pages = await ServedPages.Start(store, folder: folder.Path);

        (await RawRequest.Send(pages.Address, "GET /rapporter/9905/2026-1/..%2F..%2F..%2Fserve.key HTTP/1.1", "Host: 127.0.0.1")).ShouldStartWith("HTTP/1.1 404");
    }
}
