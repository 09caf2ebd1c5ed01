using System.Diagnostics;
using Analytics.Server.Tests.Fixtures;
using Analytics.Store.Operations;
using Analytics.Testing;
using Microsoft.Playwright;
using Xunit;

namespace Analytics.Server.Tests.Browser;

/// <summary>A Chromium for the pages.</summary>
public sealed class PageBrowser : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task InitializeAsync()
    {
        if (ChromiumFactAttribute.Path is not { } program)
            return;
        playwright = await Playwright.CreateAsync();
        // Chromium refuses its sandbox to the superuser, as whom containers run.
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, ChromiumSandbox = false });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }

    /// <summary>A window of its own, which has nothing to complain of.</summary>
    internal async Task<OpenPage> Open(ServedPages pages, int width = 1280, ColorScheme scheme = ColorScheme.Light, bool script = true)
    {
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = pages.Address.ToString(),
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = script,
            Locale = "nb-NO",
        });
        return await OpenPage.In(context);
    }

    /// <summary>Runs, alerts and nodes for pages to show.</summary>
    internal static void Fill(ServedPages pages)
    {
        var now = pages.Clock.GetUtcNow();
        (string Event, string Municipality, OccurrenceState State, string Step, string Detail)[] runs =
        [
            ("C09", "", OccurrenceState.Failed, "1-ingest", "Tabell 12134: SSB svarte ikke på tre forsøk. Prøves igjen kl. 09:15."),
            ("C09", "", OccurrenceState.Done, "2-check", "64 kontroller, alle holdt."),
            ("C20", "9905", OccurrenceState.Running, "4-render", "Nettside, PDF og Word."),
            ("C20", "9906", OccurrenceState.Skipped, "4-render", "Utgaven er ute allerede."),
        ];
        foreach (var (r, i) in runs.Select((r, i) => (r, i)))
            pages.Occurrences.Occurrences.Add(new Occurrence(new OccurrenceKey(r.Event, r.Municipality, now.AddHours(-i), r.Step), r.State, "node-a", 1 + i, now.AddHours(-i), r.State == OccurrenceState.Running ? null : now.AddHours(-i).AddSeconds(40 * i), r.Detail));
        pages.Occurrences.Beat(new NodeBeat("node-a", now.AddDays(-40), now, null));
        pages.Alerts.Alerts.Add(new Alert("late C09", "KOSTRA skulle vært her 15. mars. Kjør: analytics ingest --live", now.AddDays(-3), now, null));
        pages.Alerts.Alerts.Add(new Alert("disk", "Disken hadde mindre enn 2 GB igjen.", now.AddDays(-9), now.AddDays(-8), now.AddDays(-8)));
        pages.Audit.Add(new AuditEntry(now, "kari", "analyst", "query", "SELECT year, sum(persons)\nFROM population\nGROUP BY year", "ok"));
        pages.Audit.Add(new AuditEntry(now, "10.0.0.9", "none", "sign in", "/logg-inn", "refused"));
    }

    /// <summary>The errors of a page's markup.</summary>
    public static List<string> MarkupErrors(string html)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Combine("side.html");
        File.WriteAllText(file, html);
        var jar = RepositoryFolder.Combine("node_modules", "vnu-jar", "build", "dist", "vnu.jar");
        using var process = Process.Start(new ProcessStartInfo(JavaFactAttribute.Path!, ["-jar", jar, "--errors-only", "--stdout", file]) { RedirectStandardOutput = true })!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return [.. said.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
