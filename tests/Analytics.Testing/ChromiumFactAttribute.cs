using Xunit;

namespace Analytics.Testing;

/// <summary>A test that lets an installed Chromium print or draw, and is skipped with a loud reason where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumFactAttribute : FactAttribute
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe", "msedge.exe"];

    /// <summary>Marks the test.</summary>
    public ChromiumFactAttribute() => Skip = Path is null ? "SKIPPED: no Chromium is installed (Debian: apt-get install chromium); .ci/run installs it." : null;

    /// <summary>The browser, or null.</summary>
    public static string? Path { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, name))).FirstOrDefault(File.Exists);
}
