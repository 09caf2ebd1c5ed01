using System.Globalization;
using Analytics.Scheduling.Alerting;
using Analytics.Scheduling.Running;
using Analytics.Store.Operations;
using Quartz;

namespace Analytics.Scheduling.Hosting;

/// <summary>Runs an event when Quartz says so.</summary>
internal sealed class EventJob(EventRunFactory runs, ScheduleBook book, IOccurrenceLog log, AlertDesk alerts, ScheduleTelemetry telemetry, TimeProvider clock) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var (id, municipality) = (context.MergedJobDataMap.GetString(EventKeys.Event)!, context.MergedJobDataMap.GetString(EventKeys.Municipality)!);
        var @event = book.Schedule.Events.FirstOrDefault(e => e.Id == id);
        if (@event is null)
        {
            context.Result = JobRunReport.Skipped("no longer in schedule.yaml");
            return;
        }

        using var timeout = new CancellationTokenSource(@event.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        using var measured = telemetry.Begin(id, municipality);
        try
        {
            var slot = SlotOf(context, id, municipality);
            var outcome = await runs.Create().RunAsync(@event, municipality, slot, context.MergedJobDataMap.ContainsKey(EventKeys.Asked), (percent, what) => context.ReportProgress(percent, what), either.Token);
            if (outcome.TryAgain is { } again)
                await WaitAsync(context, id, municipality, slot, again, cancellationToken);
            context.Result = outcome.Kind == EventOutcomeKind.Done ? JobRunReport.Succeeded(outcome.Detail) : JobRunReport.Skipped(outcome.Detail);
            measured.End(outcome.Kind.ToString());
        }
        catch (Exception error) when (error is not OperationCanceledException || timeout.IsCancellationRequested)
        {
            var why = timeout.IsCancellationRequested ? string.Create(CultureInfo.InvariantCulture, $"it took longer than {@event.Timeout.TotalMinutes:0} minutes and was stopped") : error.Message;
            measured.End("Failed");
            if (context.RetryPolicy is null || context.RetryAttempt >= context.RetryPolicy.MaxAttempts)
                alerts.Raise(Problems.Failed(id, municipality), $"{id} {@event.TitleNb}{(municipality.Length == 0 ? "" : $" ({municipality})")}: {why} Try again with: analytics schedule run {id}{(municipality.Length == 0 ? "" : $" --municipality {municipality}")}");
            throw new JobExecutionException(why, error);
        }
    }

    /// <summary>The moment that the schedule meant: also when the event was waited for, tried again, or taken over from a node that died.</summary>
    private DateTimeOffset SlotOf(IJobExecutionContext context, string id, string municipality)
    {
        if (context.MergedJobDataMap.TryGetValue(EventKeys.Slot, out var given) && given is string text)
            return DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        if (context.GetBackfillSlot() is { } backfilled)
            return backfilled;
        if ((context.RetryAttempt > 0 || context.Recovering) && log.List(id).FirstOrDefault(o => o.Key.Municipality == municipality && o.State is OccurrenceState.Failed or OccurrenceState.Running) is { } unfinished)
            return unfinished.Key.Slot;
        return context.ScheduledFireTimeUtc ?? context.FireTimeUtc;
    }

    private static async Task WaitAsync(IJobExecutionContext context, string id, string municipality, DateTimeOffset slot, DateTimeOffset again, CancellationToken stop)
    {
        var trigger = TriggerBuilder.Create(context.Scheduler.TimeProvider)
            .WithIdentity(EventKeys.Waiting(id, municipality))
            .ForJob(context.JobDetail.Key)
            .WithExecutionGroup(EventKeys.ExecutionGroup(municipality))
            .UsingJobData(EventKeys.Slot, slot.ToString("O", CultureInfo.InvariantCulture))
            .StartAt(again)
            .Build();
        await context.Scheduler.ScheduleTrigger(trigger, TriggerConflict.Replace, stop);
    }
}
