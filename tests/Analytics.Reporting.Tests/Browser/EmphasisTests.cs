using Analytics.Testing;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Analytics.Reporting.Tests.Browser;

public sealed class EmphasisTests(ReportBrowser browser) : IClassFixture<ReportBrowser>
{
    private const string Faded = "id => [...document.querySelectorAll(`#${id} .trace`)].filter(t => t.style.opacity === '0.3').length";

    [ChromiumFact]
    public async Task Emphasis_OfASeries_FadesTheOthersInAllFiguresAndIsKeptInTheAddress()
    {
        foreach (var width in new[] { 390, 820, 1280 })
        {
            await using var report = await browser.Open(width, "#okonomi");
            await report.Drawn();
            (await report.Page.EvaluateAsync<int>(Faded, "fig-4-3")).ShouldBe(0);
            await report.Page.Locator("#fig-4-3 [data-valg=framhev]").SelectOptionAsync("Landet");
            (await report.Page.EvaluateAsync<int>(Faded, "fig-4-3")).ShouldBeGreaterThan(0);
            (await report.Page.Locator("#fig-4-3 [data-valg=framhev]").InputValueAsync()).ShouldBe("Landet");
            new Uri(report.Page.Url).Fragment.ShouldEndWith("framhev=Landet");

            await using var copy = await browser.Open(width, new Uri(report.Page.Url).Fragment);
            await copy.Drawn();
            (await copy.Page.EvaluateAsync<int>(Faded, "fig-4-3")).ShouldBeGreaterThan(0);

            await report.Page.Locator("#fig-4-3 [data-valg=framhev]").SelectOptionAsync("");
            (await report.Page.EvaluateAsync<int>(Faded, "fig-4-3")).ShouldBe(0);
            report.ShouldBeQuiet();
            copy.ShouldBeQuiet();
        }
    }

    [ChromiumFact]
    public async Task Emphasis_PointedAt_IsSeenInTheOtherFiguresAndGoesAgain()
    {
        await using var report = await browser.Open(1280, "#okonomi");
        await report.Drawn();
        await report.Page.Locator("#fig-4-3 .tegning").EvaluateAsync("t => t.emit('plotly_hover', { points: [{ x: 2020, data: t.data.find(d => d.hovertext?.[0].startsWith('KOSTRA')) }] })");
        (await report.Page.EvaluateAsync<int>(Faded, "fig-4-3")).ShouldBeGreaterThan(0);
        (await report.Page.EvaluateAsync<int>(Faded, "fig-4-2")).ShouldBeGreaterThan(0);
        await report.Page.Locator("#fig-4-3 .tegning").EvaluateAsync("t => t.emit('plotly_unhover')");
        (await report.Page.EvaluateAsync<int>(Faded, "fig-4-2")).ShouldBe(0);
        report.ShouldBeQuiet();
    }

    [ChromiumFact]
    public async Task Alternative_Chosen_IsDrawnBesideTheProjectionAndKeptInTheAddress()
    {
        foreach (var width in new[] { 390, 820, 1280 })
        {
            await using var report = await browser.Open(width);
            await report.Drawn();
            var choice = report.Page.Locator("#fig-3-1 [data-valg=alternativ]");
            await choice.FocusAsync();
            await choice.SelectOptionAsync("LLML");
            (await Names(report.Page)).ShouldContain("Lav nasjonal vekst (LLML), ");
            (await report.Page.Locator("#fig-3-1 .fig-under").TextContentAsync())!.ShouldContain("LLML");
            new Uri(report.Page.Url).Fragment.ShouldBe("#fig-3-1?alternativ=LLML");

            await using var copy = await browser.Open(width, "#fig-3-1?alternativ=LLML&fra=2020");
            await copy.Drawn();
            (await Names(copy.Page)).ShouldContain("LLML");
            (await copy.Page.Locator("#fig-3-1 [data-valg=alternativ]").InputValueAsync()).ShouldBe("LLML");
            await copy.Page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
            (await Names(copy.Page)).ShouldNotContain("LLML");

            await choice.SelectOptionAsync("");
            (await Names(report.Page)).ShouldNotContain("LLML");
            report.ShouldBeQuiet();
            copy.ShouldBeQuiet();
        }
    }

    private static Task<string> Names(IPage page) => page.EvaluateAsync<string>("() => document.querySelector('#fig-3-1 .tegning').data.flatMap(t => t.hovertext ?? []).join('|')");
}
