using System.Diagnostics;
using Analytics.Testing;
using Analytics.Testing.Postgres;
using Shouldly;
using Xunit;

namespace Analytics.Cli.Tests;

/// <summary>The command over a catalogue in PostgreSQL.</summary>
public sealed class DatabaseTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string[] Store => ["--store", folder.Combine("store"), "--out", folder.Combine("out")];

    public void Dispose() => folder.Dispose();

    [PostgresFact]
    public void Run_WithADatabase_ServesASecondNodeAndMakesNoSqlite()
    {
        string[] data = ["--data", Path.Combine("data-samples", "kommuner.csv"), "--data", Path.Combine("data-samples", "ssb", "07459-kommuner.json")];
        var database = PostgresServer.Shared.NewDatabase();

        var run = CommandLine.Run(["run", "--database", database, .. data, .. Store]);
        var again = CommandLine.Run(["run", "--database", database, .. data, .. Store]);
        var query = WithEnvironment(database, ["query", "--csv", "SELECT count(DISTINCT municipality) AS n FROM population", .. Store]);

        run.ExitCode.ShouldBe(0, run.Error);
        again.Output.ShouldContain("no work was done twice");
        query.ExitCode.ShouldBe(0, query.Error);
        // As many regions as data-samples/ssb/07459-kommuner.json states.
        query.Output.ReplaceLineEndings("\n").ShouldBe("n\n12\n");
        File.Exists(folder.Combine("store", "catalogue.db")).ShouldBeFalse();
        (run.Output + run.Error + again.Error).ShouldNotContain(PostgresServer.Password);
    }

    [Fact]
    public void Run_NoConnectionString_ExitsWithTwoAndShowsNothingOfIt()
    {
        var outcome = WithEnvironment("postgres://kari:hemmelig@db/analytics", ["run", .. Store]);

        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldContain("ANALYTICS_DATABASE");
        outcome.Error.ShouldNotContain("hemmelig");
    }

    [Fact]
    public void Run_DatabaseThatIsAway_ExitsWithFour()
    {
        var outcome = CommandLine.Run(["run", "--database", "Host=127.0.0.1;Port=1;Database=a;Username=b;Password=hemmelig", .. Store]);

        outcome.ExitCode.ShouldBe(4);
        outcome.Error.ShouldContain("database a on 127.0.0.1:1");
        outcome.Error.ShouldNotContain("hemmelig");
    }

    private static CommandOutcome WithEnvironment(string database, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "analytics.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = RepositoryFolder.Path,
            Environment = { ["ANALYTICS_DATABASE"] = database },
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CommandOutcome(process.ExitCode, output, error.Result);
    }
}
