using System.ComponentModel;
using System.Diagnostics;
using Analytics.Core;

namespace Analytics.Reporting.Pdf;

/// <summary>An installed Chromium, which prints pages without a window and without a network.</summary>
internal static class Chromium
{
    private const string Variable = "ANALYTICS_CHROMIUM";
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "chrome.exe", "msedge.exe"];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Prints a page.</summary>
    /// <param name="page">The page's file.</param>
    /// <param name="pdf">The file to write.</param>
    /// <param name="stop">Ends the browser.</param>
    /// <exception cref="ConfigurationException">No Chromium is found, or it does not print.</exception>
    public static void Print(string page, string pdf, CancellationToken stop)
    {
        var program = Find();
        var profile = Directory.CreateTempSubdirectory("analytics-chromium-");
        try
        {
            var start = new ProcessStartInfo(program) { RedirectStandardError = true, RedirectStandardOutput = true };
            foreach (var argument in (string[])["--headless=new", "--disable-gpu", "--no-first-run", "--no-pdf-header-footer", "--generate-pdf-document-outline", "--virtual-time-budget=20000", "--host-resolver-rules=MAP * ~NOTFOUND", "--user-data-dir=" + profile.FullName, "--print-to-pdf=" + pdf])
                start.ArgumentList.Add(argument);
            // Chromium refuses its sandbox to the superuser, as whom containers run; the page is our own and loads nothing.
            if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess)
                start.ArgumentList.Add("--no-sandbox");
            start.ArgumentList.Add(new Uri(page).AbsoluteUri);
            using var process = Process.Start(start) ?? throw Refusal(program, "it did not start");
            var said = process.StandardError.ReadToEndAsync(stop);
            _ = process.StandardOutput.ReadToEndAsync(stop);
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
            patience.CancelAfter(Patience);
            try
            {
                process.WaitForExitAsync(patience.Token).GetAwaiter().GetResult();
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                stop.ThrowIfCancellationRequested();
                throw Refusal(program, $"it was not done after {Patience.TotalSeconds:0} seconds");
            }

            if (process.ExitCode != 0 || !File.Exists(pdf))
                throw Refusal(program, $"it ended with {process.ExitCode} and said \"{said.GetAwaiter().GetResult().Trim().Split('\n')[^1]}\"");
        }
        catch (Win32Exception e)
        {
            throw Refusal(program, e.Message);
        }
        finally
        {
            profile.Delete(recursive: true);
        }
    }

    private static string Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
            return File.Exists(given) ? given : throw new ConfigurationException(Variable, $"\"{given}\" does not exist", "the path of a Chromium, Chrome or Edge", "Correct the variable, or take it away to let the usual places be searched.");
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var name in Names)
            {
                if (Path.Combine(folder, name) is var path && File.Exists(path))
                    return path;
            }
        }

        throw new ConfigurationException("--format pdf", "no Chromium, Chrome or Edge is installed", "one of them, which prints the page", $"Install it (Debian: apt-get install chromium), set {Variable} to its path, or leave pdf out: --format html,docx,xlsx");
    }

    private static ConfigurationException Refusal(string program, string what) =>
        new("--format pdf", $"{program} did not print the report: {what}", "a PDF", "Try once more, or leave pdf out: --format html,docx,xlsx");
}
