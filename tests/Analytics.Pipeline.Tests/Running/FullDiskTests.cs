using System.Globalization;
using Analytics.Core;
using Analytics.Store;
using Analytics.Testing.Disks;
using Shouldly;
using Xunit.Abstractions;

namespace Analytics.Pipeline.Tests.Running;

/// <summary>Disks that fill up in the middle of a run: a sentence, nothing lost, and the same numbers as an undisturbed run when there is room again.</summary>
public sealed class FullDiskTests(ITestOutputHelper output)
{
    private const long Enough = 256 << 20;

    private static int Sizes => Environment.GetEnvironmentVariable("ANALYTICS_FULL") == "1" ? 100 : 3;

    private static IReadOnlyList<string> First => [.. RunInTemporaryFolder.FewSamples.Take(1), Path.Combine(RunInTemporaryFolder.Samples, "ssb", "07459-landet.json")];

    [DiskFact]
    public async Task Ingest_StoreRunsOutOfSpace_KeepsWhatWasPublishedAndCompletesLater()
    {
        using var undisturbed = new RunInTemporaryFolder();
        using var whole = SmallDisk.Mount(undisturbed.Store, Enough);
        await undisturbed.IngestAsync([.. First]);
        var before = whole.Used;
        await undisturbed.IngestAsync([.. RunInTemporaryFolder.FewSamples]);
        var needed = whole.Used - before;
        var expected = Published(undisturbed);

        var places = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Sizes; i++)
        {
            using var run = new RunInTemporaryFolder();
            using var disk = SmallDisk.Mount(run.Store, Enough);
            await run.IngestAsync([.. First]);
            var published = Published(run);
            disk.Resize(disk.Used + (needed * (i + 1) / (Sizes + 2)));

            var error = await RecordAsync(() => run.IngestAsync([.. RunInTemporaryFolder.FewSamples]));

            if (error is not null)
            {
                error.ShouldBeOfType<StoreException>(error.ToString()).NextStep.ShouldContain("ree space");
                var place = Path.GetRelativePath(run.Store, ((StoreException)error).Place).Split(Path.DirectorySeparatorChar)[0];
                places[place] = places.GetValueOrDefault(place) + 1;
                ShouldBeWhole(run);
                run.Query("SELECT name FROM municipality WHERE code = '9905'").Single()[0].ShouldBe("Lyngvær");
            }

            disk.Resize(Enough);
            if (error is not null && !published.IsSubsetOf(Published(run)))
                throw new ShouldAssertException(string.Create(CultureInfo.InvariantCulture, $"with {needed * (i + 1) / (Sizes + 2)} bytes free, published parts were lost"));
            await run.IngestAsync([.. RunInTemporaryFolder.FewSamples]);
            ShouldBeWhole(run);
            Published(run).ShouldBe(expected, ignoreOrder: true);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{needed / 1024} kB were needed; {Sizes} sizes, {places.Values.Sum()} runs ended for lack of space: {string.Join(", ", places.Select(p => $"{p.Key} {p.Value}"))}"));
        places.Values.Sum().ShouldBeGreaterThan(Sizes / 2);
    }

    [DiskFact]
    public void Run_OutputRunsOutOfSpace_KeepsTheOldReportAndSaysSo()
    {
        using var run = new RunInTemporaryFolder();
        var report = run.Run(First).Report;
        using var disk = SmallDisk.Mount(Path.Combine(run.Root, "small"), 4 << 20);
        var old = run.Run(First, output: Path.Combine(run.Root, "small")).Report;
        var bytes = File.ReadAllBytes(old);
        disk.Resize(disk.Used + 8192);

        var error = Should.Throw<ConfigurationException>(() => run.Run(RunInTemporaryFolder.FewSamples, output: Path.Combine(run.Root, "small")));

        error.Message.ShouldContain("space");
        File.ReadAllBytes(old).ShouldBe(bytes);
        Directory.GetFiles(Path.Combine(run.Root, "small")).ShouldBe([old]);
        disk.Resize(64 << 20);
        File.ReadAllBytes(run.Run(RunInTemporaryFolder.FewSamples, output: Path.Combine(run.Root, "small")).Report).Length.ShouldBeGreaterThan(bytes.Length / 2);
        File.Exists(report).ShouldBeTrue();
    }

    private static async Task<Exception?> RecordAsync(Func<Task> action)
    {
        try
        {
            await action();
            return null;
        }
#pragma warning disable CA1031 // the kind of the error is what is tested
        catch (Exception e)
#pragma warning restore CA1031
        {
            return e;
        }
    }

    private static void ShouldBeWhole(RunInTemporaryFolder run)
    {
        var folder = StoreFolder.Open(run.Store);
        new StoreVerifier(folder, StoreDatabase.Open(folder.Path, run.Clock).Catalogue).Verify(deep: true).ShouldBeEmpty();
    }

    /// <summary>What is published of the sources, by place and content.</summary>
    private static HashSet<string> Published(RunInTemporaryFolder run)
    {
        var folder = StoreFolder.Open(run.Store);
        return [.. StoreDatabase.Open(folder.Path, run.Clock).Catalogue.Parts().Where(p => p.Registration.Source is not null).Select(p => $"{p.Dataset} {p.Registration.Partition} {p.Registration.Vintage} {p.Part.Hash}")];
    }
}
