using System.Security.Cryptography;
using System.Text;
using Analytics.Scheduling.Calendars;
using Analytics.Scheduling.Events;
using Quartz;

namespace Analytics.Scheduling.Hosting;

/// <summary>Makes Quartz's jobs and triggers those of schedule.yaml. A trigger whose event has not changed keeps its memory of what it has fired, so that a restart catches up.</summary>
internal sealed class ScheduleSync(ScheduleDefinition schedule, TimeProvider clock)
{
    /// <summary>Brings the scheduler up to date.</summary>
    /// <returns>How many triggers were added or changed, and how many removed.</returns>
    public async Task<(int Changed, int Removed)> ApplyAsync(IScheduler scheduler, CancellationToken stop)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        foreach (var (name, calendar) in ScheduleCalendars.All(schedule.Zone, schedule.Quiet, today))
            await scheduler.AddCalendar(name, calendar, new AddCalendarOptions { Replace = true, UpdateTriggers = true }, stop);

        var (wantedJobs, wantedTriggers, changed) = (new HashSet<JobKey>(), new HashSet<TriggerKey>(), 0);
        foreach (var @event in schedule.Events)
        {
            foreach (var municipality in schedule.RunsOf(@event))
            {
                var job = JobOf(@event, municipality);
                wantedJobs.Add(job.Key);
                await scheduler.AddJob(job, new AddJobOptions { Replace = true }, stop);
                foreach (var trigger in TriggersOf(@event, municipality))
                {
                    wantedTriggers.Add(trigger.Key);
                    if ((await scheduler.GetTrigger(trigger.Key, stop))?.Description == trigger.Description)
                        continue;
                    await scheduler.ScheduleTrigger(trigger, TriggerConflict.Replace, stop);
                    changed++;
                }
            }
        }

        return (changed, await RemoveAsync(scheduler, wantedJobs, wantedTriggers, stop));
    }

    private static async Task<int> RemoveAsync(IScheduler scheduler, HashSet<JobKey> jobs, HashSet<TriggerKey> triggers, CancellationToken stop)
    {
        var removed = 0;
        foreach (var key in await scheduler.GetTriggerKeys(GroupMatcher<TriggerKey>.AnyGroup(), stop))
        {
            if (IsOurs(key.Group) && !triggers.Contains(key))
                removed += await scheduler.UnscheduleJob(key, stop) ? 1 : 0;
        }

        foreach (var key in await scheduler.GetJobKeys(GroupMatcher<JobKey>.AnyGroup(), stop))
        {
            if (IsOurs(key.Group) && !jobs.Contains(key))
                await scheduler.DeleteJob(key, stop);
        }

        return removed;
    }

    /// <summary>Whether a group is an event's: Quartz's own for recovery and backfilling, and what was asked for by hand, end by themselves.</summary>
    private static bool IsOurs(string group) => group == EventKeys.Group("") || (group.Length == 4 && group.All(char.IsAsciiDigit));

    private static IJobDetail JobOf(ScheduledEvent @event, string municipality) => JobBuilder.Create<EventJob>()
        .WithIdentity(EventKeys.Job(@event.Id, municipality))
        .WithDescription(@event.TitleNb)
        .DisallowConcurrentExecution(true)
        .RequestRecovery(true)
        .StoreDurably(true)
        .UsingJobData(EventKeys.Data(@event, municipality))
        .Build();

    private IEnumerable<ITrigger> TriggersOf(ScheduledEvent @event, string municipality)
    {
        var calendar = ScheduleCalendars.Name(@event.WorkingDays, @event.AsksSources && schedule.Quiet is not null);
        foreach (var (cron, number) in @event.At.Select((c, i) => (c, i)))
        {
            var trigger = TriggerBuilder.Create(clock)
                .WithIdentity(EventKeys.Trigger(@event.Id, municipality, number))
                .ForJob(EventKeys.Job(@event.Id, municipality))
                .WithExecutionGroup(EventKeys.ExecutionGroup(municipality))
                .WithDescription(Describe(@event, cron, calendar))
                .WithSchedule(CronScheduleBuilder.Create(cron).InTimeZone(schedule.Zone).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed));
            if (calendar is not null)
                trigger = trigger.WithCalendarName(calendar);
            if (@event.Retries.Count > 0)
                trigger = trigger.WithRetryPolicy(RetryPolicy.Explicit([.. @event.Retries]));
            yield return trigger.Build();
        }
    }

    /// <summary>All that decides a trigger, so that a change of any of it is seen.</summary>
    private string Describe(ScheduledEvent @event, CronExpression cron, string? calendar)
    {
        var text = string.Join('|', [cron.CronExpressionString, schedule.Zone.Id, calendar, schedule.Quiet?.ToString(), .. @event.Retries.Select(r => r.ToString("c"))]);
        return $"{@event.TitleNb} [{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12]}]";
    }
}
