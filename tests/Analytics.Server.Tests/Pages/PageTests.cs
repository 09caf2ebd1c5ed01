using System.Net;
using Analytics.Server.Pages;
using Analytics.Server.Tests.Fixtures;
using Analytics.Store.Operations;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Server.Tests.Pages;

[Collection(SampleStoreGroup.Name)]
public sealed class PageTests(SampleStore store)
{
    [Fact]
    public async Task Front_ListsPublicationsAndEditions_NewestFirstByMunicipality()
    {
        await using var pages = await ServedPages.Start(store);
        using var client = pages.Client();

        var page = await client.GetStringAsync("/");

        page.ShouldContain("Rapporter for 2 kommuner");
        page.IndexOf("<h2>Lyngvær", StringComparison.Ordinal).ShouldBeGreaterThan(0);
        page.IndexOf("<h2>Steindalen", StringComparison.Ordinal).ShouldBeGreaterThan(page.IndexOf("<h2>Lyngvær", StringComparison.Ordinal));
        page.ShouldContain("Frosset utgave 2026-1");
        page.ShouldContain("/utgaver/9905/2026-1/docx");
        page.ShouldContain("&lt;script&gt;alert(&#39;tittel&#39;)&lt;/script&gt;");
        page.ShouldNotContain("<script>alert");
    }

