using Analytics.Store.Operations;
using Shouldly;
using Xunit;

namespace Analytics.Store.Tests.Operations;

public sealed class AlertLogTests
{
    private static readonly string[] Channels = ["mail", "teams"];
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(2);

    [Theory, OnSqlite, OnPostgres]
    public void Raise_FromManyNodes_QueuesOneMessageAChannel(DatabaseKind kind)
    {
        using var test = new TestStore(kind);
        var raised = 0;

        Parallel.For(0, 8, i =>
        {
            if (test.Node().Alerts.Raise("late C09", $"seen by {i}", Channels))
                Interlocked.Increment(ref raised);
        });

        raised.ShouldBe(1);
        test.Database.Alerts.List().ShouldHaveSingleItem().Problem.ShouldBe("late C09");
        test.Database.Alerts.Take("a", Hold).Select(n => (n.Channel, n.IsHealed)).ShouldBe([("mail", false), ("teams", false)]);
    }

    [Theory, OnSqlite, OnPostgres]
    public void Raise_Again_RenewsTextAndTimeAndNothingElse(DatabaseKind kind)
    {
        using var test = new TestStore(kind);
        var alerts = test.Database.Alerts;
        var since = test.Clock.GetUtcNow();
        alerts.Raise("late C09", "one day late", Channels).ShouldBeTrue();
        test.Clock.Advance(TimeSpan.FromDays(1));

        alerts.Raise("late C09", "two days late", Channels).ShouldBeFalse();

        alerts.List().ShouldBe([new Alert("late C09", "two days late", since, test.Clock.GetUtcNow(), null)]);
        alerts.Take("a", Hold).Count.ShouldBe(2);
    }

    [Theory, OnSqlite, OnPostgres]
    public void Take_FromManyNodes_GivesEachMessageToOne(DatabaseKind kind)
    {
        using var test = new TestStore(kind);
        for (var i = 0; i < 10; i++)
            test.Database.Alerts.Raise($"late {i}", "text", Channels);

        var taken = Enumerable.Range(0, 8).AsParallel().SelectMany(i => test.Node().Alerts.Take($"node {i}", Hold)).Select(n => n.Id).ToList();

        taken.Distinct().Count().ShouldBe(20);
        taken.Count.ShouldBe(20);
    }

    [Theory, OnSqlite, OnPostgres]
    public void Take_AfterANodeDiedWithThem_GivesThemAgain(DatabaseKind kind)
    {
        using var test = new TestStore(kind);
        var alerts = test.Database.Alerts;
        alerts.Raise("late C09", "text", ["mail"]);
        var first = alerts.Take("a", Hold).ShouldHaveSingleItem();
        alerts.Take("b", Hold).ShouldBeEmpty();

        test.Clock.Advance(Hold);
        alerts.Take("b", Hold).ShouldHaveSingleItem().Id.ShouldBe(first.Id);
        alerts.Sent(first.Id);

        test.Clock.Advance(Hold);
        alerts.Take("a", Hold).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public void NotSent_Message_WaitsUntilItsNextTry(DatabaseKind kind)
    {
        using var test = new TestStore(kind);
        var alerts = test.Database.Alerts;
        alerts.Raise("late C09", "text", ["mail"]);
        var notice = alerts.Take("a", Hold)[0];

        alerts.NotSent(notice.Id, "no route", test.Clock.GetUtcNow().AddMinutes(10));

        test.Clock.Advance(TimeSpan.FromMinutes(9));
        alerts.Take("a", Hold).ShouldBeEmpty();
        test.Clock.Advance(TimeSpan.FromMinutes(1));
        alerts.Take("a", Hold).ShouldHaveSingleItem().ShouldBe(notice with { Attempts = 1 });
    }

    [Theory, OnSqlite, OnPostgres]
    public void Heal_AfterTheBeginningWasSent_QueuesTheEnd(DatabaseKind kind)
    {
        using var test = new TestStore(kind);
        var alerts = test.Database.Alerts;
        alerts.Raise("late C09", "text", Channels);
        foreach (var notice in alerts.Take("a", Hold))
            alerts.Sent(notice.Id);
        test.Clock.Advance(TimeSpan.FromHours(1));

        alerts.Heal("late C09", Channels).ShouldBeTrue();

        alerts.Heal("late C09", Channels).ShouldBeFalse();
        alerts.List().ShouldBeEmpty();
        alerts.List(test.Clock.GetUtcNow().AddHours(-2)).ShouldHaveSingleItem().HealedAt.ShouldBe(test.Clock.GetUtcNow());
        alerts.Take("a", Hold).Select(n => (n.Channel, n.IsHealed, n.Alert.HealedAt)).ShouldBe([("mail", true, test.Clock.GetUtcNow()), ("teams", true, test.Clock.GetUtcNow())]);
    }

    [Theory, OnSqlite, OnPostgres]
    public void Heal_BeforeTheBeginningWasSent_TakesItBackAndSendsNothing(DatabaseKind kind)
    {
        using var test = new TestStore(kind);
        var alerts = test.Database.Alerts;
        alerts.Raise("late C09", "text", Channels);
        var sent = alerts.Take("a", TimeSpan.Zero).Single(n => n.Channel == "mail");
        alerts.Sent(sent.Id);

        alerts.Heal("late C09", Channels).ShouldBeTrue();

        alerts.Take("a", Hold).ShouldHaveSingleItem().Channel.ShouldBe("mail");
    }

    [Theory, OnSqlite, OnPostgres]
    public void Heal_WhileTheBeginningIsBeingSent_TellsTheEndAfterIt(DatabaseKind kind)
    {
        using var test = new TestStore(kind);
        var alerts = test.Database.Alerts;
        alerts.Raise("late C09", "text", ["mail"]);
        var began = alerts.Take("a", Hold)[0];

        alerts.Heal("late C09", ["mail"]);

        alerts.Take("b", Hold).ShouldBeEmpty();
        alerts.Sent(began.Id);
        alerts.Take("b", Hold).ShouldHaveSingleItem().IsHealed.ShouldBeTrue();
    }

    [Theory, OnSqlite, OnPostgres]
    public void Raise_AfterItHealed_IsNewAgain(DatabaseKind kind)
    {
        using var test = new TestStore(kind);
        var alerts = test.Database.Alerts;
        alerts.Raise("late C09", "first", []);
        alerts.Heal("late C09", Channels);
        test.Clock.Advance(TimeSpan.FromDays(1));

        alerts.Raise("late C09", "second", ["mail", "mail"]).ShouldBeTrue();

        alerts.List(DateTimeOffset.UnixEpoch).Select(a => a.Message).ShouldBe(["second", "first"]);
        alerts.Take("a", Hold).ShouldHaveSingleItem().Alert.Message.ShouldBe("second");
    }
}
