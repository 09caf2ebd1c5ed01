using Analytics.Notebooks.Documents;
using Analytics.Notebooks.Pages;
using Analytics.Notebooks.Running;
using Analytics.Notebooks.Tests.Fixtures;
using Analytics.Testing;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Analytics.Notebooks.Tests.Pages;

[Collection(NotebookStoreGroup.Name)]
public sealed class NotebookPageTests(NotebookStore store)
{
    private static readonly (string Kind, string Source)[] Everything =
    [
        ("markdown", "# Alle figurene\n\nTekst med <script>document.documentElement.dataset.ut = 1</script> og [lenke](javascript:alert(1))."),
        ("csharp", "Line(Indicator(\"netto-driftsresultat-konsern\", \"9905\", \"9901\", \"EAK\"), by: \"name\", title: \"Linjer\")"),
        ("csharp", "Bar(Indicator(\"netto-driftsresultat-konsern\", \"all\").Where(r => r.Whole(\"year\") == 2025), own: \"Lyngvær\", title: \"Stolper\")"),
        ("csharp", "Pyramid(Population(), 2015, 2026, title: \"Pyramide\")"),
        ("csharp", "Fan(Project(15, paths: 100).Where(r => r.Text(\"ages\").StartsWith(\"80\")), y: \"persons\", low: \"p10\", high: \"p90\", title: \"Vifte\")"),
        ("csharp", "Scatter(Indicator(\"netto-driftsresultat-konsern\", \"all\").Where(r => r.Whole(\"year\") == 2025), \"value\", \"value\", own: \"Lyngvær\", title: \"Punkter\")"),
        ("csharp", "SmallMultiples(Indicator(\"netto-driftsresultat-konsern\", \"9905\", \"9901\", \"EAK\"), \"name\")"),
        ("csharp", "Query(\"SELECT * FROM indicator_value LIMIT 40\")"),
        ("csharp", "Console.WriteLine(string.Join(\"\\n\", Enumerable.Range(0, 90)) + new string('x', 900));\nExplain(\"netto-driftsresultat-konsern.2025\")"),
        ("csharp", "Html(\"<b onclick='1'>fet</b><script>document.documentElement.dataset.ut = 2</script><img src=x alt='' onerror='document.documentElement.dataset.ut = 3'>\")"),
        ("csharp", "Line(Table.Of(new[] { new { year = 2025, value = 1, name = \"</script><script>document.documentElement.dataset.ut = 4</script>\" } }), by: \"name\", title: \"<script>document.documentElement.dataset.ut = 5</script>\")"),
        ("csharp", "throw new Exception(\"<script>document.documentElement.dataset.ut = 6</script>\");"),
    ];

    [ChromiumFact]
    public async Task Page_WithEveryKindOfOutput_IsAccessible_LoadsNothing_AndRunsNoScriptOfACell()
    {
        var file = await Written(Everything);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = ChromiumFactAttribute.Path, ChromiumSandbox = false });
        await using (var strict = await browser.NewContextAsync())
        {
            var page = await strict.NewPageAsync();
            var asked = new List<string>();
            page.RequestFinished += (_, request) => asked.Add(request.Url);
            await page.GotoAsync(new Uri(file).AbsoluteUri);
            await Drawn(page);
            asked.Where(u => !u.StartsWith("data:", StringComparison.Ordinal) && !u.EndsWith(".html", StringComparison.Ordinal)).ShouldBeEmpty();
            (await page.Locator("html").GetAttributeAsync("data-ut")).ShouldBeNull("no cell's script may run");
        }

        foreach (var (width, scheme) in new[] { (1280, ColorScheme.Light), (390, ColorScheme.Light), (320, ColorScheme.Dark), (1280, ColorScheme.Dark) })
        {
            // The checker is a script from elsewhere, too.
            await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme, BypassCSP = true });
            var page = await context.NewPageAsync();
            await page.GotoAsync(new Uri(file).AbsoluteUri);
            await Drawn(page);
            (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue($"nothing is wider than {width} px");
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => { d.open = true; })");
            (await Axe.Violations(page)).ShouldBeEmpty($"{width} px, {scheme}");
            (await Overlaps(page)).ShouldBeEmpty($"{width} px: labels cover each other");
        }
    }

    [ChromiumFact]
    public async Task Page_WithoutScript_SaysSo_AndShowsTheNumbers()
    {
        var file = await Written(Everything[..2]);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = ChromiumFactAttribute.Path, ChromiumSandbox = false });
        await using var context = await browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        (await page.GetByText("Figuren tegnes med JavaScript").IsVisibleAsync()).ShouldBeTrue();
        (await page.Locator(".tegning").IsVisibleAsync()).ShouldBeFalse("an empty drawing is only in the way");
        await page.Locator("summary", new() { HasText = "Vis tallene" }).ClickAsync();
        (await page.Locator("figure tbody tr").CountAsync()).ShouldBe(33, "all numbers of three lines in eleven years");
        (await page.GetByRole(AriaRole.Cell, new() { Name = "Lyngvær" }).First.IsVisibleAsync()).ShouldBeTrue();
        await page.GetByText("Vis koden").First.ClickAsync();
        (await page.Locator("pre code").First.IsVisibleAsync()).ShouldBeTrue();
    }

    private static async Task Drawn(IPage page)
    {
        var drawings = page.Locator(".tegning");
        (await drawings.CountAsync()).ShouldBe(7);
        for (var i = 0; i < 7; i++)
            await drawings.Nth(i).Locator("svg.main-svg").First.WaitForAsync();
    }

    /// <summary>Texts of a drawing that lie over one another by more than a hair; axis labels stand on their own gridline.</summary>
    private static Task<string[]> Overlaps(IPage page) => page.EvaluateAsync<string[]>("""
        () => [...document.querySelectorAll('.tegning')].flatMap(t => {
          const all = [...t.querySelectorAll('.annotation-text, .xtick text, .ytick text, [class*="tick"] text')].filter(e => e.textContent.trim())
            .map(e => ({ text: e.textContent, box: e.getBoundingClientRect() }));
          return all.flatMap((a, i) => all.slice(i + 1).filter(b =>
            Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left) > 2 && Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top) > 6)
            .map(b => `${t.getAttribute('aria-label').slice(0, 20)}: ${a.text} / ${b.text}`));
        })
        """);

    private async Task<string> Written((string Kind, string Source)[] cells)
    {
        using var notebook = new WrittenNotebook(cells);
        var run = await store.Runner.Run(NotebookDocument.Read(notebook.File), new NotebookRunOptions { UseCache = false }, null, CancellationToken.None);
        var file = Path.Combine(store.Settings.Out, $"{Guid.NewGuid():N}.html");
        Directory.CreateDirectory(store.Settings.Out);
        await using var writer = File.CreateText(file);
        NotebookPage.Write(run, writer);
        return file;
    }
}
