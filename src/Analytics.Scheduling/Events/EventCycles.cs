namespace Analytics.Scheduling.Events;

/// <summary>The stretch of time in which an event happens once: its window of the year, or from one of its times to the next.</summary>
/// <param name="schedule">The schedule.</param>
/// <param name="times">When events are run.</param>
internal sealed class EventCycles(ScheduleDefinition schedule, FireTimes times)
{
    /// <summary>The cycle that a moment belongs to: the newest that has begun. Its end is the last moment that counts.</summary>
    /// <returns>Null when the event has not come round yet.</returns>
    public (DateTimeOffset Start, DateTimeOffset End)? At(ScheduledEvent @event, DateTimeOffset moment)
    {
        if (@event.Window is { } window)
        {
            var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, schedule.Zone).DateTime);
            var (start, end) = window.LatestBy(day);
            return (Midnight(start), Midnight(end.AddDays(1)).AddTicks(-1));
        }

        if (times.Last(@event, moment) is not { } last)
            return null;
        return (last, times.Next(@event, last)?.AddTicks(-1) ?? DateTimeOffset.MaxValue);
    }

    /// <summary>The times of a cycle.</summary>
    public IReadOnlyList<DateTimeOffset> TimesIn(ScheduledEvent @event, (DateTimeOffset Start, DateTimeOffset End) cycle) =>
        [.. times.Of(@event, cycle.Start.AddTicks(-1), cycle.End)];

    private DateTimeOffset Midnight(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, schedule.Zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
