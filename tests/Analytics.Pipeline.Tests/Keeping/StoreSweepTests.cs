using System.Globalization;
using Analytics.Core;
using Analytics.Pipeline.Editions;
using Analytics.Pipeline.Keeping;
using Analytics.Pipeline.Publishing;
using Analytics.Store;
using Analytics.Testing.Postgres;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Keeping;

public sealed class StoreSweepTests
{
    [Fact]
    public void Sweep_RemovesWhatNothingNeedsAndNoMore() => SweepsRight(isShared: false);

    [PostgresFact]
    public void Sweep_OfAPostgresStore_RemovesWhatNothingNeedsAndNoMore() => SweepsRight(isShared: true);

    [Fact]
    public void Sweep_AWriterHoldsTheStore_IsRefused()
    {
        using var test = new KeptStore();
        using var held = test.Database.Acquire("analytics run");

        Should.Throw<StoreException>(() => new StoreSweep(test.Location, new RetentionRules(), test.Clock).Sweep()).Message.ShouldContain("analytics run");
    }

    [Fact]
    public void Sweep_AnEditionsManifestIsDamaged_RemovesNothing()
    {
        using var test = new KeptStore();
        var old = test.Publish("population", "old");
        test.Publish("population", "new");
        test.Write("editions/9905/2026-1/manifest.json", "{");
        test.Clock.Advance(TimeSpan.FromDays(1000));

        Should.Throw<StoreException>(() => new StoreSweep(test.Location, new RetentionRules(), test.Clock).Sweep()).NextStep.ShouldContain("backup");
        File.Exists(test.Database.Folder.Resolve(old.File)).ShouldBeTrue();
    }

    [Fact]
    public void Sweep_OutputsOfNotebooksThatAreNoLongerRun_Go()
    {
        using var test = new KeptStore();
        var stale = test.Write("cache/notebooks/old.json", "{}");
        test.Clock.Advance(TimeSpan.FromDays(28));
        var halfWritten = test.Write("cache/notebooks/other.json.77.part", "{");
        var used = test.Write("cache/notebooks/other.json", "{}");
        test.Clock.Advance(TimeSpan.FromDays(2.5));
        var sweep = new StoreSweep(test.Location, new RetentionRules(), test.Clock);

        sweep.Plan().Select(i => (i.Kind, i.Path, i.Bytes)).ShouldBe([(SweepKind.NotebookCache, "cache/notebooks/old.json", 2), (SweepKind.NotebookCache, "cache/notebooks/other.json.77.part", 1)]);
        File.Exists(stale).ShouldBeTrue("a plan touches nothing");
        sweep.Sweep().Count.ShouldBe(2);

        (File.Exists(stale), File.Exists(halfWritten), File.Exists(used)).ShouldBe((false, false, true));
    }

    [Fact]
    public void Sweep_LandedFiles_GoOnlyWithARuleAndWhenNothingIsReadFromThem()
    {
        using var test = new KeptStore();
        var (read, fetched, idle) = (test.Land("read"), test.Land("fetched"), test.Land("idle"));
        test.Publish("population", "figures", read.Hash);
        test.Database.Catalogue.Publish([], steps: [new StepRecord("fetch ssb 1", "2026", $"{new string('0', 64)},{fetched.Hash}")]);
        test.Clock.Advance(TimeSpan.FromDays(4000));
        var recent = test.Land("recent");

        new StoreSweep(test.Location, new RetentionRules(), test.Clock).Sweep().ShouldBeEmpty();
        new StoreSweep(test.Location, new RetentionRules { Landed = TimeSpan.FromDays(3650) }, test.Clock).Sweep().ShouldHaveSingleItem().Kind.ShouldBe(SweepKind.Landed);

        File.Exists(idle.Path).ShouldBeFalse();
        test.Database.Catalogue.FindLanded(idle.Hash).ShouldBeNull();
        new[] { read, fetched, recent }.ShouldAllBe(l => File.Exists(l.Path));
        new StoreVerifier(test.Database.Folder, test.Database.Catalogue).Verify(deep: true).ShouldBeEmpty();
    }

