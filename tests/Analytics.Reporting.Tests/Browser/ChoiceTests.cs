using Analytics.Testing;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Analytics.Reporting.Tests.Browser;

public sealed class ChoiceTests(ReportBrowser browser) : IClassFixture<ReportBrowser>
{
    private static readonly int[] Widths = [390, 820, 1280];

    [ChromiumFact]
    public async Task Comparator_EveryChoice_IsDrawnAndInTheAddressAndRestoredFromIt()
    {
        foreach (var width in Widths)
        {
            await using var report = await browser.Open(width, "#okonomi");
            await report.Drawn();
            var group = report.Page.Locator("#fig-4-1").GetByRole(AriaRole.Group, new() { Name = "Sammenlign med" });
            (await HoverTexts(report.Page, "fig-4-1")).ShouldContain("KOSTRA-gruppe 14, ");

            await group.GetByLabel("Landet").CheckAsync();
            (await HoverTexts(report.Page, "fig-4-1")).ShouldContain("Landet, ");
            (await HoverTexts(report.Page, "fig-4-1")).ShouldNotContain("KOSTRA-gruppe 14, ");
            (await report.Page.Locator("#fig-4-2 .fig-under").TextContentAsync())!.ShouldContain("Landet (grå)");
            (await report.Page.Locator("#fig-4-2").GetByRole(AriaRole.Radio, new() { Name = "Landet" }).IsCheckedAsync()).ShouldBeTrue("the choice holds for all figures");
            Fragment(report.Page).ShouldBe("#fig-4-1?mot=landet");

            await using var copy = await browser.Open(width, Fragment(report.Page));
            await copy.Drawn();
            (await HoverTexts(copy.Page, "fig-4-1")).ShouldContain("Landet, ");
            await Assertions.Expect(copy.Page.Locator("#fig-4-1")).ToBeInViewportAsync();

            await group.GetByLabel("Ingen").CheckAsync();
            (await HoverTexts(report.Page, "fig-4-1")).ShouldNotContain("Landet, ");
            await group.GetByLabel("KOSTRA-gruppe 14").CheckAsync();
            Fragment(report.Page).ShouldBe("#fig-4-1");
            report.ShouldBeQuiet();
            copy.ShouldBeQuiet();
        }
    }

    [ChromiumFact]
    public async Task Years_FromAndTo_HoldForTheChapterAndSurviveNavigationAndLinks()
    {
        foreach (var width in Widths)
        {
            await using var report = await browser.Open(width);
            await report.Drawn();
            var figure = report.Page.Locator("#fig-4-2");
            await figure.GetByRole(AriaRole.Combobox, new() { Name = "Fra år" }).SelectOptionAsync("2019");
            await figure.GetByRole(AriaRole.Combobox, new() { Name = "til år" }).SelectOptionAsync("2023");
            (await Years(report.Page, "fig-4-2")).ShouldBe([2019, 2020, 2021, 2022, 2023]);
            (await Years(report.Page, "fig-4-3")).ShouldBe([2019, 2020, 2021, 2022, 2023], "the chapter's other line figure");
            (await Years(report.Page, "fig-2-1")).Length.ShouldBeGreaterThan(5, "other chapters are as they were");
            Fragment(report.Page).ShouldBe("#fig-4-2?fra=2019&til=2023");

            await report.Page.EvaluateAsync("location.hash = '#befolkning'");
            await report.Page.WaitForFunctionAsync("() => location.hash.includes('?')");
            Fragment(report.Page).ShouldBe("#befolkning?okonomi.fra=2019&okonomi.til=2023");
            await using var copy = await browser.Open(width, Fragment(report.Page));
            await copy.Drawn();
            (await Years(copy.Page, "fig-4-2")).ShouldBe([2019, 2020, 2021, 2022, 2023]);
            (await copy.Page.Locator("#fig-4-2").GetByRole(AriaRole.Combobox, new() { Name = "Fra år" }).InputValueAsync()).ShouldBe("2019");
            await Assertions.Expect(copy.Page.Locator("#befolkning h2")).ToBeInViewportAsync();

            await figure.GetByRole(AriaRole.Combobox, new() { Name = "Fra år" }).SelectOptionAsync("2024");
            (await Years(report.Page, "fig-4-2"))[0].ShouldBe(2024, "an end before the start gives way");
            report.ShouldBeQuiet();
            copy.ShouldBeQuiet();
        }
    }

