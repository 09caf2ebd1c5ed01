using Analytics.Core;

namespace Analytics.Scheduling.Events;

/// <summary>The year's rhythm: <c>pipelines/schedule.yaml</c>.</summary>
/// <param name="Zone">The time zone that all times are meant in.</param>
/// <param name="Quiet">Hours in which SSB is not asked, from and to; null for none.</param>
/// <param name="Municipalities">Whom events are run for.</param>
/// <param name="Events">The events, in the order of the file.</param>
public sealed record ScheduleDefinition(TimeZoneInfo Zone, (TimeOnly From, TimeOnly To)? Quiet, IReadOnlyList<MunicipalityCode> Municipalities, IReadOnlyList<ScheduledEvent> Events)
{
    /// <summary>Jobs that a node runs at once.</summary>
    public int AtOnce { get; init; } = 2;

    /// <summary>Jobs of one municipality that run at once, over all nodes.</summary>
    public int AtOnceEach { get; init; } = 1;

    /// <summary>The event of an id.</summary>
    /// <exception cref="ConfigurationException">There is none.</exception>
    public ScheduledEvent Event(string id) => Events.FirstOrDefault(e => e.Id == id)
        ?? throw new ConfigurationException("event", $"\"{id}\" is no event of schedule.yaml", $"one of {string.Join(", ", Events.Select(e => e.Id))}", "Correct the id; see: analytics schedule preview");

    /// <summary>Whom an event is run for: each municipality by itself, or once with an empty code.</summary>
    public IReadOnlyList<string> RunsOf(ScheduledEvent @event)
    {
        ArgumentNullException.ThrowIfNull(@event);
        return @event.EachMunicipality ? [.. Municipalities.Select(m => m.Value)] : [""];
    }
}