    [Fact]
    public async Task Runs_ShowStateNodeTimeDurationAndLog()
    {
        await using var pages = await ServedPages.Start(store);
        var at = new DateTimeOffset(2026, 3, 16, 7, 15, 0, TimeSpan.Zero);
        pages.Occurrences.Occurrences.Add(new Occurrence(new OccurrenceKey("C09", "", at, "1-ingest"), OccurrenceState.Failed, "node-a", 3, at, at + TimeSpan.FromSeconds(72), "12134: <b>SSB svarte ikke</b>"));
        pages.Occurrences.Occurrences.Add(new Occurrence(new OccurrenceKey("C20", "9905", at, "2-render"), OccurrenceState.Done, "node-b", 1, at, at + TimeSpan.FromSeconds(0.4), "5 filer"));
        pages.Occurrences.Beat(new NodeBeat("node-a", at, at, null));
        using var client = pages.Client();

        var page = await client.GetStringAsync("/kjoringer");
        var log = await client.GetStringAsync(RunWords.Address("/kjoringer/logg", pages.Occurrences.Occurrences[0].Key));
        var one = await client.GetStringAsync("/kjoringer?hendelse=C20");

        page.ShouldContain("1 av de siste 2 kjøringene feilet");
        foreach (var said in new[] { "16.03.2026 kl.\u00A008:15", "1\u00A0min 12\u00A0s", "0,4\u00A0s", "node-a", "Feilet", "Lyngvær", "&lt;b&gt;SSB svarte ikke&lt;/b&gt;", "Nodene som kjører planen" })
            page.ShouldContain(said);
        log.ShouldContain("12134: 4 files");
        log.ShouldContain("&lt;img src=x onerror=alert(1)&gt;");
        log.ShouldContain("action=\"/plan/igjen\"");
        one.ShouldNotContain("1-ingest");
        (await client.GetAsync("/kjoringer/logg?hendelse=C09&tid=tull&steg=x")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Retry_OfAFailedRun_IsPassedOn()
    {
        await using var pages = await ServedPages.Start(store);
        var key = new OccurrenceKey("C09", "", store.Clock.GetUtcNow(), "1-ingest");
        pages.Occurrences.Occurrences.Add(new Occurrence(key, OccurrenceState.Failed, "n", 1, key.Slot, key.Slot, ""));
        using var client = pages.Client();

        var answer = await ServedPages.Send(client, RunWords.Address("/kjoringer/logg", key), "/plan/igjen", [.. RunWords.Fields(key)]);

        answer.Headers.Location!.ToString().ShouldBe("/kjoringer");
        pages.Schedule.Wishes.ShouldHaveSingleItem().ShouldStartWith("retry C09 1-ingest");
    }

    [Fact]
    public async Task Backfill_TakesDaysInTheirOrder()
    {
        await using var pages = await ServedPages.Start(store);
        using var client = pages.Client();

        await ServedPages.Send(client, "/plan", "/plan/etterfyll", ("hendelse", "C09"), ("fra", "2026-01-01"), ("til", "2026-02-01"), ("kommune", "9905"));
        await ServedPages.Send(client, "/plan", "/plan/etterfyll", ("hendelse", "C09"), ("fra", "2026-02-01"), ("til", "2026-01-01"));
        await ServedPages.Send(client, "/plan", "/plan/etterfyll", ("hendelse", "C09; DROP"), ("fra", "2026-01-01"), ("til", "2026-02-01"));
        await ServedPages.Send(client, "/plan", "/plan/kjor", ("hendelse", "C09"), ("kommune", "99O5"));

        pages.Schedule.Wishes.ShouldBe(["backfill C09 2026-01-01 2026-02-01 9905"]);
        pages.Audit.List().Count(e => e is { Outcome: "refused", Action: "run" }).ShouldBe(3);
    }

    [Fact]
    public async Task Plan_SaysWhatRunsNextAndWhy()
    {
        await using var pages = await ServedPages.Start(store);
        using var client = pages.Client();

        var page = await client.GetStringAsync("/plan");

        page.ShouldContain("Neste kjøring er 2.\u00A0desember 2026 kl.\u00A013:00");
        page.ShouldContain("15. mars er en mandag.");
        page.ShouldContain("&lt;b&gt;1&lt;/b&gt;");
        page.ShouldNotContain("<script>alert");
    }

    [Fact]
    public async Task NoScheduleAndNoStore_EveryPageSaysWhatToRun()
    {
        using var folder = new TemporaryFolder();
        await using var pages = await ServedPages.Start(store, folder: folder.Combine("nytt"), hasSchedule: false);
        using var client = pages.Client();

        (await client.GetStringAsync("/")).ShouldContain("analytics report");
        (await client.GetStringAsync("/plan")).ShouldContain("analytics schedule preview");
        (await client.GetStringAsync("/kjoringer")).ShouldContain("analytics schedule");
        (await client.GetStringAsync("/kontroller")).ShouldContain("analytics run");
        (await client.GetStringAsync("/ferskhet")).ShouldContain("Ingen kilder har tall ennå");
        (await client.GetStringAsync("/sporing?indikator=netto-driftsresultat")).ShouldContain("tabell 12134", Case.Insensitive);
        (await client.GetStringAsync("/varsler")).ShouldContain("Ingen varsler står");
        (await ServedPages.Send(client, "/", "/plan/kjor", ("hendelse", "C09"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest, "no form, no mark");
        pages.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Alerts_AreCalledInNorwegian()
    {
        await using var pages = await ServedPages.Start(store);
        using var client = pages.Client();
        pages.Alerts.Alerts.Add(new Alert("late C09 9905", "KOSTRA er sen.", pages.Clock.GetUtcNow(), pages.Clock.GetUtcNow(), null));

        var page = await client.GetStringAsync("/varsler");

        page.ShouldContain("Forsinket: C09 9905");
        page.ShouldNotContain("late C09");
    }

    [Fact]
    public async Task Freshness_OfInventedFigures_IsNotJudged_AndSaysWhatIsDue()
    {
        await using var pages = await ServedPages.Start(store);
        using var client = pages.Client();

        var page = await client.GetStringAsync("/ferskhet");

        page.ShouldContain("Oppdiktede tall");
        page.ShouldContain("15.03.2027", Case.Sensitive, "KOSTRA of 2026");
        page.ShouldContain("Ingen tall");
    }

    [Fact]
    public async Task Contracts_ShowWhatHeldAndWhatDidNot()
    {
        await using var pages = await ServedPages.Start(store);
        using var client = pages.Client();

        var page = await client.GetStringAsync("/kontroller");

        page.ShouldContain("<h2>Holdt</h2>");
        page.ShouldContain("ssb-12134");
    }

    [Theory]
    [InlineData("/sporing?indikator=netto-driftsresultat-konsern", "tabell")]
    [InlineData("/sporing?tall=netto-driftsresultat-konsern.2025", "0,8 prosent")]
    [InlineData("/sporing?indikator=netto-driftsresultat-konsern&kommune=9906", "9906 2025")]
    public async Task Lineage_FollowsIndicatorsAndNumbers(string path, string said)
    {
        await using var pages = await ServedPages.Start(store);
        using var client = pages.Client();

        var page = await client.GetStringAsync(path);

        page.ShouldContain("Veien fra kilden");
        page.ShouldContain(said, Case.Insensitive);
        page.ShouldContain("tabell 12134", Case.Insensitive);
    }

    [Fact]
    public async Task Lineage_OfWhatIsNot_SaysSo_AndRunsNothing()
    {
        await using var pages = await ServedPages.Start(store);
        using var client = pages.Client();
        foreach (var asked in new[] { "<script>alert(1)</script>", "' OR 1=1 --", "../../etc/passwd", new string('a', 5000) })
        {
            var answer = await client.GetAsync("/sporing?indikator=" + Uri.EscapeDataString(asked));
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await answer.Content.ReadAsStringAsync()).ShouldNotContain("<script>alert");
        }

        (await client.GetAsync("/sporing?tall=netto-driftsresultat-konsern.2025.9905'%20OR%20'1'='1")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetAsync("/sporing?indikator=netto-driftsresultat&kommune=abc")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        pages.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Alerts_ThatStand_AndHealedOnes_AreShown()
    {
        await using var pages = await ServedPages.Start(store);
        var now = store.Clock.GetUtcNow();
        pages.Alerts.Alerts.Add(new Alert("late C09", "KOSTRA er forsinket. <i>Kjør:</i> analytics ingest", now, now, null));
        pages.Alerts.Alerts.Add(new Alert("disk", "Disken er full.", now, now, now));
        using var client = pages.Client();

        var page = await client.GetStringAsync("/varsler");

        page.ShouldContain("Ett varsel står");
        page.ShouldContain("&lt;i&gt;Kjør:");
        page.ShouldContain("Over de siste 30 dagene");
    }

    [Fact]
    public async Task AuditLog_ShowsWhoDidWhat_AlsoRefusals()
    {
        await using var pages = await ServedPages.Start(store);
        using var reader = pages.Client(pages.Token("<b>kari</b>", AccessRole.Reader));
        using var boss = pages.Client(pages.Token("ola", AccessRole.Operator));
        await reader.GetAsync("/sporring");

        var page = await boss.GetStringAsync("/innsyn");

        page.ShouldContain("&lt;b&gt;kari&lt;/b&gt;");
        page.ShouldContain("Avvist");
    }

    [Fact]
    public async Task Head_IsAsGetWithoutABody()
    {
        await using var pages = await ServedPages.Start(store);
        using var client = pages.Client();

        var answer = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/"));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        (await client.SendAsync(new HttpRequestMessage(HttpMethod.Put, "/"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.SendAsync(new HttpRequestMessage(HttpMethod.Delete, "/plan/kjor"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
