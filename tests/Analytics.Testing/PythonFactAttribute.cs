using System.Collections.Concurrent;
using System.Diagnostics;
using Xunit;

namespace Analytics.Testing;

/// <summary>A test that reads with a module of Debian's Python, and is skipped loudly where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PythonFactAttribute : FactAttribute
{
    // Another Python that stands before Debian's in the path has not its packages.
    private static readonly string[] Pythons = ["/usr/bin/python3", "python3"];

    private static readonly ConcurrentDictionary<string, string?> Found = new(StringComparer.Ordinal);

    /// <summary>Marks the test.</summary>
    /// <param name="module">The module, such as <c>pandas</c>.</param>
    public PythonFactAttribute(string module)
    {
        Module = module;
        Skip = With(module) is null ? $"SKIPPED: no Python with {module} is installed (Debian: apt-get install python3-{module}); .ci/run installs it." : null;
    }

    /// <summary>The module.</summary>
    public string Module { get; }

    /// <summary>A Python that has a module, or null.</summary>
    /// <param name="module">The module.</param>
    public static string? With(string module) => Found.GetOrAdd(module, m => Pythons.FirstOrDefault(p => Has(p, m)));

    private static bool Has(string python, string module)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(python, ["-c", $"import {module}"]) { RedirectStandardError = true })!;
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