    /// <summary>Whatever was published, retired, frozen, landed and left in whatever order: what the catalogue or an edition names is there afterwards.</summary>
    [Fact]
    public void Sweep_OfRandomStores_NeverRemovesWhatIsNamed()
    {
        for (var seed = 1; seed <= 12; seed++)
        {
            using var test = new KeptStore();
            var random = new Random(seed);
            var frozen = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var step = 0; step < 25; step++)
                Act(test, random, step, frozen);
            var rules = new RetentionRules
            {
                RetiredParts = TimeSpan.FromDays(random.Next(1, 200)),
                Landed = random.Next(2) == 0 ? null : TimeSpan.FromDays(random.Next(1, 200)),
                DraftPublications = TimeSpan.FromDays(random.Next(1, 200)),
                Leftovers = TimeSpan.FromDays(random.Next(1, 5)),
            };
            var current = test.Database.Catalogue.Parts();
            var before = KeptStore.FilesOf(test.Location.Folder);
            var planned = new StoreSweep(test.Location, rules, test.Clock).Plan();
            before.ShouldBe(KeptStore.FilesOf(test.Location.Folder), "a plan touches nothing");

            var removed = new StoreSweep(test.Location, rules, test.Clock).Sweep();

            removed.ShouldBe(planned);
            test.Database.Catalogue.Parts().Select(p => p.Registration).ShouldBe(current.Select(p => p.Registration));
            new StoreVerifier(test.Database.Folder, test.Database.Catalogue).Verify(deep: true).ShouldBeEmpty();
            test.Database.Catalogue.History().ShouldAllBe(p => File.Exists(test.Database.Folder.Resolve(p.Part.File)));
            EditionShelf.PartsOfAll(test.Location).ShouldAllBe(hash => File.Exists(Path.Combine(test.Location.Folder, frozen[hash])));
            new StoreSweep(test.Location, rules, test.Clock).Plan().ShouldBeEmpty("all went at once");
        }
    }

    private static void Act(KeptStore test, Random random, int step, Dictionary<string, string> frozen)
    {
        var content = random.Next(12).ToString(CultureInfo.InvariantCulture);
        test.Clock.Advance(TimeSpan.FromDays(random.Next(30)));
        switch (random.Next(7))
        {
            case 0 or 1:
                test.Publish($"mart_{random.Next(3)}", content, test.Land($"landed {content}").Hash);
                break;
            case 2:
                test.PublishAnswer(content);
                break;
            case 3:
                var parts = test.Database.Catalogue.Parts();
                foreach (var part in parts)
                    frozen[part.Part.Hash] = part.Part.File;
                test.Freeze(FormattableString.Invariant($"2026-{step + 1}"), [.. parts.Select(p => p.Part.Hash)]);
                break;
            case 4:
                test.File("mart_0", $"never published {content}");
                test.Write($"parts/.writing/.host-1-{step}.parquet", content);
                break;
            case 5:
                test.Land($"idle {content}");
                break;
            default:
                test.Shelve(random.Next(2) == 0 ? FormattableString.Invariant($"2026-{step + 1}") : FormattableString.Invariant($"utkast-{step}"));
                break;
        }
    }

    private static void SweepsRight(bool isShared)
    {
        using var test = new KeptStore(isShared);
        var retired = test.Publish("population", "one");
        var inEdition = test.Publish("indicator_value", "of an edition");
        test.Freeze("2026-1", inEdition.Hash);
        test.Publish("indicator_value", "after the edition");
        test.Publish("population", "two");
        test.Shelve("2026-1");
        test.Shelve("utkast-april");
        var unnamed = test.File("population", "never published");
        test.Write("parts/.writing/.host-1-1.parquet", "half");
        test.Write("published/9905/.utkast.host.7/a.html", "half");
        test.Write("restricted/access.log", "who read what");
        test.Clock.Advance(TimeSpan.FromDays(401));
        var retiredLately = test.Database.Catalogue.Parts().Single(p => p.Dataset.Name == "population").Part;
        test.Publish("population", "three");
        test.Write("parts/.writing/.host-2-1.parquet", "a writer is at it");
        foreach (var folder in Directory.EnumerateDirectories(Path.Combine(test.Location.Folder, "published", "9905"), ".*"))
            Directory.SetLastWriteTimeUtc(folder, test.Clock.GetUtcNow().UtcDateTime - TimeSpan.FromDays(400));
        var sweep = new StoreSweep(test.Location, new RetentionRules(), test.Clock);

        var planned = sweep.Plan();
        File.Exists(test.Database.Folder.Resolve(retired.File)).ShouldBeTrue("a plan touches nothing");
        sweep.Sweep().ShouldBe(planned);

        planned.Select(i => (i.Kind, i.Path)).ShouldBe(
        [
            (SweepKind.RetiredPart, retired.File),
            (SweepKind.Unnamed, unnamed.File),
            (SweepKind.Draft, "published/9905/utkast-april"),
            (SweepKind.Leftover, "parts/.writing/.host-1-1.parquet"),
            (SweepKind.Leftover, "published/9905/.utkast.host.7"),
        ]);
        planned.Sum(i => i.Bytes).ShouldBe("one".Length + "never published".Length + "<p>Rapport utkast-april</p>".Length + "half".Length + "half".Length);
        planned.ShouldAllBe(i => !Path.Exists(Path.Combine(test.Location.Folder, i.Path)));
        new[] { inEdition.File, retiredLately.File, "restricted/access.log", "parts/.writing/.host-2-1.parquet" }.ShouldAllBe(f => File.Exists(Path.Combine(test.Location.Folder, f)));
        new PublicationShelf(test.Location, test.Clock).All().ShouldHaveSingleItem().Label.ShouldBe("2026-1");
        test.Database.Catalogue.History().ShouldContain(p => p.Part.Hash == inEdition.Hash, "lineage of an edition leads through its rows");
        new StoreVerifier(test.Database.Folder, test.Database.Catalogue).Verify(deep: true).ShouldBeEmpty();
    }
}
