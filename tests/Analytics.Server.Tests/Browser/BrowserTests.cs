using Analytics.Server.Pages;
using Analytics.Server.Tests.Fixtures;
using Analytics.Store.Operations;
using Analytics.Testing;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Analytics.Server.Tests.Browser;

[Collection(SampleStoreGroup.Name)]
public sealed class BrowserTests(SampleStore store, PageBrowser browser) : IClassFixture<PageBrowser>
{
    private const string Axe = """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
          .map(v => `${v.id}: ${v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(' | ')}`)
        """;

    private static readonly string[] Paths = [.. Routes.All.Where(r => r.Method == "GET" && r.Path != "/kjoringer/logg").Select(r => r.Path), "/sporing?indikator=netto-driftsresultat-konsern", "/finnes-ikke"];

    [ChromiumFact]
    public async Task SignIn_SeeRuns_AskInSql_SignOut()
    {
        await using var pages = await ServedPages.Start(store);
        PageBrowser.Fill(pages);
        var token = pages.Token("kari", AccessRole.Analyst);
        await using var window = await browser.Open(pages);
        var page = window.Page;

        await page.GotoAsync("/kjoringer");
        page.Url.ShouldEndWith("/logg-inn?til=%2Fkjoringer");
        await page.GetByLabel("Adgangsnøkkel").FillAsync("analytics_feil");
        await page.GetByRole(AriaRole.Button, new() { Name = "Logg inn" }).ClickAsync();
        (await page.GetByRole(AriaRole.Alert).InnerTextAsync()).ShouldContain("finnes ikke");
        await page.GetByLabel("Adgangsnøkkel").FillAsync(token);
        await page.GetByRole(AriaRole.Button, new() { Name = "Logg inn" }).ClickAsync();

        page.Url.ShouldEndWith("/kjoringer");
        (await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync()).ShouldContain("1 av de siste 4 kjøringene feilet");
        await page.GetByRole(AriaRole.Link, new() { Name = "Logg C09 1-ingest" }).ClickAsync();
        (await page.GetByRole(AriaRole.Table).InnerTextAsync()).ShouldContain("12134: 4 files");
        (await page.GetByRole(AriaRole.Button, new() { Name = "Prøv igjen" }).CountAsync()).ShouldBe(0, "an analyst runs nothing");

        await page.GetByRole(AriaRole.Link, new() { Name = "Spørring" }).First.ClickAsync();
        await page.GetByLabel("SQL").FillAsync("SELECT 6 * 7 AS svar");
        await page.GetByLabel("SQL").PressAsync("Control+Enter");
        (await page.Locator("#svar td").InnerTextAsync()).ShouldBe("42");
        await page.GetByLabel("SQL").FillAsync("SELECT\n1 FROM finnes_ikke");
        await page.GetByRole(AriaRole.Button, new() { Name = "Kjør", Exact = true }).ClickAsync();
        (await page.GetByRole(AriaRole.Alert).InnerTextAsync()).ShouldContain("line 2");
        (await page.GetByLabel("SQL").InputValueAsync()).ShouldBe("SELECT\n1 FROM finnes_ikke");
        await page.GetByLabel("SQL").FillAsync("SELECT 1 AS en");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Hent som CSV" }).ClickAsync());
        download.SuggestedFilename.ShouldBe("sporring.csv");

        await page.GetByRole(AriaRole.Button, new() { Name = "Logg ut" }).ClickAsync();
        (await page.GetByRole(AriaRole.Link, new() { Name = "Logg inn" }).CountAsync()).ShouldBe(1);
        window.ShouldBeQuiet();
        pages.Faults.ShouldBeEmpty();
    }

    [ChromiumFact]
    public async Task WithoutScript_ByKeyboardAlone_RunsAnEvent()
    {
        await using var pages = await ServedPages.Start(store);
        PageBrowser.Fill(pages);
        await using var window = await browser.Open(pages, script: false);
        var page = window.Page;
        await page.GotoAsync("/plan");

        await page.Keyboard.PressAsync("Tab");
        (await page.Locator(":focus").InnerTextAsync()).ShouldBe("Hopp til innholdet");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        (await page.Locator(":focus").GetAttributeAsync("name")).ShouldBe("hendelse");
        await page.Keyboard.PressAsync("Tab");
        (await page.Locator(":focus").GetAttributeAsync("name")).ShouldBe("kommune");
        await page.Keyboard.TypeAsync("9905");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Kjøringen er satt i gang.");
        pages.Schedule.Wishes.ShouldBe(["run C09 9905"]);
        await page.ReloadAsync();
        pages.Schedule.Wishes.Count.ShouldBe(1, "loading the page anew runs nothing");
        await page.GotoAsync("/sporring");
        await page.GetByLabel("SQL").FillAsync("SELECT 6 * 7 AS svar");
        await page.GetByRole(AriaRole.Button, new() { Name = "Kjør", Exact = true }).ClickAsync();
        (await page.Locator("#svar td").InnerTextAsync()).ShouldBe("42");
    }

