using System.Diagnostics;
using Analytics.Core;
using Analytics.Testing.Disks;
using Shouldly;
using Xunit;

namespace Analytics.Store.Tests;

/// <summary>A catalogue that another process holds, or that lies on a disk where nothing can be written.</summary>
public sealed class LockedCatalogueTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly TestStore test = new();

    public void Dispose() => test.Dispose();

    [Fact]
    public void Publish_AnotherProcessWrites_WaitsAndSaysSoAndLosesNothing()
    {
        var published = test.PublishPopulation("v1", null, ("4601", 1));
        var catalogue = StoreDatabase.Open(test.Folder.Path, test.Clock, Patience).Catalogue;
        var next = new PartRegistration(new PartWriter(test.Folder).Write(DatasetName.Raw("ssb_07459"), [Batches.Population(("4601", 2))]), "ingest ssb_07459") { Vintage = "v2" };
        using (ChildProcess.Holding(test.Folder.CatalogueFile, "BEGIN EXCLUSIVE"))
        {
            var watch = Stopwatch.StartNew();
            var error = Should.Throw<StoreException>(() => catalogue.Publish([next]));

            watch.Elapsed.ShouldBeGreaterThanOrEqualTo(Patience);
            error.Found.ShouldContain("another process holds the catalogue");
            error.Expected.ShouldBe("a free catalogue within 1 seconds");
            catalogue.Parts().ShouldHaveSingleItem().Registration.ShouldBe(published);
        }

        catalogue.Publish([next]);
        catalogue.Parts().Select(p => p.Registration).ShouldBe([published, next]);
        new StoreVerifier(test.Folder, catalogue).Verify(deep: true).ShouldBeEmpty();
    }

    [Fact]
    public void Parts_AnotherProcessLetsNobodyRead_SaysSo()
    {
        test.PublishPopulation("v1", null, ("4601", 1));
        using (ChildProcess.Holding(test.Folder.CatalogueFile, "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE"))
            Should.Throw<StoreException>(() => StoreDatabase.Open(test.Folder.Path, test.Clock, Patience).Catalogue).Found.ShouldContain("another process holds the catalogue");

        StoreDatabase.Open(test.Folder.Path, test.Clock, Patience).Catalogue.Parts().ShouldHaveSingleItem();
    }

    [DiskFact]
    public void Parts_ReadOnlyDiskAfterAKill_RefusesToGuessWhatTheJournalHolds()
    {
        using var disk = SmallDisk.Mount(test.Outside("small"), 16 << 20);
        var folder = StoreFolder.Open(Path.Combine(test.Outside("small"), "store"));
        StoreDatabase.Open(folder.Path, test.Clock).Catalogue.AddLanded(new LandedEntry(new string('a', 64), "landing/a", 1, test.Clock.GetUtcNow()));
        using (var child = ChildProcess.Holding(folder.CatalogueFile, "DELETE FROM landed; BEGIN EXCLUSIVE"))
            child.Kill();
        File.Delete(folder.CatalogueFile + "-shm");
        new FileInfo(folder.CatalogueFile + "-wal").Length.ShouldBeGreaterThan(0);
        disk.SetReadOnly(true);

        Should.Throw<StoreException>(() => StoreDatabase.Open(folder.Path, test.Clock).Catalogue.Landed()).NextStep.ShouldContain("disk");

        disk.SetReadOnly(false);
        StoreDatabase.Open(folder.Path, test.Clock).Catalogue.Landed().ShouldBeEmpty();
    }

    [DiskFact]
    public void Acquire_NoRoomForTheOwnersName_LeavesTheLockFree()
    {
        using var disk = SmallDisk.Mount(test.Outside("small"), 1 << 20);
        var folder = StoreFolder.Open(test.Outside("small"));
        StoreLock.Acquire(folder, "first", test.Clock).Dispose();
        File.WriteAllText(Path.Combine(folder.Path, "filler"), "x");
        disk.Resize(disk.Used);

        Should.Throw<StoreException>(() => StoreLock.Acquire(folder, "second", test.Clock)).Found.ShouldContain("No space left");

        disk.Resize(1 << 20);
        StoreLock.Acquire(folder, "third", test.Clock).Dispose();
    }
}
