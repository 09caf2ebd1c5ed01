using Analytics.Testing;
using Analytics.Testing.Disks;
using Shouldly;

namespace Analytics.Cli.Tests;

/// <summary>The commands on disks that are read-only or full: what only reads still answers, and what writes says why it cannot, with exit code 4.</summary>
public sealed class DiskTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string[] Places => ["--store", folder.Combine("store"), "--out", folder.Combine("out")];

    private string[] Data => ["--data", Path.Combine("data-samples", "kommuner.csv"), "--data", Path.Combine("data-samples", "ssb", "07459-kommuner.json")];

    [DiskFact]
    public void Commands_StoreIsReadOnly_ReadersAnswerAndWritersSaySo()
    {
        using var disk = SmallDisk.Mount(folder.Combine("store"), 64 << 20);
        CommandLine.Run(["run", .. Data, .. Places]).ExitCode.ShouldBe(0);
        disk.SetReadOnly(true);

        ReadersShouldAnswer();
        WriterShouldSay("Read-only file system");

        disk.SetReadOnly(false);
        CommandLine.Run(["run", .. Data, .. Places]).Output.ShouldContain("no work was done twice");
    }

    [DiskFact]
    public void Commands_StoreIsFull_ReadersAnswerAndWritersSaySo()
    {
        using var disk = SmallDisk.Mount(folder.Combine("store"), 64 << 20);
        CommandLine.Run(["run", .. Data, .. Places]).ExitCode.ShouldBe(0);
        disk.Resize(disk.Used);

        ReadersShouldAnswer();
        WriterShouldSay("Free space");

        disk.Resize(64 << 20);
        CommandLine.Run(["run", .. Data, .. Places]).Output.ShouldContain("no work was done twice");
    }

    public void Dispose() => folder.Dispose();

    private void ReadersShouldAnswer()
    {
        foreach (var arguments in (string[][])[["query", "--csv", "SELECT count(*) AS cells FROM population"], ["sources"], ["vintages", "07459"], ["check"]])
        {
            var outcome = CommandLine.Run([.. arguments, .. Places]);

            outcome.ExitCode.ShouldBe(0, $"{arguments[0]}: {outcome.Error}");
            outcome.Output.ShouldNotBeEmpty();
        }
    }

    private void WriterShouldSay(string why)
    {
        foreach (var arguments in (string[][])[["run", .. Data], ["ingest", .. Data]])
        {
            var outcome = CommandLine.Run([.. arguments, .. Places]);

            outcome.ExitCode.ShouldBe(4, $"{arguments[0]}: {outcome.Output}");
            outcome.Error.ShouldContain(why);
            outcome.Error.ShouldNotContain("   at ");
        }
    }
}
