using Analytics.Testing;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Analytics.Reporting.Tests.Browser;

public sealed class NumberTraceTests(ReportBrowser browser) : IClassFixture<ReportBrowser>
{
    [ChromiumFact]
    public async Task Number_InEveryTable_OpensOneCardByOneClick()
    {
        foreach (var width in new[] { 390, 820, 1280 })
        {
            await using var report = await browser.Open(width);
            await report.Page.EvaluateAsync("document.querySelectorAll('.fig-tall').forEach(d => { d.open = true; })");
            var card = report.Page.Locator("#spor-kort");
            var regions = await report.Page.Locator(".rull:visible:has([data-s]), .nokkeltall").AllAsync();
            regions.Count.ShouldBeGreaterThan(20);
            foreach (var region in regions)
            {
                await region.ScrollIntoViewIfNeededAsync();
                var number = region.Locator("button.spor").First;
                await number.ClickAsync();
                await Assertions.Expect(card).ToBeVisibleAsync();
                new[] { "Verdi", "Gjelder", "Kilde", "Region", "Status" }.ShouldBeSubsetOf(await card.Locator("dt").AllTextContentsAsync());
                (await card.Locator("dd").First.TextContentAsync()).ShouldBe((await number.TextContentAsync())!.Trim());
                var box = (await card.BoundingBoxAsync())!;
                (box.X >= 0 && box.X + box.Width <= width).ShouldBeTrue($"the card is inside the window at {width}");
                await report.Page.Keyboard.PressAsync("Escape");
                await Assertions.Expect(card).ToBeHiddenAsync();
                (await region.Locator("[data-s]:not(:has(button.spor))").CountAsync()).ShouldBe(0, "every number with an origin can be pressed");
            }

            report.ShouldBeQuiet();
        }
    }

    [ChromiumFact]
    public async Task Number_ByKeyboard_OneStopATableAndArrowsWithinIt()
    {
        await using var report = await browser.Open(1280, "#pengebruk");
        var region = report.Page.Locator("#pengebruk .rull").First;
        await region.ScrollIntoViewIfNeededAsync();
        await region.Locator("button.spor").First.WaitForAsync();
        (await region.Locator("button.spor[tabindex='0']").CountAsync()).ShouldBe(1);
        await region.Locator("button.spor").First.FocusAsync();
        var first = await Focused(report.Page);

        await report.Page.Keyboard.PressAsync("ArrowDown");
        var below = await Focused(report.Page);
        await report.Page.Keyboard.PressAsync("ArrowRight");
        var beside = await Focused(report.Page);
        await report.Page.Keyboard.PressAsync("ArrowLeft");
        (await Focused(report.Page)).ShouldBe(below);
        new[] { first, below, beside }.Distinct().Count().ShouldBe(3);

        await report.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(report.Page.Locator("#spor-kort")).ToBeVisibleAsync();
        (await report.Page.Locator("#spor-kort dd").Nth(1).TextContentAsync())!.ShouldContain("Lyngvær");
        await report.Page.Keyboard.PressAsync("Escape");
        (await Focused(report.Page)).ShouldBe(below, "the focus is where it was");
        report.ShouldBeQuiet();
    }

    [ChromiumFact]
    public async Task Annex_OnlyInPrint()
    {
        await using var report = await browser.Open();
        (await report.Page.Locator(".kildevedlegg").IsVisibleAsync()).ShouldBeFalse();
        await report.Page.EmulateMediaAsync(new() { Media = Media.Print });
        (await report.Page.Locator(".kildevedlegg").IsVisibleAsync()).ShouldBeTrue();
    }

    private static Task<string> Focused(IPage page) =>
        page.EvaluateAsync<string>("() => { const cell = document.activeElement.closest('td'); return cell ? `${cell.parentElement.rowIndex}.${cell.cellIndex}` : document.activeElement.tagName; }");
}
