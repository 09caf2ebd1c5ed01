using Analytics.Scheduling.Calendars;
using Analytics.Scheduling.Events;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Scheduling.Tests.Events;

public sealed class FireTimesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    // Summer time begins on the last Sunday of March and ends on that of October, at 01:00 UTC (directive 2000/84/EC).
    [Theory]
    [InlineData(2026, 3, 29, 10, 25)]
    [InlineData(2027, 3, 28, 10, 31)]
    [InlineData(2028, 3, 26, 10, 29)]
    public void ATimeOfDay_KeepsItsPlaceOnTheClock_OverBothChanges(int year, int springMonth, int spring, int autumnMonth, int autumn)
    {
        var schedule = Daily("0 30 8 * * ?");
        foreach (var (month, day) in new[] { (springMonth, spring), (autumnMonth, autumn) })
        {
            var change = new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero);
            var times = Times(schedule, change.AddDays(-2), change.AddDays(3));
            times.Count.ShouldBe(5);
            times.Select(t => TimeZoneInfo.ConvertTime(t, schedule.Zone).TimeOfDay).ShouldAllBe(t => t == new TimeSpan(8, 30, 0));
        }
    }

    [Theory]
    [InlineData(2026, 3, 29)]
    [InlineData(2027, 3, 28)]
    [InlineData(2028, 3, 26)]
    public void ATimeThatTheClockSkips_IsRunOnceThatDay_AndNotLost(int year, int month, int day)
    {
        var schedule = Daily("0 30 2 * * ?");
        var midnight = new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.FromHours(1));

        var time = Times(schedule, midnight, midnight.AddHours(20)).ShouldHaveSingleItem();

        time.ToUniversalTime().ShouldBe(new DateTimeOffset(year, month, day, 1, 0, 0, TimeSpan.Zero), TimeSpan.FromMinutes(30), "right after the hour that is not there");
    }

    [Theory]
    [InlineData(2026, 10, 25)]
    [InlineData(2027, 10, 31)]
    [InlineData(2028, 10, 29)]
    public void ATimeThatComesTwice_IsRunOnce(int year, int month, int day)
    {
        var schedule = Daily("0 30 2 * * ?");
        var midnight = new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.FromHours(2));

        Times(schedule, midnight, midnight.AddHours(20)).ShouldHaveSingleItem();
    }

    [Fact]
    public void NothingThatAsksSsb_IsRunInTheQuietHours_AndNothingOfWorkingDays_OnAHoliday_InThreeYears()
    {
        var schedule = Definitions.Schedule;
        var start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var runs = SchedulePreview.Of(schedule, start, 3 * 366);

        foreach (var run in runs)
        {
            var (day, time) = (DateOnly.FromDateTime(run.At.DateTime), TimeOnly.FromDateTime(run.At.DateTime));
            if (run.Event.AsksSources)
                (time < schedule.Quiet!.Value.From || time >= schedule.Quiet.Value.To).ShouldBeTrue($"{run.Event.Id} {run.At}");
            if (run.Event.WorkingDays)
                NorwegianHolidays.IsWorkingDay(day).ShouldBeTrue($"{run.Event.Id} {run.At}");
            if (run.Event.Window is { } window)
                window.Contains(day).ShouldBeTrue($"{run.Event.Id} {run.At}");
        }

        runs.Select(r => r.Event.Id).Distinct().Order().ShouldBe(schedule.Events.Select(e => e.Id));
        runs.Zip(runs.Skip(1)).ShouldAllBe(pair => pair.First.At <= pair.Second.At);
    }

    [Fact]
    public void TheLastTime_IsTheOneBeforeTheNext_ForEveryEvent()
    {
        var times = new FireTimes(Definitions.Schedule, new DateOnly(2026, 1, 1));
        foreach (var @event in Definitions.Schedule.Events)
        {
            var all = times.Of(@event, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero)).ToList();
            foreach (var (before, after) in all.Zip(all.Skip(1)))
            {
                times.Last(@event, after.AddTicks(-1)).ShouldBe(before, @event.Id);
                times.Last(@event, before).ShouldBe(before, @event.Id);
                times.Next(@event, before).ShouldBe(after, @event.Id);
            }
        }
    }

    [Fact]
    public void ThePreview_SaysWhy()
    {
        var run = SchedulePreview.Of(Definitions.Schedule, new DateTimeOffset(2026, 3, 15, 12, 0, 0, TimeSpan.Zero), 2).First(r => r.Event.Id == "C09");

        run.At.ToString("yyyy-MM-dd HH:mm zzz", System.Globalization.CultureInfo.InvariantCulture).ShouldBe("2026-03-16 08:15 +01:00");
        run.Why.ShouldContain("ingest, check");
        run.Why.ShouldContain("last year's figures");
        run.Why.ShouldContain("working days");
    }

    private ScheduleDefinition Daily(string cron) => Definitions.Read(folder, $$"""
        events:
          - { id: D, title: Daglig, at: ["{{cron}}"], steps: [{ do: check }] }
        """);

    private static IReadOnlyList<DateTimeOffset> Times(ScheduleDefinition schedule, DateTimeOffset after, DateTimeOffset until) =>
        [.. new FireTimes(schedule, DateOnly.FromDateTime(after.UtcDateTime)).Of(schedule.Events[0], after, until)];
}
