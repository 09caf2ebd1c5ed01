using Analytics.Testing;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Analytics.Reporting.Tests.Browser;

/// <summary>Every control of the page belongs to a kind, and a control of each kind is used; a new control fails until it has been given one.</summary>
public sealed class ControlTests(ReportBrowser browser) : IClassFixture<ReportBrowser>
{
    private const string Controls = "a[href], button, input, select, textarea, summary, [tabindex='0']";

    private static readonly (string Kind, string Selector, Func<IPage, ILocator, Task> Use)[] Kinds =
    [
        ("skip link", ".hopp", (page, c) => Press(c, () => Fragment(page, "#innhold"))),
        ("list of chapters", ".sidemeny a", (page, c) => Press(c, () => Fragment(page, "#ett-minutt"))),
        ("contents on a phone", ".mobilmeny summary, .mobilmeny a", (_, _) => Task.CompletedTask),
        ("printed contents", ".innholdsliste a", (_, _) => Task.CompletedTask),
        ("source marker", "a.k", (page, c) => Press(c, () => Fragment(page, "#k"))),
        ("numbers of a finding", "a.vis-tallene", (page, c) => Press(c, () => Fragment(page, "#"))),
        ("trace of a finding", ".funn button.spor", (page, c) => Press(c, () => Assertions.Expect(page.Locator(".spor-kort:popover-open")).ToBeVisibleAsync())),
        ("trace of a number", "[data-s] button.spor", (page, c) => Press(c, () => Assertions.Expect(page.Locator("#spor-kort")).ToBeVisibleAsync())),
        ("comparator", ".valg input[type=radio]", (page, _) => Press(page.Locator(".valg input[type=radio]").Nth(1), () => Fragment(page, "mot="), "Space")),
        ("choice of a figure", ".valg select", async (page, c) =>
        {
            await c.SelectOptionAsync(new SelectOptionValue { Index = 1 });
            await Fragment(page, "?");
        }),
        ("numbers of a figure", ".fig-tall > summary", (_, c) => Press(c, async () => (await c.EvaluateAsync<bool>("s => s.parentElement.open")).ShouldBeTrue())),
        ("sorting", "button.sorter", (page, c) => Press(c, () => Assertions.Expect(page.Locator("th[aria-sort]")).ToHaveCountAsync(1))),
        ("filter", ".radfilter input", async (page, c) =>
        {
            await c.FillAsync("zzz");
            await Assertions.Expect(page.Locator(".radfilter [role=status]").First).ToContainTextAsync("0");
        }),
        ("table that scrolls", ".rull", async (_, c) =>
        {
            await c.FocusAsync();
            (await c.EvaluateAsync<bool>("r => document.activeElement === r && Boolean(r.getAttribute('aria-label'))")).ShouldBeTrue();
        }),
    ];

    [ChromiumFact]
    public async Task EveryControl_HasAKindThatIsUsed()
    {
        await using var all = await browser.Open();
        await all.Drawn();
        await all.Page.EvaluateAsync("document.querySelectorAll('.fig-tall').forEach(d => { d.open = true; })");
        foreach (var region in await all.Page.Locator(".rull:visible").AllAsync())
            await region.ScrollIntoViewIfNeededAsync();
        (await all.Page.EvaluateAsync<string[]>("([controls, kinds]) => [...document.querySelectorAll(controls)].filter(c => kinds.filter(k => c.matches(k)).length !== 1).map(c => c.outerHTML.slice(0, 150))", new object[] { Controls, Kinds.Select(k => k.Selector).ToArray() }))
            .ShouldBeEmpty("every control has one kind");

        foreach (var (_, selector, use) in Kinds)
        {
            await using var report = await browser.Open();
            await report.Drawn();
            await report.Page.Locator(".rull:visible").First.ScrollIntoViewIfNeededAsync();
            if (selector.Contains("data-s", StringComparison.Ordinal))
                await report.Page.Locator(".nokkeltall").First.ScrollIntoViewIfNeededAsync();
            await report.Page.Locator(selector).First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
            // The first of a kind may stand among the numbers of a figure, which are closed.
            await report.Page.Locator(selector).First.EvaluateAsync("c => { const numbers = c.closest('.fig-tall'); if (numbers && !c.matches('summary')) numbers.open = true; }");
            await use(report.Page, report.Page.Locator(selector + " >> visible=true").First);
            report.ShouldBeQuiet();
        }
    }

    [ChromiumFact]
    public async Task Phone_Contents_OpensLeadsAndCloses()
    {
        await using var report = await browser.Open(390);
        var summary = report.Page.Locator(".mobilmeny summary");
        await Press(summary, () => Assertions.Expect(report.Page.Locator(".mobilmeny a").First).ToBeVisibleAsync());
        await report.Page.Locator(".mobilmeny a[href='#okonomi']").ClickAsync();
        await Fragment(report.Page, "#okonomi");
        await Assertions.Expect(report.Page.Locator("#okonomi h2")).ToBeInViewportAsync();
        await Assertions.Expect(report.Page.Locator(".mobilmeny a").First).ToBeHiddenAsync();
        report.ShouldBeQuiet();
    }

    private static async Task Press(ILocator control, Func<Task> check, string key = "Enter")
    {
        await control.FocusAsync();
        await control.PressAsync(key);
        await check();
    }

    private static Task Fragment(IPage page, string part) => page.WaitForFunctionAsync("part => location.hash.includes(part)", part);
}
