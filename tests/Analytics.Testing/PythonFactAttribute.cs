using System.Diagnostics;
using Xunit;

namespace Analytics.Testing;

/// <summary>A test that reads with Debian's pandas, and is skipped loudly where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PandasFactAttribute : FactAttribute
{
    // Another Python that stands before Debian's in the path has not its packages.
    private static readonly string[] Pythons = ["/usr/bin/python3", "python3"];

    /// <summary>Marks the test.</summary>
    public PandasFactAttribute() => Skip = Python is null ? "SKIPPED: no Python with pandas is installed (Debian: apt-get install python3-pandas); .ci/run installs it." : null;

    /// <summary>A Python that has pandas, or null.</summary>
    public static string? Python { get; } = Pythons.FirstOrDefault(HasPandas);

    private static bool HasPandas(string python)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(python, ["-c", "import pandas"]) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
