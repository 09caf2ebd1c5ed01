using System.Globalization;
using Analytics.Scheduling.Alerting;
using Analytics.Scheduling.Events;
using Analytics.Scheduling.Running;
using Analytics.Store.Operations;

namespace Analytics.Scheduling.Hosting;

/// <summary>Looks for events that should have happened and have not, and tells of them until they have.</summary>
internal sealed class LateEvents(ScheduleDefinition schedule, IOccurrenceLog log, AlertDesk alerts, TimeProvider clock)
{
    // Longer than any wait for another event and any queue behind other jobs on an ordinary day.
    private static readonly TimeSpan Slack = TimeSpan.FromHours(6);

    private readonly EventProgress progress = new(log);

    /// <summary>Looks.</summary>
    /// <param name="runningSince">When the schedule was first run; what was to happen before is nobody's fault.</param>
    /// <returns>How many are late.</returns>
    public int Look(DateTimeOffset runningSince)
    {
        var now = clock.GetUtcNow();
        var cycles = new EventCycles(schedule, new FireTimes(schedule, DateOnly.FromDateTime(now.UtcDateTime)));
        var late = 0;
        foreach (var @event in schedule.Events)
        {
            foreach (var municipality in schedule.RunsOf(@event))
            {
                var isLate = IsLate(@event, municipality, cycles, now, runningSince, out var since);
                late += isLate ? 1 : 0;
                alerts.Tell(Problems.Late(@event.Id, municipality), isLate ? Message(@event, municipality, since) : null);
            }
        }

        return late;
    }

    private bool IsLate(ScheduledEvent @event, string municipality, EventCycles cycles, DateTimeOffset now, DateTimeOffset runningSince, out DateTimeOffset since)
    {
        since = default;
        if (cycles.At(@event, now) is not { } cycle)
            return false;
        var times = cycles.TimesIn(@event, cycle);
        if (times.Count == 0)
            return false;
        if (@event.IsConfirmed || @event.Awaits != Awaited.Nothing)
        {
            // A window that is open may still bring it; a reminder without one is renewed by the next.
            if (@event.IsConfirmed && @event.Window is null)
                return false;
            since = @event.IsConfirmed ? cycle.End : times[^1] + Slack + @event.Timeout;
            return now > since && since > runningSince && progress.SettledBefore(@event, municipality, cycle, DateTimeOffset.MaxValue) is null;
        }

        var patience = Slack + @event.Timeout + @event.Retries.Aggregate(TimeSpan.Zero, (sum, wait) => sum + wait);
        if (times.LastOrDefault(t => t + patience < now) is var due && (due == default || due < runningSince))
            return false;
        since = due;
        return !log.List(@event.Id, due).Any(o => o.Key.Municipality == municipality && o.Key.Step == @event.Steps[^1].Name && o.State == OccurrenceState.Done);
    }

    private string Message(ScheduledEvent @event, string municipality, DateTimeOffset since)
    {
        var whom = municipality.Length == 0 ? "" : $" ({municipality})";
        var by = string.Create(CultureInfo.InvariantCulture, $"{TimeZoneInfo.ConvertTime(since, schedule.Zone):dd.MM.yyyy HH:mm}");
        return @event.IsConfirmed
            ? $"{@event.Id} {@event.TitleNb}{whom} er ikke bekreftet innen fristen {by}. Bekreft når det er gjort: analytics schedule confirm {@event.Id}{(municipality.Length == 0 ? "" : $" --municipality {municipality}")}"
            : $"{@event.Id} {@event.TitleNb}{whom} skulle vært gjort {by}, og er det ikke. Se hvorfor: analytics schedule history {@event.Id}. Kjør den: analytics schedule run {@event.Id}";
    }
}
