using System.Globalization;
using System.Text;
using Analytics.Testing;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Analytics.Reporting.Tests.Browser;

/// <summary>
/// The look of parts of the page at three widths, dark and in print, against what has been approved: 32 × 32 greys of each picture, which a misplaced,
/// missing or recoloured part changes and another font rasteriser does not. When the look is meant to change, run with UPDATE_SNAPSHOTS=1 and look at the page.
/// </summary>
public sealed class AppearanceTests(ReportBrowser browser) : IClassFixture<ReportBrowser>
{
    private const int Side = 32;
    private const double MeanTolerance = 3;
    private const double HeightTolerance = 0.03;

    private static readonly string Approved = RepositoryFolder.Combine("tests", "Analytics.Reporting.Tests", "Approved", "appearance.txt");
    private static readonly string[] Parts = [".forside", "#ett-minutt", "#fig-2-1", "#fig-3-1", "#fig-4-1", "#fig-4-2", "#pengebruk", "#sporsmal"];

    [ChromiumFact]
    public async Task Parts_AtThreeWidthsDarkAndInPrint_LookAsApproved()
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, width, scheme, print) in new[] { ("390", 390, ColorScheme.Light, false), ("820", 820, ColorScheme.Light, false), ("1280", 1280, ColorScheme.Light, false), ("1280-dark", 1280, ColorScheme.Dark, false), ("print", 800, ColorScheme.Light, true) })
        {
            await using var report = await browser.Open(width, scheme: scheme);
            await report.Drawn();
            if (print)
            {
                await report.Page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
                await report.Page.EmulateMediaAsync(new() { Media = Media.Print });
            }

            foreach (var part in Parts)
            {
                if (await report.Page.Locator(part).CountAsync() > 0)
                    found[$"{name} {part}"] = await Fingerprint(report.Page, part);
            }
        }

        found.Count.ShouldBeGreaterThan(30);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Approved)!);
            await File.WriteAllTextAsync(Approved, string.Concat(found.Select(f => $"{f.Key}\t{f.Value}\n")), new UTF8Encoding(false));
        }

        var approved = (await File.ReadAllLinesAsync(Approved)).Select(l => l.Split('\t', 2)).ToDictionary(l => l[0], l => l[1], StringComparer.Ordinal);
        found.Keys.ShouldBe(approved.Keys, ignoreOrder: true);
        found.Where(f => Differs(f.Value, approved[f.Key])).Select(f => f.Key).ShouldBeEmpty("look at these parts; UPDATE_SNAPSHOTS=1 approves them");
    }

    [ChromiumFact]
    public async Task Differs_PartMissingMovedOrRecoloured_IsSeen()
    {
        await using var report = await browser.Open();
        await report.Drawn();
        var before = await Fingerprint(report.Page, "#fig-4-1");
        Differs(before, await Fingerprint(report.Page, "#fig-4-1")).ShouldBeFalse();
        foreach (var spoilt in new[] { "#fig-4-1 .tegning{visibility:hidden}", "#fig-4-1 .barlayer{filter:invert(1)}", "#fig-4-1 .tegning{transform:translateX(60px)}", "#fig-4-1 .valg{padding-bottom:60px}" })
        {
            await using var other = await browser.Open();
            await other.Drawn();
            await other.Page.AddStyleTagAsync(new() { Content = spoilt });
            Differs(before, await Fingerprint(other.Page, "#fig-4-1")).ShouldBeTrue(spoilt);
        }
    }

    private static bool Differs(string a, string b)
    {
        var (one, other) = (a.Split('\t'), b.Split('\t'));
        var (high, low) = (double.Parse(one[0], CultureInfo.InvariantCulture), double.Parse(other[0], CultureInfo.InvariantCulture));
        var (greys, others) = (Convert.FromBase64String(one[1]), Convert.FromBase64String(other[1]));
        return Math.Abs(high - low) / Math.Max(high, low) > HeightTolerance || greys.Zip(others, (x, y) => Math.Abs(x - y)).Average() > MeanTolerance;
    }

    // The browser reads its own picture and makes it small.
    private static async Task<string> Fingerprint(IPage page, string part)
    {
        var picture = await page.Locator(part).First.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled });
        return await page.EvaluateAsync<string>(
            """
            async ([picture, side]) => {
              const bytes = Uint8Array.from(atob(picture), c => c.charCodeAt(0));
              const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
              const canvas = new OffscreenCanvas(side, side);
              const brush = canvas.getContext('2d');
              brush.imageSmoothingQuality = 'high';
              brush.drawImage(image, 0, 0, side, side);
              const { data } = brush.getImageData(0, 0, side, side);
              const greys = Array.from({ length: side * side }, (_, i) => Math.round(0.299 * data[4 * i] + 0.587 * data[4 * i + 1] + 0.114 * data[4 * i + 2]));
              return `${image.height}\t${btoa(String.fromCharCode(...greys))}`;
            }
            """,
            new object[] { Convert.ToBase64String(picture), Side });
    }
}
