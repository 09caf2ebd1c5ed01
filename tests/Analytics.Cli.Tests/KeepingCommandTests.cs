using System.Diagnostics;
using System.Text.Json.Nodes;
using Analytics.Store;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Cli.Tests;

/// <summary>The commands that keep a store, as an operator types them.</summary>
public sealed class KeepingCommandTests : IClassFixture<SampleStore>, IDisposable
{
    private readonly SampleStore samples;
    private readonly TemporaryFolder folder = new();

    public KeepingCommandTests(SampleStore samples) => this.samples = samples;

    public void Dispose() => folder.Dispose();

    [Fact]
    public void BackupAndRestore_AnswerTheSameQueries()
    {
        var file = folder.Combine("backup.zip");
        string[] query = ["query", "--csv", "SELECT count(*) AS cells, sum(value) AS persons FROM raw.ssb_07459"];

        var backup = CommandLine.Run("backup", file, "--store", samples.Store);
        var verified = CommandLine.Run("backup", "--verify", file, "--json");
        var restored = CommandLine.Run("restore", file, "--store", folder.Combine("other"));
        var again = CommandLine.Run("restore", file, "--store", folder.Combine("other"));

        backup.ExitCode.ShouldBe(0, backup.Error);
        backup.Output.ShouldContain("Written and read back");
        JsonNode.Parse(verified.Output)!["restricted"]!.GetValue<bool>().ShouldBeFalse();
        restored.ExitCode.ShouldBe(0, restored.Error);
        again.ExitCode.ShouldBe(2);
        again.Error.ShouldContain("--force");
        CommandLine.Run([.. query, "--store", folder.Combine("other")]).Output.ShouldBe(CommandLine.Run([.. query, "--store", samples.Store]).Output);
    }

    [Fact]
    public void Doctor_ExitsWithFourOnAnErrorAlone()
    {
        var well = CommandLine.Run("doctor", "--store", samples.Store, "--json");
        var none = CommandLine.Run("doctor", "--store", folder.Combine("none"));

        well.ExitCode.ShouldBe(0, well.Output);
        JsonNode.Parse(well.Output)!.AsArray().ShouldContain(l => l!["subject"]!.GetValue<string>() == "files" && l["state"]!.GetValue<string>() == "ok");
        none.ExitCode.ShouldBe(4);
        none.Output.ShouldContain("--store DIR");
    }

    [Fact]
    public void Gc_ShowsBeforeItRemoves()
    {
        var store = folder.Combine("store");
        FolderCopy.Make(samples.Store, store);
        var left = Path.Combine(store, "parts", ".writing", ".host-1-1.parquet");
        Directory.CreateDirectory(Path.GetDirectoryName(left)!);
        File.WriteAllText(left, "half");
        File.SetLastWriteTimeUtc(left, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        var shown = CommandLine.Run("gc", "--store", store);
        File.Exists(left).ShouldBeTrue();
        var removed = CommandLine.Run("gc", "--store", store, "--yes");

        shown.ExitCode.ShouldBe(0, shown.Error);
        shown.Output.ShouldContain("parts/.writing/.host-1-1.parquet");
        shown.Output.ShouldContain("analytics gc --yes");
        removed.Output.ShouldContain("Removed: 1 files or folders, 4 bytes");
        File.Exists(left).ShouldBeFalse();
        CommandLine.Run("doctor", "--deep", "--store", store).ExitCode.ShouldBe(0);
    }

    [Fact]
    public void Restore_KilledAtAFewMoments_LeavesTheOldOrTheNew() => KillAtMoments(3);

    [FullFact]
    public void Restore_KilledAtManyMoments_LeavesTheOldOrTheNew() => KillAtMoments(60);

    private static string State(string store)
    {
        var database = StoreDatabase.Open(store, TimeProvider.System);
        new StoreVerifier(database.Folder, database.Catalogue).Verify(deep: true).ShouldBeEmpty();
        return string.Join('\n', database.Catalogue.Parts().Select(p => p.Part.Hash));
    }

    private void KillAtMoments(int moments)
    {
        var (store, file) = (folder.Combine("store"), folder.Combine("backup.zip"));
        FolderCopy.Make(samples.Store, store);
        CommandLine.Run("backup", file, "--store", samples.Store).ExitCode.ShouldBe(0);
        var old = StoreDatabase.Open(store, TimeProvider.System);
        old.Catalogue.Publish([], [new PartRemoval(old.Catalogue.Parts()[0].Dataset)]);
        var (before, after) = (State(store), State(samples.Store));
        before.ShouldNotBe(after);
        var watch = Stopwatch.StartNew();
        CommandLine.Run("restore", file, "--store", folder.Combine("measured")).ExitCode.ShouldBe(0);
        var whole = watch.Elapsed;

        for (var i = 1; i <= moments; i++)
        {
            // Most of the time goes by before anything is written: the moments lie closer towards the end.
            using (var process = CommandLine.Start("restore", file, "--store", store, "--force"))
            {
                Thread.Sleep(whole * Math.Sqrt((double)i / moments));
                process.Kill();
                process.WaitForExit();
            }

            State(store).ShouldBeOneOf(before, after);
        }

        CommandLine.Run("restore", file, "--store", store, "--force").ExitCode.ShouldBe(0);
        State(store).ShouldBe(after);
        Directory.Exists($"{store}.restoring").ShouldBeFalse();
    }
}