    [ChromiumFact]
    public async Task EverySelect_EveryYear_DrawsWithoutComplaint()
    {
        foreach (var width in new[] { 390, 1280 })
        {
            await using var report = await browser.Open(width);
            await report.Drawn();
            foreach (var select in await report.Page.Locator(".valg select").AllAsync())
            {
                (await select.BoundingBoxAsync())!.Height.ShouldBeGreaterThanOrEqualTo(24);
                var values = await select.EvaluateAsync<string[]>("s => [...s.options].map(o => o.value)");
                foreach (var value in new[] { values[^1], values[values.Length / 2], values[0] })
                    await select.SelectOptionAsync(value);
            }

            (await report.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue($"no sideways scroll at {width}");
            report.ShouldBeQuiet();
        }
    }

    [ChromiumFact]
    public async Task MarkedYear_ChosenOrPointedAt_IsSeenInTheOtherFiguresOfTheChapter()
    {
        await using var report = await browser.Open(1280, "#okonomi?aar=2021");
        await report.Drawn();
        var marks = report.Page.Locator("#okonomi .aar-merke");
        (await marks.CountAsync()).ShouldBeGreaterThanOrEqualTo(3);
        (await marks.AllTextContentsAsync()).Distinct().ShouldBe(["2021"]);
        (await report.Page.Locator("#fig-4-1 output").TextContentAsync())!.ShouldStartWith("2021: ");

        await report.Page.Locator("#fig-4-1").GetByLabel("Marker år").SelectOptionAsync("");
        (await marks.CountAsync()).ShouldBe(0);

        await report.Page.Locator("#fig-4-1 details").EvaluateAsync("d => { d.open = true; }");
        await report.Page.Locator("#fig-4-1 .fig-tall tbody tr").Nth(1).HoverAsync();
        var year = (await report.Page.Locator("#fig-4-1 .fig-tall tbody th").Nth(1).TextContentAsync())![..4];
        (await report.Page.Locator("#fig-4-3 .aar-merke").AllTextContentsAsync()).ShouldBe([year]);

        await report.Page.Locator("#fig-4-3 .tegning").EvaluateAsync("t => t.emit('plotly_hover', { points: [{ x: 2020 }] })");
        (await report.Page.Locator("#fig-4-1 .aar-merke").AllTextContentsAsync()).ShouldBe(["2020"]);
        report.ShouldBeQuiet();
    }

    [ChromiumFact]
    public async Task Print_AfterChoices_ShowsThePrintedFigures()
    {
        await using var report = await browser.Open(1280, "#okonomi?mot=landet&fra=2020&aar=2021");
        await report.Drawn();
        await report.Page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        (await HoverTexts(report.Page, "fig-4-1")).ShouldContain("KOSTRA-gruppe 14, ");
        (await Years(report.Page, "fig-4-3"))[0].ShouldBeLessThan(2020);
        await report.Page.EmulateMediaAsync(new() { Media = Media.Print });
        (await report.Page.Locator(".valg").First.IsVisibleAsync()).ShouldBeFalse();
    }

    [ChromiumFact]
    public async Task Address_WithNonsense_IsIgnored()
    {
        await using var report = await browser.Open(1280, "#%E0?mot=__proto__&fra=abcd&__proto__.fra=2019&okonomi.til=0001&til=9999");
        await report.Drawn();
        (await HoverTexts(report.Page, "fig-4-1")).ShouldContain("KOSTRA-gruppe 14, ");
        (await Years(report.Page, "fig-4-2")).Length.ShouldBeGreaterThan(5);
        report.ShouldBeQuiet();
    }

    [ChromiumFact]
    public async Task Choices_WithoutScript_AreNotShown()
    {
        await using var report = await browser.Open(script: false);
        foreach (var choice in await report.Page.Locator(".valg").AllAsync())
            (await choice.IsVisibleAsync()).ShouldBeFalse();
        report.ShouldBeQuiet();
    }

    private static string Fragment(IPage page) => new Uri(page.Url).Fragment;

    private static Task<string> HoverTexts(IPage page, string figure) =>
        page.EvaluateAsync<string>("id => document.querySelector(`#${id} .tegning`).data.flatMap(t => t.hovertext ?? []).join('|')", figure);

    private static Task<int[]> Years(IPage page, string figure) =>
        page.EvaluateAsync<int[]>("id => [...new Set(document.querySelector(`#${id} .tegning`).data.flatMap(t => [...t.x]).filter(x => Number.isInteger(x)))].sort((a, b) => a - b)", figure);
}
