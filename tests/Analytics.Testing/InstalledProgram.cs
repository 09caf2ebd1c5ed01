using System.Diagnostics;

namespace Analytics.Testing;

/// <summary>Programs that some tests need and that are no part of the product.</summary>
public static class InstalledProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>The path of a program, or null where it is not installed.</summary>
    public static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    /// <summary>Runs a program, and gives what it wrote.</summary>
    /// <exception cref="InvalidOperationException">It failed, or was not done in time.</exception>
    public static string Run(string name, params string[] arguments)
    {
        var start = new ProcessStartInfo(Find(name) ?? name) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"{name} was not done after {Patience.TotalMinutes:0} minutes.");
        }

        return process.ExitCode == 0 ? said.GetAwaiter().GetResult() : throw new InvalidOperationException($"{name} ended with {process.ExitCode}: {complained.GetAwaiter().GetResult()}");
    }
}
