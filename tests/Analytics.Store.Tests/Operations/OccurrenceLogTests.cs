using Analytics.Store.Operations;
using Shouldly;
using Xunit;

namespace Analytics.Store.Tests.Operations;

public sealed class OccurrenceLogTests
{
    private static readonly DateTimeOffset Slot = new(2026, 3, 15, 8, 15, 0, TimeSpan.FromHours(1));
    private static readonly OccurrenceKey Key = new("C09", "1130", Slot, "1-ingest");

    [Theory, OnSqlite, OnPostgres]
    public void TryBegin_FromManyNodesAgainAndAgain_IsDoneOnce(DatabaseKind kind)
    {
        using var test = new TestStore(kind);
        var begun = 0;

        Parallel.For(0, 8, i =>
        {
            if (test.Node().Occurrences.TryBegin(Key, $"node {i}"))
                Interlocked.Increment(ref begun);
        });
        test.Database.Occurrences.End(Key, OccurrenceState.Done, "3 tables");
        Parallel.For(0, 8, i => test.Node().Occurrences.TryBegin(Key, $"node {i}").ShouldBeFalse());

        var kept = test.Database.Occurrences.List().ShouldHaveSingleItem();
        kept.Attempts.ShouldBe(begun);
        kept.State.ShouldBe(OccurrenceState.Done);
        kept.Detail.ShouldBe("3 tables");
        kept.FinishedAt.ShouldBe(test.Clock.GetUtcNow());
    }

    [Theory, OnSqlite, OnPostgres]
    public void TryBegin_AfterAFailureAndADeath_TakesItOver(DatabaseKind kind)
    {
        using var test = new TestStore(kind);
        var log = test.Database.Occurrences;

        log.TryBegin(Key, "a").ShouldBeTrue();
        log.End(Key, OccurrenceState.Failed, "SSB did not answer");
        log.List()[0].ShouldBe(new Occurrence(Key, OccurrenceState.Failed, "a", 1, test.Clock.GetUtcNow(), test.Clock.GetUtcNow(), "SSB did not answer"));
        test.Clock.Advance(TimeSpan.FromMinutes(1));
        log.TryBegin(Key, "b").ShouldBeTrue();
        test.Clock.Advance(TimeSpan.FromMinutes(1));
        log.TryBegin(Key, "c").ShouldBeTrue();

        log.List().ShouldHaveSingleItem().ShouldBe(new Occurrence(Key, OccurrenceState.Running, "c", 3, test.Clock.GetUtcNow(), null, ""));
    }

    [Theory, OnSqlite, OnPostgres]
    public void End_OfWhatIsSkippedOrUnknown_ChangesNothing(DatabaseKind kind)
    {
        using var test = new TestStore(kind);
        var log = test.Database.Occurrences;
        log.TryBegin(Key, "a");
        log.End(Key, OccurrenceState.Skipped, "there already");

        log.End(Key, OccurrenceState.Failed, "a late word of a node that was slow");
        log.End(Key with { Step = "2-check" }, OccurrenceState.Done, "never begun");

        log.TryBegin(Key, "b").ShouldBeFalse();
        log.List().ShouldHaveSingleItem().Detail.ShouldBe("there already");
    }

    [Theory, OnSqlite, OnPostgres]
    public void List_Filters_GiveNewestSlotFirst(DatabaseKind kind)
    {
        using var test = new TestStore(kind);
        var log = test.Database.Occurrences;
        OccurrenceKey[] keys = [Key, Key with { Slot = Slot.AddDays(1) }, Key with { Event = "C10", Slot = Slot.AddDays(2) }, Key with { Step = "2-check" }];
        foreach (var key in keys)
            log.TryBegin(key, "a");

        log.List().Select(o => o.Key).ShouldBe([keys[2], keys[1], keys[0], keys[3]]);
        log.List("C09").Count.ShouldBe(3);
        log.List(since: Slot.AddDays(1)).Select(o => o.Key).ShouldBe([keys[2], keys[1]]);
        log.List(limit: 1).Single().Key.ShouldBe(keys[2]);
        log.List("no'; DROP TABLE occurrence; --").ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public void Beat_Again_RenewsTheNode(DatabaseKind kind)
    {
        using var test = new TestStore(kind);
        var log = test.Database.Occurrences;
        var first = new NodeBeat("b", Slot, Slot, null);
        log.Beat(first);
        log.Beat(new NodeBeat("a", Slot, Slot, null));

        log.Beat(first with { SeenAt = Slot.AddMinutes(1), StoppedAt = Slot.AddMinutes(1) });

        log.Nodes().ShouldBe([new NodeBeat("a", Slot, Slot, null), first with { SeenAt = Slot.AddMinutes(1), StoppedAt = Slot.AddMinutes(1) }]);
    }
}
