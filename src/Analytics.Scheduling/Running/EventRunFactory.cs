using Analytics.Scheduling.Alerting;
using Analytics.Scheduling.Hosting;
using Analytics.Scheduling.Steps;
using Analytics.Store.Operations;
using Microsoft.Extensions.Logging;

namespace Analytics.Scheduling.Running;

/// <summary>Makes runs by the schedule as it stands.</summary>
internal sealed class EventRunFactory(ScheduleBook book, ScheduleOptions options, IOccurrenceLog log, AlertDesk alerts, IStepRunner runner, TimeProvider clock, ILogger<EventRun> logger)
{
    public EventRun Create() => new(book.Schedule, log, alerts, runner, clock, options.Node, logger);
}
