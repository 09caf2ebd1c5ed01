using Analytics.Testing;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Analytics.Reporting.Tests.Browser;

public sealed class TableTests(ReportBrowser browser) : IClassFixture<ReportBrowser>
{
    [ChromiumFact]
    public async Task Sort_NamesDatesAndNumbers_NorwegianOrderWithoutValuesLastAndSumAtTheFoot()
    {
        await using var report = await browser.OpenTable();
        var table = report.Page.Locator(".rull table").First;

        await table.GetByRole(AriaRole.Button, new() { Name = "Kommune" }).ClickAsync();
        (await Names(table)).ShouldBe("Arendal Bø Gran Hol Lom Nes Os Vik Zeta Ærfugl Ørland Ål Åmot|I alt");
        (await table.Locator("th[aria-sort]").GetAttributeAsync("aria-sort")).ShouldBe("ascending");

        await table.GetByRole(AriaRole.Button, new() { Name = "Dato" }).ClickAsync();
        (await Names(table)).ShouldStartWith("Ørland Arendal Ål Åmot Ærfugl");
        (await Names(table)).ShouldEndWith("Zeta|I alt");

        var numbers = table.GetByRole(AriaRole.Button, new() { Name = "Tall" });
        await numbers.FocusAsync();
        await report.Page.Keyboard.PressAsync("Enter");
        (await Names(table)).ShouldBe("Ørland Åmot Hol Ærfugl Lom Vik Nes Os Bø Ål Arendal Zeta Gran|I alt");
        await report.Page.Keyboard.PressAsync("Space");
        (await Names(table)).ShouldBe("Ål Bø Os Nes Vik Lom Ærfugl Hol Åmot Ørland Arendal Zeta Gran|I alt");
        (await table.Locator("th[aria-sort]").GetAttributeAsync("aria-sort")).ShouldBe("descending");
        await report.Page.Keyboard.PressAsync("Enter");
        (await Names(table)).ShouldStartWith("Ål Ørland Arendal Åmot");
        (await table.Locator("th[aria-sort]").CountAsync()).ShouldBe(0);
    }

    [ChromiumFact]
    public async Task Filter_Words_ShowsRowsThatHoldThemAndSaysHowMany()
    {
        await using var report = await browser.OpenTable();
        var table = report.Page.Locator(".rull table").First;
        var field = report.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Vis rader med" }).First;

        await field.FillAsync("ør");
        (await Names(table)).ShouldBe("Ørland|I alt");
        (await report.Page.Locator(".radfilter [role=status]").First.TextContentAsync()).ShouldBe("Viser 1 av 13 rader. Summen gjelder alle radene.");
        await field.FillAsync("");
        (await Names(table)).ShouldStartWith("Ål Ørland");
    }

    [ChromiumFact]
    public async Task Print_SortedAndFiltered_HasAllRowsInTheirOwnOrderWithoutControls()
    {
        await using var report = await browser.OpenTable();
        var table = report.Page.Locator(".rull table").First;
        await table.GetByRole(AriaRole.Button, new() { Name = "Kommune" }).ClickAsync();
        await report.Page.GetByRole(AriaRole.Searchbox).First.FillAsync("a");

        await report.Page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        await report.Page.EmulateMediaAsync(new() { Media = Media.Print });
        (await Names(table, visibleOnly: false)).ShouldBe("Ål Ørland Arendal Åmot Zeta Ærfugl Bø Gran Hol Os Lom Vik Nes|I alt");
        (await table.Locator("tr[hidden]").CountAsync()).ShouldBe(0);
        (await report.Page.Locator(".radfilter").First.IsVisibleAsync()).ShouldBeFalse();

        await report.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        await report.Page.EvaluateAsync("dispatchEvent(new Event('afterprint'))");
        (await Names(table)).ShouldBe("Arendal Gran Zeta Ørland|I alt");
    }

    [ChromiumFact]
    public async Task Tables_EveryHeaderAndFilter_CanBeUsedAtAllWidths()
    {
        foreach (var width in new[] { 390, 820, 1280 })
        {
            await using var report = await browser.Open(width);
            await report.Page.EvaluateAsync("document.querySelectorAll('details.fig-tall').forEach(d => { d.open = true; })");
            var buttons = await report.Page.Locator("button.sorter").AllAsync();
            buttons.Count.ShouldBeGreaterThan(10);
            foreach (var button in buttons)
            {
                await button.ClickAsync();
                (await button.BoundingBoxAsync())!.Height.ShouldBeGreaterThanOrEqualTo(24);
            }

            foreach (var field in await report.Page.GetByRole(AriaRole.Searchbox).AllAsync())
            {
                await field.FillAsync("finnes ikke");
                await field.FillAsync("");
            }

            (await report.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue($"no sideways scroll at {width}");
            report.ShouldBeQuiet();
        }
    }

    [ChromiumFact]
    public async Task Tables_WithoutScript_HaveNoControls()
    {
        await using var report = await browser.Open(script: false);
        (await report.Page.Locator("button.sorter, .radfilter").CountAsync()).ShouldBe(0);
        report.ShouldBeQuiet();
    }

    /// <summary>Row headers in their order, with the rows from the first sum on after a bar.</summary>
    private static async Task<string> Names(ILocator table, bool visibleOnly = true)
    {
        var names = await table.EvaluateAsync<string[]>("(t, visible) => [...t.tBodies[0].rows].filter(r => !visible || !r.hidden).map(r => (r.className === 'sum' ? '|' : ' ') + r.cells[0].textContent)", visibleOnly);
        return string.Concat(names).Trim();
    }
}
