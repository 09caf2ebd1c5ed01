using Analytics.Core;
using Analytics.Pipeline.Keeping;
using Analytics.Store;
using Analytics.Store.Operations;
using Analytics.Testing;
using Analytics.Testing.Disks;
using Analytics.Testing.Postgres;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Keeping;

public sealed class StoreBackupTests
{
    [Fact]
    public void BackupAndRestore_FromAndToSqlite_GiveTheSameStore() => RoundTrip(fromShared: false, toShared: false);

    [PostgresTheory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void BackupAndRestore_FromOrToPostgres_GiveTheSameStore(bool fromShared, bool toShared) => RoundTrip(fromShared, toShared);

    [Fact]
    public void Backup_CanBeReadByItsOwnerAlone_AndSoCanWhatIsRestored()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var test = new KeptStore();
        test.Fill();

        var backup = new StoreBackup(test.Location, test.Clock).Write(test.Outside("backup.zip"));
        var restored = test.NewLocation("other", isShared: false);
        new StoreRestore(restored, test.Clock).Restore(backup.File, replace: false);

        backup.Manifest.HoldsRestricted.ShouldBeTrue();
        File.GetUnixFileMode(backup.File).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        foreach (var place in Directory.EnumerateFileSystemEntries(Path.Combine(restored.Folder, "restricted"), "*", SearchOption.AllDirectories).Append(Path.Combine(restored.Folder, "restricted")))
            (File.GetUnixFileMode(place) & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute)).ShouldBe(UnixFileMode.None, place);
    }

    [Fact]
    public void Backup_HoldsNoOutputsOfNotebooks_AndTheDoctorHasNothingAgainstThem()
    {
        using var test = new KeptStore();
        test.Fill();
        var without = new StoreDoctor(RepositoryFolder.Combine("pipelines"), test.Location, test.Clock).Examine(deep: true);
        test.Write("cache/notebooks/0123.json", "{}");

        var backup = new StoreBackup(test.Location, test.Clock).Write(test.Outside("backup.zip"));

        backup.Manifest.Entries.ShouldAllBe(e => !e.Path.StartsWith("cache/"));
        new StoreDoctor(RepositoryFolder.Combine("pipelines"), test.Location, test.Clock).Examine(deep: true).Select(l => (l.Subject, l.State)).ShouldBe(without.Select(l => (l.Subject, l.State)));
    }

    [Fact]
    public void Backup_HoldsTheScheduleWithItsHistory_WhileItIsWrittenTo()
    {
        using var test = new KeptStore();
        test.Fill();
        using var open = Schedule(test.Location, "CREATE TABLE QRTZ_EXECUTION_HISTORY (ENTRY TEXT); INSERT INTO QRTZ_EXECUTION_HISTORY VALUES ('C09 done')");
        using var writing = open.BeginTransaction();

        var backup = new StoreBackup(test.Location, test.Clock).Write(test.Outside("backup.zip"));
        var restored = test.NewLocation("other", isShared: false);
        new StoreRestore(restored, test.Clock).Restore(backup.File, replace: false);

        using var copy = Schedule(restored, "SELECT ENTRY FROM QRTZ_EXECUTION_HISTORY");
        using var command = copy.CreateCommand();
        command.CommandText = "SELECT ENTRY FROM QRTZ_EXECUTION_HISTORY";
        command.ExecuteScalar().ShouldBe("C09 done");
    }

    [Fact]
    public void Restore_AScheduleRunsOnTheStore_IsRefusedUntilItIsSilent()
    {
        using var test = new KeptStore();
        test.Fill();
        var backup = new StoreBackup(test.Location, test.Clock).Write(test.Outside("backup.zip"));
        test.Database.Occurrences.Beat(new NodeBeat("node-1", test.Clock.GetUtcNow(), test.Clock.GetUtcNow(), null));
        var before = test.State();

        var error = Should.Throw<ConfigurationException>(() => new StoreRestore(test.Location, test.Clock).Restore(backup.File, replace: true));

        error.Message.ShouldContain("node-1");
        error.Message.ShouldContain("Stop analytics schedule");
        test.State().ShouldBe(before);
        var later = new FixedClock(test.Clock.GetUtcNow() + NodeBeat.Silence);
        new StoreRestore(test.Location, later).Restore(backup.File, replace: true).Replaced.ShouldNotBeNull();
    }

    [Fact]
    public async Task Write_WhileAWriterPublishes_IsOneState()
    {
        using var test = new KeptStore();
        test.Fill();
        using var stop = new CancellationTokenSource();
        var writer = Task.Run(() =>
        {
            using var held = test.Database.Acquire("analytics run");
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                var number = FormattableString.Invariant($"{i}");
                test.Database.Catalogue.Publish([new PartRegistration(test.File("one", $"one {number}"), "step") { Period = number }, new PartRegistration(test.File("two", $"two {number}"), "step") { Period = number }]);
            }
        });
        for (var i = 0; i < 5; i++)
        {
            var restored = test.NewLocation(FormattableString.Invariant($"other-{i}"), isShared: false);
            new StoreRestore(restored, test.Clock).Restore(new StoreBackup(test.Location, test.Clock).Write(test.Outside(FormattableString.Invariant($"backup-{i}.zip"))).File, replace: false);

            var store = StoreDatabase.Open(restored, test.Clock);
            new StoreVerifier(store.Folder, store.Catalogue).Verify(deep: true).ShouldBeEmpty();
            store.Catalogue.Parts().Where(p => p.Dataset.Name is "one" or "two").Select(p => p.Registration.Period).Distinct().Count().ShouldBeLessThanOrEqualTo(1);
        }

        await stop.CancelAsync();
        await writer;
    }

    [Fact]
    public void Write_APartIsDamaged_IsRefusedWithoutItsContent()
    {
        using var test = new KeptStore();
        test.Fill();
        var answer = test.Database.Folder.Resolve(test.Database.Catalogue.History().Single(p => p.Registration.Restricted).Part.File);
        File.WriteAllText(answer, KeptStore.Secret.Replace("17", "18", StringComparison.Ordinal));

        var error = Should.Throw<StoreException>(() => new StoreBackup(test.Location, test.Clock).Write(test.Outside("backup.zip")));

        error.Found.ShouldContain("not what was published");
        error.Message.ShouldNotContain("unhappy");
        Directory.EnumerateFiles(test.Outside(""), "backup*").ShouldBeEmpty();
    }

    [Fact]
    public void Write_TheFileIsThere_IsRefused()
    {
        using var test = new KeptStore();
        File.WriteAllText(test.Outside("backup.zip"), "a good backup");

        Should.Throw<ConfigurationException>(() => new StoreBackup(test.Location, test.Clock).Write(test.Outside("backup.zip")));
        File.ReadAllText(test.Outside("backup.zip")).ShouldBe("a good backup");
    }

    [DiskFact]
    public void Write_TheDiskIsFull_IsRefusedAndLeavesNothing()
    {
        using var test = new KeptStore();
        test.Fill();
        using var disk = SmallDisk.Mount(test.Outside("small"), 16 << 10);

        Should.Throw<StoreException>(() => new StoreBackup(test.Location, test.Clock).Write(test.Outside("small/backup.zip"))).Place.ShouldContain("small");
        Directory.EnumerateFiles(test.Outside("small")).ShouldBeEmpty();
    }

    [DiskFact]
    public void Restore_TheDiskIsFull_IsRefusedAndLeavesNothing()
    {
        using var test = new KeptStore();
        test.Fill();
        var backup = new StoreBackup(test.Location, test.Clock).Write(test.Outside("backup.zip")).File;
        using var disk = SmallDisk.Mount(test.Outside("small"), 16 << 10);

        Should.Throw<StoreException>(() => new StoreRestore(test.Outside("small/store"), test.Clock).Restore(backup, replace: false)).Message.ShouldContain("free");
        Directory.EnumerateFileSystemEntries(test.Outside("small")).ShouldBeEmpty();
    }

    [Fact]
    public void Restore_OverAStore_TakesForceAndKeepsTheOld()
    {
        using var test = new KeptStore();
        test.Fill();
        var backup = new StoreBackup(test.Location, test.Clock).Write(test.Outside("backup.zip")).File;
        var before = test.State();
        test.Publish("population", "later figures");
        var later = test.State();

        Should.Throw<ConfigurationException>(() => new StoreRestore(test.Location, test.Clock).Restore(backup, replace: false)).Message.ShouldContain("--force");
        test.State().ShouldBe(later);
        var summary = new StoreRestore(test.Location, test.Clock).Restore(backup, replace: true);

        test.State().ShouldBe(before);
        test.State(summary.Replaced!).ShouldBe(later);
    }

    [Fact]
    public void Restore_OverADamagedCatalogue_Heals()
    {
        using var test = new KeptStore();
        test.Fill();
        var backup = new StoreBackup(test.Location, test.Clock).Write(test.Outside("backup.zip")).File;
        var before = test.State();
        File.WriteAllText(test.Database.Folder.CatalogueFile, "this is no database at all, but it is long enough to be read as one");

        new StoreRestore(test.Location, test.Clock).Restore(backup, replace: true);

        test.State().ShouldBe(before);
    }

    [Fact]
    public void Restore_AWriterHoldsTheStore_IsRefused()
    {
        using var test = new KeptStore();
        test.Fill();
        var backup = new StoreBackup(test.Location, test.Clock).Write(test.Outside("backup.zip")).File;
        using var held = test.Database.Acquire("analytics run");

        Should.Throw<StoreException>(() => new StoreRestore(test.Location, test.Clock).Restore(backup, replace: true)).Message.ShouldContain("analytics run");
        Directory.Exists(test.Location.Folder + ".restoring").ShouldBeFalse();
    }

    [PostgresFact]
    public void Restore_OverAPostgresStore_TakesForceAndGivesTheOldStateBack()
    {
        using var test = new KeptStore(isShared: true);
        test.Fill();
        var backup = new StoreBackup(test.Location, test.Clock).Write(test.Outside("backup.zip")).File;
        var before = test.Database.Catalogue.History();
        var lost = test.Publish("population", "later figures");
        File.Delete(test.Database.Folder.Resolve(before[0].Part.File));

        Should.Throw<ConfigurationException>(() => new StoreRestore(test.Location, test.Clock).Restore(backup, replace: false));
        new StoreRestore(test.Location, test.Clock).Restore(backup, replace: true);

        test.Database.Catalogue.History().ShouldBe(before);
        new StoreVerifier(test.Database.Folder, test.Database.Catalogue).Verify(deep: true).ShouldBeEmpty();
        File.Exists(test.Database.Folder.Resolve(lost.File)).ShouldBeTrue("nothing is removed; gc does that");
        test.Publish("population", "figures after it").Rows.ShouldBe(1, "the rows' numbers go on after those that were restored");
    }

    private static SqliteConnection Schedule(StoreLocation store, string sql)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(store.Folder, "schedule.db"), Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
        return connection;
    }

    private static void RoundTrip(bool fromShared, bool toShared)
    {
        using var test = new KeptStore(fromShared);
        test.Fill();
        var restored = test.NewLocation("other", toShared);

        var backup = new StoreBackup(test.Location, test.Clock).Write(test.Outside("backup.zip"));
        var summary = new StoreRestore(restored, test.Clock).Restore(backup.File, replace: false);

        summary.Parts.ShouldBe(3);
        summary.Replaced.ShouldBeNull();
        test.State(restored).ShouldBe(test.State());
        StoreBackup.Verify(backup.File).Manifest.Entries.ShouldBe(backup.Manifest.Entries);
        Directory.EnumerateFileSystemEntries(test.Outside(""), "other.r*").ShouldBeEmpty();
    }
}
