using Quartz;

namespace Analytics.Scheduling.Hosting;

/// <summary>A run of an event, as Quartz's history has it.</summary>
/// <param name="Id">Names it in the history.</param>
/// <param name="Event">The event's id.</param>
/// <param name="Municipality">For whom; empty for all.</param>
/// <param name="Node">The node that ran it.</param>
/// <param name="FiredAt">When it began.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Succeeded">Whether it ended well.</param>
/// <param name="Attempt">Which attempt it was; 0 for the first.</param>
/// <param name="IsManual">Whether a person asked for it.</param>
/// <param name="Detail">What it did, or why it failed.</param>
public sealed record EventHistory(string Id, string Event, string Municipality, string Node, DateTimeOffset FiredAt, TimeSpan Duration, bool Succeeded, int Attempt, bool IsManual, string Detail)
{
    internal static EventHistory Of(ExecutionHistoryEntry entry) => new(
        entry.EntryId ?? "",
        entry.JobName,
        entry.JobGroup == EventKeys.Group("") ? "" : entry.JobGroup,
        entry.SchedulerInstanceId,
        entry.FiredAtUtc,
        entry.Duration,
        entry.Succeeded,
        entry.RetryAttempt,
        entry.Manual,
        entry.ExceptionMessage ?? entry.Summary ?? "");
}
