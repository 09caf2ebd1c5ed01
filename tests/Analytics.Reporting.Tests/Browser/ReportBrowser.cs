using Analytics.Reporting.Documents;
using Analytics.Reporting.Tests.Fixtures;
using Analytics.Testing;
using Microsoft.Playwright;
using Xunit;

namespace Analytics.Reporting.Tests.Browser;

/// <summary>The full fixture as a file, and a Chromium to open it in.</summary>
public sealed class ReportBrowser : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private IPlaywright? playwright;
    private IBrowser? browser;

    private string report = "";
    private string table = "";
    private string services = "";
    private string dictionary = "";

    public async Task InitializeAsync()
    {
        if (ChromiumFactAttribute.Path is not { } program)
            return;
        report = await Write("rapport.html", Rendered.Full);
        table = await Write("tabell.html", Rendered.Full with { Chapters = [KnownTable.Chapter] });
        services = await Write("tjenester.html", Rendered.Full with { Chapters = [KnownServices.Chapter] });
        dictionary = folder.Combine("ordbok.html");
        await File.WriteAllTextAsync(dictionary, KnownDictionary.Page);
        playwright = await Playwright.CreateAsync();
        // Chromium refuses its sandbox to the superuser, as whom containers run.
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, ChromiumSandbox = false });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        folder.Dispose();
    }

    /// <summary>Opens the report in a window of its own.</summary>
    /// <param name="width">Width in CSS pixels.</param>
    /// <param name="fragment">What follows the address, with its #.</param>
    /// <param name="scheme">Light or dark.</param>
    /// <param name="script">Whether scripts run.</param>
    public Task<ReportPage> Open(int width = 1280, string fragment = "", ColorScheme scheme = ColorScheme.Light, bool script = true) => Open(report + fragment, width, scheme, script);

    /// <summary>Opens a page with nothing but <see cref="KnownTable"/>.</summary>
    public Task<ReportPage> OpenTable() => Open(table, 1280, ColorScheme.Light, script: true);

    /// <summary>Opens a page with nothing but <see cref="KnownServices"/>.</summary>
    /// <param name="width">Width in CSS pixels.</param>
    /// <param name="fragment">What follows the address, with its #.</param>
    public Task<ReportPage> OpenServices(int width = 1280, string fragment = "") => Open(services + fragment, width, ColorScheme.Light, script: true);

    /// <summary>Opens a data dictionary.</summary>
    /// <param name="width">Width in CSS pixels.</param>
    /// <param name="scheme">Light or dark.</param>
    public Task<ReportPage> OpenDictionary(int width, ColorScheme scheme) => Open(new Uri(dictionary).AbsoluteUri, width, scheme, script: true);

    private async Task<string> Write(string name, ReportDocument document)
    {
        var file = folder.Combine(name);
        await File.WriteAllBytesAsync(file, Rendered.Bytes(document, ReportFormat.Html));
        return new Uri(file).AbsoluteUri;
    }

    private async Task<ReportPage> Open(string address, int width, ColorScheme scheme, bool script)
    {
        var context = await browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = script,
            Locale = "nb-NO",
        });
        return await ReportPage.Load(context, address);
    }
}
