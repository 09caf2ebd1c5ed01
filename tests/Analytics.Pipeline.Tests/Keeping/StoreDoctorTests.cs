using Analytics.Pipeline.Keeping;
using Analytics.Store;
using Analytics.Store.Operations;
using Analytics.Testing;
using Analytics.Testing.Disks;
using Analytics.Testing.Postgres;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Keeping;

public sealed class StoreDoctorTests : IDisposable
{
    private readonly KeptStore test = new();

    public void Dispose() => test.Dispose();

    [Fact]
    public void Examine_AWholeStore_HasNoError()
    {
        test.Publish("population", "figures");

        var lines = Examine(test.Location, deep: true);

        lines.ShouldAllBe(l => l.State != DoctorState.Error);
        lines.Select(l => l.Subject).ShouldBe(["program", "definitions", "retention", "disk", "catalogue", "editions", "files", "writer", "schedule", "alerts"]);
        Line(lines, "program").Found.ShouldContain("DuckDB v");
        Line(lines, "files").Found.ShouldContain("1 parts");
    }

    [PostgresFact]
    public void Examine_AStoreInPostgres_SaysWhoWrites()
    {
        using var shared = new KeptStore(isShared: true);
        Line(Examine(shared.Location), "writer").Found.ShouldBe("nobody writes now");

        using var held = StoreDatabase.Open(shared.Location, shared.Clock).Acquire("analytics run");

        var lines = Examine(shared.Location);
        Line(lines, "writer").Found.ShouldContain("analytics run");
        Line(lines, "catalogue").Found.ShouldContain("PostgreSQL");
        lines.ShouldAllBe(l => !l.Found.Contains(PostgresServer.Password, StringComparison.Ordinal));
    }

    [PostgresFact]
    public void Examine_TheDatabaseIsAway_SaysSo()
    {
        var line = Line(Examine(new StoreLocation(test.Location.Folder, "Host=127.0.0.1;Port=1;Database=analytics;Username=u;Password=hemmelig")), "catalogue");

        line.State.ShouldBe(DoctorState.Error);
        line.Found.ShouldContain("127.0.0.1:1");
        line.Found.ShouldNotContain("hemmelig");
    }

    [Fact]
    public void Examine_NoStore_SaysSoAndMakesNone()
    {
        Line(Examine(test.Outside("nowhere")), "store").State.ShouldBe(DoctorState.Error);
        Directory.Exists(test.Outside("nowhere")).ShouldBeFalse();
    }

    [Fact]
    public void Examine_APartIsMissingAndAnotherIsChanged_NamesThem()
    {
        var (missing, changed) = (test.Publish("population", "figures"), test.Publish("indicator_value", "figures"));
        File.Delete(test.Database.Folder.Resolve(missing.File));
        File.WriteAllText(test.Database.Folder.Resolve(changed.File), "FIGURES");

        var quick = Examine(test.Location).Where(l => l.State == DoctorState.Error).ToList();
        var deep = Examine(test.Location, deep: true).Where(l => l.State == DoctorState.Error).ToList();

        quick.ShouldHaveSingleItem().Found.ShouldContain(missing.Hash);
        quick[0].NextStep.ShouldContain("backup");
        deep.Count.ShouldBe(2);
    }

    [Fact]
    public void Examine_TheCatalogueIsDamaged_SaysHowToHeal()
    {
        File.WriteAllText(test.Database.Folder.CatalogueFile, "this is no database at all, but it is long enough to be read as one");

        Line(Examine(test.Location), "catalogue").NextStep.ShouldContain("analytics restore");
    }

    [Fact]
    public void Examine_TheDefinitionsDoNotLoad_SaysWhereAndLooksOn()
    {
        var lines = new StoreDoctor(test.Outside("no-pipelines"), test.Location, test.Clock).Examine(deep: false);

        Line(lines, "definitions").State.ShouldBe(DoctorState.Error);
        Line(lines, "files").State.ShouldBe(DoctorState.Ok);
    }

    [Fact]
    public void Examine_TheScheduleIsSilent_IsAnError()
    {
        test.Database.Occurrences.Beat(new NodeBeat("node-1", test.Clock.GetUtcNow(), test.Clock.GetUtcNow(), null));
        Line(Examine(test.Location), "schedule").State.ShouldBe(DoctorState.Ok);

        test.Clock.Advance(TimeSpan.FromHours(2));
        var silent = Line(Examine(test.Location), "schedule");
        test.Database.Occurrences.Beat(new NodeBeat("node-2", test.Clock.GetUtcNow(), test.Clock.GetUtcNow(), test.Clock.GetUtcNow()));
        var stopped = Line(Examine(test.Location), "schedule");

        silent.State.ShouldBe(DoctorState.Error);
        silent.Found.ShouldContain("node-1");
        silent.NextStep.ShouldContain("analytics schedule");
        stopped.State.ShouldBe(DoctorState.Warning);
    }

    [Fact]
    public void Examine_AnAlertStands_IsAWarning()
    {
        test.Database.Alerts.Raise("late C09", "KOSTRA is late.", []);

        var line = Line(Examine(test.Location), "alerts");

        line.State.ShouldBe(DoctorState.Warning);
        line.Found.ShouldContain("late C09");
    }

    [Fact]
    public void Examine_AWriterHangs_IsAWarning()
    {
        using var held = test.Database.Acquire("analytics run");
        Line(Examine(test.Location), "writer").State.ShouldBe(DoctorState.Ok);

        test.Clock.Advance(TimeSpan.FromHours(7));

        var line = Line(Examine(test.Location), "writer");
        line.State.ShouldBe(DoctorState.Warning);
        line.Found.ShouldContain("analytics run");
    }

    [DiskFact]
    public void Examine_TheDiskIsFull_IsAnError()
    {
        using var disk = SmallDisk.Mount(test.Outside("small"), 16 << 20);
        StoreDatabase.Open(test.Outside("small"), test.Clock);
        disk.Resize(disk.Used);

        Line(Examine(test.Outside("small")), "disk").State.ShouldBe(DoctorState.Error);
    }

    private static DoctorLine Line(IReadOnlyList<DoctorLine> lines, string subject) => lines.Where(l => l.Subject == subject).ShouldHaveSingleItem();

    private IReadOnlyList<DoctorLine> Examine(StoreLocation location, bool deep = false) => new StoreDoctor(RepositoryFolder.Combine("pipelines"), location, test.Clock).Examine(deep);
}
