using System.Globalization;
using Analytics.Scheduling.Events;
using Analytics.Store.Operations;

namespace Analytics.Scheduling.Running;

/// <summary>How far events have come, by the log of occurrences.</summary>
internal sealed class EventProgress(IOccurrenceLog log)
{
    /// <summary>The step under which a person's confirmation is kept.</summary>
    public const string Confirmed = "confirmed";

    private const int MostOccurrences = 100_000;

    /// <summary>When an event was settled in a cycle by another time than the one that is asked about: what it waited for came, or a person confirmed it. Null when it was not.</summary>
    public string? SettledBefore(ScheduledEvent @event, string municipality, (DateTimeOffset Start, DateTimeOffset End) cycle, DateTimeOffset slot)
    {
        var done = DoneIn(@event, municipality, cycle);
        if (@event.IsConfirmed)
            return done.FirstOrDefault(o => o.Key.Step == Confirmed) is { } confirmed ? string.Create(CultureInfo.InvariantCulture, $"confirmed {confirmed.FinishedAt:yyyy-MM-dd}") : null;
        if (@event.Awaits == Awaited.Nothing && slot != DateTimeOffset.MaxValue)
            return null;
        return done.FirstOrDefault(o => o.Key.Step == @event.Steps[^1].Name && o.Key.Slot != slot) is { } last ? string.Create(CultureInfo.InvariantCulture, $"{last.Detail} ({last.FinishedAt:yyyy-MM-dd HH:mm} UTC)") : null;
    }

    /// <summary>The occurrence of a key; null when it was never begun.</summary>
    public Occurrence? Find(OccurrenceKey key) => log.List(key.Event, key.Slot, MostOccurrences).FirstOrDefault(o => o.Key == key);

    /// <summary>What is done of an event in a cycle, newest first; what was done after its window, and before the next one, is late and done.</summary>
    private IReadOnlyList<Occurrence> DoneIn(ScheduledEvent @event, string municipality, (DateTimeOffset Start, DateTimeOffset End) cycle)
    {
        var end = @event.Window is null ? cycle.End : cycle.Start.AddYears(1).AddTicks(-1);
        return [.. log.List(@event.Id, cycle.Start, MostOccurrences).Where(o => o.State == OccurrenceState.Done && o.Key.Municipality == municipality && o.Key.Slot <= end)];
    }
}
