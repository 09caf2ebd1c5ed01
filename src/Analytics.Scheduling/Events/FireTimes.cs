using Analytics.Scheduling.Calendars;
using Quartz;

namespace Analytics.Scheduling.Events;

/// <summary>When events are run, by the same cron expressions and calendars that Quartz is given.</summary>
/// <param name="schedule">The schedule.</param>
/// <param name="today">The day from which holidays are known.</param>
public sealed class FireTimes(ScheduleDefinition schedule, DateOnly today)
{
    private readonly IReadOnlyDictionary<string, ICalendar> calendars = ScheduleCalendars.All((schedule ?? throw new ArgumentNullException(nameof(schedule))).Zone, schedule.Quiet, today);

    /// <summary>An event's times after one moment and up to another, in order.</summary>
    /// <param name="event">The event.</param>
    /// <param name="after">Later than this.</param>
    /// <param name="until">Not later than this.</param>
    public IEnumerable<DateTimeOffset> Of(ScheduledEvent @event, DateTimeOffset after, DateTimeOffset until)
    {
        ArgumentNullException.ThrowIfNull(@event);
        for (var time = Next(@event, after); time is { } at && at <= until; time = Next(@event, at))
            yield return at;
    }

    /// <summary>The first time of an event after a moment; null when there is none.</summary>
    public DateTimeOffset? Next(ScheduledEvent @event, DateTimeOffset after)
    {
        ArgumentNullException.ThrowIfNull(@event);
        return @event.At.Min(cron => Step(@event, after, cron.GetNextValidTimeAfter));
    }

    /// <summary>The last time of an event up to a moment; null when there is none.</summary>
    public DateTimeOffset? Last(ScheduledEvent @event, DateTimeOffset until)
    {
        ArgumentNullException.ThrowIfNull(@event);
        return @event.At.Max(cron => Step(@event, until.AddTicks(1), cron.GetPreviousValidTimeBefore));
    }

    /// <summary>Steps from time to time until one is on no day or hour that is left out.</summary>
    private DateTimeOffset? Step(ScheduledEvent @event, DateTimeOffset from, Func<DateTimeOffset, DateTimeOffset?> step)
    {
        var calendar = ScheduleCalendars.Name(@event.WorkingDays, @event.AsksSources && schedule.Quiet is not null) is { } name ? calendars[name] : null;
        var time = step(from);
        while (time is { } at && calendar is not null && !calendar.IsTimeIncluded(at))
            time = step(at);
        return time;
    }
}
