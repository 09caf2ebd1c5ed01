namespace Analytics.Store.Operations;

/// <summary>What makes one occurrence of a scheduled step unique: it is done once, however many nodes and restarts there are.</summary>
/// <param name="Event">Id of the event in schedule.yaml: <c>C09</c>.</param>
/// <param name="Municipality">Code of the municipality that it is for; empty for all.</param>
/// <param name="Slot">The moment that the schedule meant, whenever it was run.</param>
/// <param name="Step">The event's step: <c>1-ingest</c>.</param>
public sealed record OccurrenceKey(string Event, string Municipality, DateTimeOffset Slot, string Step);
