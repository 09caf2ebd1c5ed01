using System.Diagnostics;
using System.Reflection.PortableExecutable;
using Analytics.Testing;
using Shouldly;

namespace Analytics.Cli.Tests.Packaging;

/// <summary>The program as it is handed over: a folder that needs no .NET, no Node.js and no checkout.</summary>
public sealed class PublishedProgramTests : IDisposable
{
    private static readonly string[] OurRooms = ["analytics", "Analytics.Core", "Analytics.Store", "Analytics.Reporting", "System.CommandLine", "DuckDB.NET.Data"];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(25);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [FullFact]
    public void ForLinux_RunsTheSamplesInAnEmptyPlace()
    {
        var program = Publish("linux-x64");
        var place = folder.Combine("place");
        FolderCopy.Make(Path.Combine(program, "pipelines"), Path.Combine(place, "pipelines"));
        FolderCopy.Make(RepositoryFolder.Combine("data-samples"), Path.Combine(place, "data-samples"));

        RunAlone(program, place, "--help").ShouldContain("perspektivanalyse");
        RunAlone(program, place, "run");
        RunAlone(program, place, "query", "SELECT count(*) AS n FROM population", "--csv").ShouldMatch("n\r?\n[1-9]");
        Directory.EnumerateFiles(Path.Combine(place, "out"), "*.html", SearchOption.AllDirectories).ShouldNotBeEmpty();
        OurRooms.ShouldAllBe(r => IsCompiledBeforehand(Path.Combine(program, $"{r}.dll")));
        File.Exists(Path.Combine(program, "analytics.service")).ShouldBeTrue();
        File.ReadAllText(Path.Combine(program, "dependencies.csv")).ShouldStartWith("registry,");
    }

    [FullFact]
    public void ForWindows_HasItsOwnLibraries()
    {
        var program = Publish("win-x64");

        foreach (var native in new[] { "analytics.exe", "duckdb.dll", "e_sqlite3.dll", "coreclr.dll" })
        {
            using var file = new PEReader(File.OpenRead(Path.Combine(program, native)));
            file.PEHeaders.CoffHeader.Machine.ShouldBe(Machine.Amd64, native);
        }

        OurRooms.ShouldAllBe(r => IsCompiledBeforehand(Path.Combine(program, $"{r}.dll")));
        File.Exists(Path.Combine(program, "pipelines", "schedule.yaml")).ShouldBeTrue();
    }

    private string Publish(string platform)
    {
        var program = folder.Combine(platform);
        var outcome = Run("dotnet", RepositoryFolder.Path, false, "publish", "src/Analytics.Cli", "-c", "Release", "-r", platform, "-o", program, $"-p:ArtifactsPath={folder.Combine("artifacts")}", "-v", "q", "-nodeReuse:false");
        outcome.ExitCode.ShouldBe(0, outcome.Output);
        return program;
    }

    private static string RunAlone(string program, string place, params string[] arguments)
    {
        var outcome = Run(Path.Combine(program, "analytics"), place, true, arguments);
        outcome.ExitCode.ShouldBe(0, outcome.Error);
        return outcome.Output;
    }

    /// <param name="isAlone">Whether it runs as on a machine with nothing installed: no search path, no variables.</param>
    private static CommandOutcome Run(string file, string place, bool isAlone, params string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = place };
        if (isAlone)
        {
            start.Environment.Clear();
            start.Environment["HOME"] = place;
        }

        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(Patience))
            process.Kill(entireProcessTree: true);
        return new CommandOutcome(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    private static bool IsCompiledBeforehand(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        return file.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }
}
