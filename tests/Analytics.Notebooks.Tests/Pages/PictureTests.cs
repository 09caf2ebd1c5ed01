using System.Buffers.Binary;
using Analytics.Notebooks.Documents;
using Analytics.Notebooks.Pages;
using Analytics.Notebooks.Running;
using Analytics.Notebooks.Tests.Fixtures;
using Analytics.Testing;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Analytics.Notebooks.Tests.Pages;

/// <summary>
/// The pictures in the guides, of what the samples give. Their pixels are not compared, as another machine draws letters otherwise: a picture must be there and be as
/// large as it was made, and what it shows must still have the headings it was made with. When the look is changed, UPDATE_SNAPSHOTS=1 makes them anew.
/// </summary>
[Collection(NotebookStoreGroup.Name)]
public sealed class PictureTests(NotebookStore store)
{
    private const int Width = 960;
    private const int Height = 1110;
    private const int MostBytes = 150_000;

    [ChromiumFact]
    public Task Report_FirstPage_IsAsInTheReadme() => Shows(
        "src/Analytics.Reporting/perspektivanalyse.png",
        "README.md",
        new Uri(Directory.EnumerateFiles(store.Settings.Out, "perspektivanalyse-9905-*.html").Single()),
        ["Perspektivanalyse 2026", "0 Ett minutt Hva må kommunestyret ta stilling til? Drift og gjeld er under press, og samfunnet bør følges"]);

    [ChromiumFact]
    public async Task Notebook_Page_IsAsInItsGuide()
    {
        var run = await store.Runner.Run(NotebookDocument.Read(RepositoryFolder.Combine("notebooks", "02-population.ipynb")), new NotebookRunOptions { UseCache = false }, null, CancellationToken.None);
        var file = Path.Combine(store.Settings.Out, $"{Guid.NewGuid():N}.html");
        await using (var writer = File.CreateText(file))
            NotebookPage.Write(run, writer);
        await Shows("src/Analytics.Notebooks/notatbok.png", "notebooks/README.md", new Uri(file), ["Folketallet framover, og hvor mye metoden har bommet", "De neste femten årene"]);
    }

    [ChromiumFact]
    public async Task Pages_OfServe_AreAsInTheGuideOfPipelines()
    {
        using var server = CommandLine.Start("serve", "--urls", "http://127.0.0.1:0", "--store", store.Folder, "--out", store.Settings.Out, "--quiet");
        try
        {
            var line = await server.StandardOutput.ReadLineAsync();
            await Shows(
                "src/Analytics.Server/sporing.png",
                "pipelines/README.md",
                new Uri(new Uri(line!.Split(' ')[^1]), "/sporing?indikator=netto-driftsresultat-konsern"),
                ["Sporing Hvor netto-driftsresultat-konsern kommer fra", "Veien fra kilden"]);
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
        }
    }

    private static async Task Shows(string picture, string guide, Uri address, string[] headings)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = ChromiumFactAttribute.Path, ChromiumSandbox = false });
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = Width, Height = Height } });
        await page.GotoAsync(address.AbsoluteUri);
        if (await page.Locator(".tegning").CountAsync() > 0)
            await page.Locator(".tegning svg.main-svg").First.WaitForAsync();
        var found = await page.Locator("h1, h2").AllInnerTextsAsync();
        found.Take(headings.Length).Select(h => string.Join(' ', h.Replace("\u00AD", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ShouldBe(headings);

        var file = RepositoryFolder.Combine(picture);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            await page.ScreenshotAsync(new() { Path = file });
        var bytes = await File.ReadAllBytesAsync(file);
        bytes.Length.ShouldBeLessThan(MostBytes);
        // A PNG's width and height stand at the 17th byte.
        (BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20))).ShouldBe((Width, Height));
        var shown = Path.GetRelativePath(Path.GetDirectoryName(RepositoryFolder.Combine(guide))!, file).Replace('\\', '/');
        File.ReadAllText(RepositoryFolder.Combine(guide)).ShouldContain($"]({shown})", customMessage: $"{guide} shows {picture}");
    }
}