    [ChromiumFact]
    public async Task EveryPage_Axe_LightAndDarkAndThreeWidths_NoViolationsNoSidewaysScrollNoComplaint()
    {
        var axe = await File.ReadAllTextAsync(Path.Combine(RepositoryFolder.Path, "node_modules", "axe-core", "axe.min.js"));
        await using var pages = await ServedPages.Start(store);
        PageBrowser.Fill(pages);
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            foreach (var width in new[] { 390, 820, 1280 })
            {
                await using var window = await browser.Open(pages, width, scheme);
                var log = RunWords.Address("/kjoringer/logg", pages.Occurrences.Occurrences[0].Key);
                foreach (var path in Paths.Append(log).Append("sql"))
                {
                    await Load(window.Page, path);
                    (await window.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth")).ShouldBeTrue($"{path} scrolls sideways at {width} px");
                    // Injected past the page's policy, which forbids it to everybody else.
                    await window.Page.EvaluateAsync($"() => {{ {axe} }}");
                    (await window.Page.EvaluateAsync<string[]>(Axe)).ShouldBeEmpty($"{path}, {width} px, {scheme}");
                }

                window.ShouldBeQuiet();
            }
        }

        pages.Faults.ShouldBeEmpty();
    }

    [ChromiumFact]
    public async Task Report_InItsSandbox_DrawsItsFigures_AndReachesNeitherCookiesNorForms()
    {
        await using var pages = await ServedPages.Start(store);
        var token = pages.Token("kari", AccessRole.Operator);
        await using var window = await browser.Open(pages);
        var page = window.Page;
        await page.GotoAsync("/logg-inn");
        await page.GetByLabel("Adgangsnøkkel").FillAsync(token);
        await page.GetByRole(AriaRole.Button, new() { Name = "Logg inn" }).ClickAsync();

        await page.GotoAsync("/rapporter/9905/2026-1/" + Uri.EscapeDataString(Path.GetFileName(store.Report)));
        await page.WaitForFunctionAsync("() => document.querySelectorAll('.tegning').length > 0 && [...document.querySelectorAll('.tegning')].every(t => t.querySelector('.main-svg'))");
        await page.Locator("button.sorter").First.ClickAsync();

        (await page.EvaluateAsync<string>("self.origin")).ShouldBe("null");
        (await page.EvaluateAsync<string>("(() => { try { return document.cookie } catch (e) { return e.name } })()")).ShouldBe("SecurityError");
        (await page.EvaluateAsync<string>("fetch('/innsyn', { credentials: 'include' }).then(r => 'read', e => 'refused')")).ShouldBe("refused");
        await page.EvaluateAsync("() => { const f = document.createElement('form'); f.method = 'post'; f.action = '/plan/kjor'; document.body.append(f); f.submit(); }");
        await page.WaitForTimeoutAsync(300);
        pages.Schedule.Wishes.ShouldBeEmpty();
        page.Url.ShouldContain("/rapporter/");
    }

    [ChromiumFact]
    public async Task Report_InItsSandbox_HasNothingToComplainOf()
    {
        await using var pages = await ServedPages.Start(store);
        await using var window = await browser.Open(pages);

        await window.Page.GotoAsync("/rapporter/9905/2026-1/" + Uri.EscapeDataString(Path.GetFileName(store.Report)) + "#okonomi?mot=landet&fra=2019");
        await window.Page.WaitForFunctionAsync("() => document.querySelectorAll('.tegning').length > 0 && [...document.querySelectorAll('.tegning')].every(t => t.querySelector('.main-svg'))");

        window.ShouldBeQuiet();
    }

    [JavaFact]
    public async Task EveryPage_IsValidHtml()
    {
        await using var pages = await ServedPages.Start(store);
        PageBrowser.Fill(pages);
        using var client = pages.Client();
        foreach (var path in Paths)
            PageBrowser.MarkupErrors(await (await client.GetAsync(path)).Content.ReadAsStringAsync()).ShouldBeEmpty(path);
    }

    private static async Task Load(IPage page, string path)
    {
        await page.GotoAsync(path == "sql" ? "/sporring" : path);
        if (path != "sql")
            return;
        await page.GetByLabel("SQL").FillAsync("SELECT year, region, indicator, value, status, unit FROM indicator_value ORDER BY ALL LIMIT 40");
        await page.GetByRole(AriaRole.Button, new() { Name = "Kjør", Exact = true }).ClickAsync();
        await page.Locator("#svar").WaitForAsync();
    }
}
