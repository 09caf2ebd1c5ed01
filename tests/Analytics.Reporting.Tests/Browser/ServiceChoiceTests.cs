using Analytics.Testing;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Analytics.Reporting.Tests.Browser;

public sealed class ServiceChoiceTests(ReportBrowser browser) : IClassFixture<ReportBrowser>
{
    [ChromiumFact]
    public async Task Service_Chosen_IsShownAloneAndKeptInTheAddress()
    {
        foreach (var width in new[] { 390, 820, 1280 })
        {
            await using var report = await browser.OpenServices(width);
            (await Shown(report.Page)).ShouldBe(KnownServices.Names);
            (await report.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue("the longest name makes no page wider than its window");

            foreach (var (service, i) in KnownServices.Names.Select((name, i) => (name, i)))
            {
                await Choice(report.Page).SelectOptionAsync(new SelectOptionValue { Index = i + 1 });
                (await Shown(report.Page)).ShouldBe([service]);
                Query(report.Page).ShouldBe($"tjeneste={service}");

                await using var copy = await browser.OpenServices(width, new Uri(report.Page.Url).Fragment);
                (await Shown(copy.Page)).ShouldBe([service]);
                (await Choice(copy.Page).InputValueAsync()).ShouldBe(service);
                await copy.Page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
                (await Shown(copy.Page)).ShouldBe(KnownServices.Names, "paper has all of them");
                copy.ShouldBeQuiet();
            }

            (await report.Page.GetByRole(AriaRole.Heading, new() { Name = "Om alle" }).IsVisibleAsync()).ShouldBeTrue("a table that is about no service stays");
            await Choice(report.Page).SelectOptionAsync("");
            (await Shown(report.Page)).ShouldBe(KnownServices.Names);
            Query(report.Page).ShouldBe("");
            report.ShouldBeQuiet();
        }
    }

    [ChromiumFact]
    public async Task Service_ChosenByKeys_IsShownAlone()
    {
        await using var report = await browser.OpenServices();
        await Choice(report.Page).FocusAsync();
        await Choice(report.Page).PressAsync("ArrowDown");
        (await Shown(report.Page)).ShouldBe([KnownServices.Names[0]]);
    }

    [ChromiumFact]
    public async Task Service_NotKnown_ShowsAll()
    {
        await using var report = await browser.OpenServices(fragment: "#tjenestene?tjeneste=Romfart");
        (await Shown(report.Page)).ShouldBe(KnownServices.Names);
        (await Choice(report.Page).InputValueAsync()).ShouldBe("");
        report.ShouldBeQuiet();
    }

    private static ILocator Choice(IPage page) => page.GetByRole(AriaRole.Combobox, new() { Name = "Tjeneste", Exact = true });

    private static Task<string[]> Shown(IPage page) => page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('[data-tjeneste]')].filter(b => b.checkVisibility()).map(b => b.dataset.tjeneste)");

    private static string Query(IPage page) => Uri.UnescapeDataString(new Uri(page.Url).Fragment.Split('?').ElementAtOrDefault(1) ?? "");
}
