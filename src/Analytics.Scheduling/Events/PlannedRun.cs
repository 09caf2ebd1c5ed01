namespace Analytics.Scheduling.Events;

/// <summary>A run that is to come.</summary>
/// <param name="At">When, in the schedule's time zone.</param>
/// <param name="Event">Which event.</param>
/// <param name="Municipality">For whom; empty for all.</param>
/// <param name="Why">Why then, and what it does.</param>
public sealed record PlannedRun(DateTimeOffset At, ScheduledEvent Event, string Municipality, string Why);
