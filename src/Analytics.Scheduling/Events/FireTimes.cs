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
        var times = new SortedSet<DateTimeOffset>();
        foreach (var cron in @event.At)
        {
            for (var time = Next(@event, cron, after); time is { } at && at <= until; time = Next(@event, cron, at))
                times.Add(at);
        }

        return times;
    }

    /// <summary>The last time of an event up to a moment, at most a year and a half back; null when there is none.</summary>
    public DateTimeOffset? Last(ScheduledEvent @event, DateTimeOffset until) => Of(@event, until.AddDays(-550), until).Select(t => (DateTimeOffset?)t).LastOrDefault();

    private DateTimeOffset? Next(ScheduledEvent @event, CronExpression cron, DateTimeOffset after)
    {
        var calendar = ScheduleCalendars.Name(@event.WorkingDays, @event.AsksSources && schedule.Quiet is not null) is { } name ? calendars[name] : null;
        var time = cron.GetNextValidTimeAfter(after);
        while (time is { } at && calendar is not null && !calendar.IsTimeIncluded(at))
            time = cron.GetNextValidTimeAfter(at);
        return time;
    }
}
