using System.Globalization;

namespace Analytics.Scheduling.Events;

/// <summary>What will run, when and why.</summary>
public static class SchedulePreview
{
    /// <summary>Every run of the days to come, in order of time. An event that waits for figures stops when they are there, so its later runs may not be needed.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="from">After this moment.</param>
    /// <param name="days">So many days.</param>
    public static IReadOnlyList<PlannedRun> Of(ScheduleDefinition schedule, DateTimeOffset from, int days)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        var times = new FireTimes(schedule, DateOnly.FromDateTime(from.UtcDateTime));
        return [.. from @event in schedule.Events
                   from at in times.Of(@event, @from, @from.AddDays(days))
                   from municipality in schedule.RunsOf(@event)
                   orderby at, @event.Id, municipality
                   select new PlannedRun(TimeZoneInfo.ConvertTime(at, schedule.Zone), @event, municipality, Why(@event))];
    }

    private static string Why(ScheduledEvent @event)
    {
        var reasons = new List<string> { $"{string.Join(", ", @event.Steps.Select(s => s.Kind.ToString().ToLowerInvariant()))}" };
        if (@event.Window is { } window)
            reasons.Add($"in {window}");
        if (@event.WorkingDays)
            reasons.Add("working days");
        reasons.AddRange(@event.Awaits switch
        {
            Awaited.PreviousYear => [$"until {Share(@event)} have last year's figures"],
            Awaited.ThisYear => [$"until {Share(@event)} have this year's figures"],
            Awaited.PreviousQuarter => [$"until {Share(@event)} have last quarter's figures"],
            Awaited.NewVintage => [$"until {Share(@event)} are published anew"],
            _ => [],
        });
        if (@event.IsConfirmed)
            reasons.Add($"until someone confirms it: analytics schedule confirm {@event.Id}");
        if (@event.After.Count > 0)
            reasons.Add($"after {string.Join(", ", @event.After)}");
        return string.Join("; ", reasons);
    }

    private static string Share(ScheduledEvent @event) => @event.Enough < 1
        ? string.Create(CultureInfo.InvariantCulture, $"{@event.Enough:P0} of {@event.Sources.Count} sources").Replace(" %", "%", StringComparison.Ordinal)
        : @event.Sources.Count == 1 ? @event.Sources[0] : string.Create(CultureInfo.InvariantCulture, $"{@event.Sources.Count} sources");
}
