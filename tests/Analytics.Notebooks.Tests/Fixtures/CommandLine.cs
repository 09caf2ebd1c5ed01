using System.Diagnostics;
using Analytics.Testing;

namespace Analytics.Notebooks.Tests.Fixtures;

/// <summary>The built command, from the top of the checkout.</summary>
internal static class CommandLine
{
    public static (int ExitCode, string Output, string Error) Run(params string[] arguments)
    {
        using var process = Start(arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    public static Process Start(params string[] arguments) => Start("dotnet", [], arguments);

    /// <summary>As a terminal starts it: at the head of a group of its own, which has its process's number, and deaf to no signal, as what a shell runs in the background is.</summary>
    public static Process StartGroup(params string[] arguments) => Start("setsid", ["env", "--default-signal=INT", "dotnet"], arguments);

    private static Process Start(string program, string[] before, string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = RepositoryFolder.Path };
        foreach (var argument in before)
            start.ArgumentList.Add(argument);
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "analytics.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }
}
