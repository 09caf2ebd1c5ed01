using System.Diagnostics;
using Analytics.Reporting.Tests.Fixtures;
using Analytics.Testing;
using Shouldly;

namespace Analytics.Reporting.Tests.Html;

public sealed class ValidHtmlTests
{
    /// <summary>What the Nu Html Checker of 2026-09-27 does not know of CSS: Anchor Positioning, Containment level 3 and SVG 2, which Chromium, Firefox and Safari have.</summary>
    private static readonly string[] UnknownToTheChecker = ["\u201Cposition-area\u201D", "\u201Cposition-try-fallbacks\u201D", "\u201Ccontainer-type\u201D", "\u201C@container\u201D", "\u201Cpaint-order\u201D"];

    [JavaFact]
    public void Page_Complete_HasNoErrors()
    {
        using var folder = new TemporaryFolder();
        var (page, broken) = (folder.Combine("rapport.html"), folder.Combine("feil.html"));
        File.WriteAllBytes(page, Rendered.Bytes(Rendered.Full, ReportFormat.Html));
        File.WriteAllText(broken, "<!doctype html><html lang=\"nb\"><title>x</title><p><p id=\"a\"></p><p id=\"a\"></p><dl><li></li></dl>");

        Errors(page).ShouldBeEmpty();
        Errors(broken).ShouldNotBeEmpty("the checker finds what is wrong");
    }

    [JavaFact]
    public void Dictionary_HasNoErrors()
    {
        using var folder = new TemporaryFolder();
        var page = folder.Combine("ordbok.html");
        File.WriteAllText(page, KnownDictionary.Page);

        Errors(page).ShouldBeEmpty();
        KnownDictionary.Page.ShouldContain("&lt;b&gt; &amp; &quot;tall&quot;");
    }

    private static List<string> Errors(string file)
    {
        var jar = RepositoryFolder.Combine("node_modules", "vnu-jar", "build", "dist", "vnu.jar");
        var start = new ProcessStartInfo(JavaFactAttribute.Path!, ["-jar", jar, "--errors-only", "--stdout", file]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return [.. said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !UnknownToTheChecker.Any(known => line.Contains("CSS:", StringComparison.Ordinal) && line.Contains(known, StringComparison.Ordinal)))];
    }
}
