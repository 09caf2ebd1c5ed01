using Analytics.Testing;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Analytics.Reporting.Tests.Browser;

public sealed class AccessibilityTests(ReportBrowser browser) : IClassFixture<ReportBrowser>
{
    /// <summary>Runs axe-core and says each rule with the elements that break it.</summary>
    private const string Run = """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
          .map(v => `${v.id}: ${v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(' | ')}`)
        """;

    [ChromiumFact]
    public async Task Axe_LightAndDarkWithDisclosuresOpenAndChoicesMade_NoViolations()
    {
        var axe = await File.ReadAllTextAsync(Path.Combine(RepositoryFolder.Path, "node_modules", "axe-core", "axe.min.js"));
        foreach (var (width, scheme) in new[] { (390, ColorScheme.Light), (1280, ColorScheme.Light), (390, ColorScheme.Dark), (1280, ColorScheme.Dark) })
        {
            await using var report = await browser.Open(width, "#okonomi?mot=landet&fra=2019&aar=2021", scheme);
            await report.Drawn();
            await report.Page.EvaluateAsync("document.querySelectorAll('details').forEach(d => { d.open = true; })");
            await report.Page.Locator("button.sorter").First.ClickAsync();
            await report.Page.AddScriptTagAsync(new() { Content = axe });

            (await report.Page.EvaluateAsync<string[]>(Run)).ShouldBeEmpty($"{width} px, {scheme}");
        }
    }

    [ChromiumFact]
    public async Task Dictionary_LightAndDark_NoViolations_AndNothingIsWiderThanTheWindow()
    {
        var axe = await File.ReadAllTextAsync(Path.Combine(RepositoryFolder.Path, "node_modules", "axe-core", "axe.min.js"));
        foreach (var (width, scheme) in new[] { (390, ColorScheme.Light), (1280, ColorScheme.Light), (390, ColorScheme.Dark) })
        {
            await using var page = await browser.OpenDictionary(width, scheme);
            await page.Page.AddScriptTagAsync(new() { Content = axe });

            (await page.Page.EvaluateAsync<string[]>(Run)).ShouldBeEmpty($"{width} px, {scheme}");
            (await page.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue($"{width} px");
            page.ShouldBeQuiet();
        }
    }
}
