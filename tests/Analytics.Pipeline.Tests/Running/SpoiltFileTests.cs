using System.Globalization;
using Analytics.Core;
using Analytics.Store;
using Analytics.Testing.Mutation;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace Analytics.Pipeline.Tests.Running;

/// <summary>Spoilt files beside a store with good data, one after the other: 400 with ANALYTICS_FULL=1, a few otherwise.</summary>
public sealed class SpoiltFileTests(ITestOutputHelper output)
{
    private const int Seed = 20261122;

    private static readonly string[][] Files = [["ssb", "2026-06", "13542.json"], ["ssb", "2026-06", "12235.json"], ["kommunekompasset", "compass_scores.csv"], ["tertialregister", "2026-T1.csv"], ["kommuner.csv"]];

    private static int Documents => Environment.GetEnvironmentVariable("ANALYTICS_FULL") == "1" ? 400 : 10;

    [Fact]
    public async Task Ingest_SpoiltFile_IsTakenInOrNamedAndNothingElseChanges()
    {
        using var run = new RunInTemporaryFolder();
        await run.IngestAsync([.. Files.Select(Sample), Path.Combine(RunInTemporaryFolder.Samples, "ssb", "07459-landet.json")]);
        int taken = 0, refused = 0;
        for (var number = 0; number < Documents; number++)
        {
            var sample = Files[number % Files.Length];
            var file = run.File(Path.Combine(string.Create(CultureInfo.InvariantCulture, $"spoilt-{number}"), sample[^1]), "");
            File.WriteAllBytes(file, new DocumentMutator(new Random(unchecked((Seed * 1_000_003) + number))).Mutate(File.ReadAllBytes(Sample(sample))));
            var before = Published(run);
            try
            {
                await run.IngestAsync([file]);
                taken++;
                Published(run).Except(before).Select(p => p.Source).Distinct().Count().ShouldBeLessThanOrEqualTo(1);
                before.Except(Published(run)).Select(p => p.File).ShouldBeSubsetOf([sample[^1]]);
            }
            catch (SourceFormatException refusal)
            {
                refused++;
                refusal.Message.ShouldContain(file);
                refusal.NextStep.ShouldNotBeNullOrWhiteSpace();
                Published(run).ShouldBe(before, ignoreOrder: true);
            }
            catch (Exception e) when (e is not ShouldAssertException)
            {
                throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"seed {Seed}, document {number}, made of {string.Join('/', sample)}: {e.GetType().Name}: {e.Message}"), e);
            }
        }

        var folder = StoreFolder.Open(run.Store);
        new StoreVerifier(folder, StoreDatabase.Open(folder.Path, run.Clock).Catalogue).Verify(deep: true).ShouldBeEmpty();
        run.Query("SELECT count(*) FROM indicator_value").Single()[0].ShouldBeOfType<long>().ShouldBeGreaterThan(0);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Documents} spoilt files: {taken} taken in or not used, {refused} refused"));
        (taken > 0 && refused > 0).ShouldBeTrue();
    }

    private static string Sample(string[] path) => Path.Combine([RunInTemporaryFolder.Samples, .. path]);

    /// <summary>What is published of the sources: whose, from which file where a file has its own edition, and the content.</summary>
    private static List<(string? Source, string File, string Content)> Published(RunInTemporaryFolder run) =>
    [
        .. StoreDatabase.Open(run.Store, run.Clock).Catalogue.Parts().Where(p => p.Registration.Source is not null)
            .Select(p => (p.Registration.Source, p.Registration.Partition.Split(' ').ElementAtOrDefault(1) ?? "", $"{p.Registration.Partition} {p.Registration.Vintage} {p.Part.Hash}")),
    ];
}
