using Analytics.Testing;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Analytics.Reporting.Tests.Browser;

public sealed class DrillTests(ReportBrowser browser) : IClassFixture<ReportBrowser>
{
    [ChromiumFact]
    public async Task FindingToNumbersToSource_ByKeyboard_EachStepIsSeen()
    {
        foreach (var width in new[] { 390, 820, 1280 })
        {
            await using var report = await browser.Open(width);
            var links = await report.Page.Locator("a.vis-tallene").AllAsync();
            links.Count.ShouldBe(await report.Page.Locator("li.funn").CountAsync());
            foreach (var link in links)
            {
                (await link.BoundingBoxAsync())!.Height.ShouldBeGreaterThanOrEqualTo(24);
                await link.FocusAsync();
                await report.Page.Keyboard.PressAsync("Enter");
                var target = report.Page.Locator((await link.GetAttributeAsync("href"))!);
                await Assertions.Expect(target).ToBeInViewportAsync();
                if (await target.Locator("details").CountAsync() > 0)
                    (await target.Locator("details table").IsVisibleAsync()).ShouldBeTrue("the numbers are opened");

                var marker = target.Locator("xpath=ancestor-or-self::*[contains(@class,'rad')]").Locator("a.k").First;
                await marker.FocusAsync();
                await report.Page.Keyboard.PressAsync("Enter");
                await Assertions.Expect(report.Page.Locator((await marker.GetAttributeAsync("href"))!)).ToBeInViewportAsync();
            }

            report.ShouldBeQuiet();
        }
    }
}
