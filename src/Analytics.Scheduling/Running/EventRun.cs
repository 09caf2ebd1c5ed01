using System.Globalization;
using Analytics.Core;
using Analytics.Scheduling.Alerting;
using Analytics.Scheduling.Events;
using Analytics.Scheduling.Steps;
using Analytics.Store.Operations;
using Microsoft.Extensions.Logging;

namespace Analytics.Scheduling.Running;

/// <summary>Runs an event's steps in order, each once for a time of the schedule however often nodes die and restart.</summary>
internal sealed partial class EventRun(ScheduleDefinition schedule, IOccurrenceLog log, AlertDesk alerts, IStepRunner runner, TimeProvider clock, string node, ILogger<EventRun> logger)
{
    private static readonly TimeSpan Recheck = TimeSpan.FromMinutes(30);

    private readonly EventProgress progress = new(log);
    private readonly EventCycles cycles = new(schedule, new FireTimes(schedule, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)));

    /// <summary>Runs.</summary>
    /// <param name="event">The event.</param>
    /// <param name="municipality">For whom; empty for all.</param>
    /// <param name="slot">The moment that the schedule meant.</param>
    /// <param name="isAsked">Whether a person asked for it, so that it is run although the event is done for the year.</param>
    /// <param name="report">Told how far it has come, in percent, and what is done.</param>
    /// <param name="stop">Stops between and within steps; what is done stays done.</param>
    /// <exception cref="AnalyticsException">A step failed; the occurrence says so, and a later run goes on from there.</exception>
    public async Task<EventOutcome> RunAsync(ScheduledEvent @event, string municipality, DateTimeOffset slot, bool isAsked, Action<int, string> report, CancellationToken stop)
    {
        var cycle = cycles.At(@event, slot) ?? (slot, DateTimeOffset.MaxValue);
        if (!isAsked && progress.SettledBefore(@event, municipality, cycle, slot) is { } earlier)
            return new EventOutcome(EventOutcomeKind.Settled, $"done before: {earlier}");
        if (!isAsked && WaitsFor(@event, municipality) is { } before)
            return new EventOutcome(EventOutcomeKind.Waits, $"waits for {before}", clock.GetUtcNow() + Recheck);

        var details = new List<string>();
        foreach (var (step, place) in @event.Steps.Select((s, i) => (s, i)))
        {
            stop.ThrowIfCancellationRequested();
            var key = new OccurrenceKey(@event.Id, municipality, slot.ToUniversalTime(), step.Name);
            if (!log.TryBegin(key, node))
            {
                if (progress.Find(key) is { State: OccurrenceState.Skipped } skipped)
                    return new EventOutcome(EventOutcomeKind.NotYet, skipped.Detail);
                continue;
            }

            report(100 * place / @event.Steps.Count, step.Name);
            LogBegun(@event.Id, municipality, step.Name);
            var result = await RunStepAsync(new StepContext(@event, municipality.Length == 0 ? null : new MunicipalityCode(municipality), key, cycle), step, stop);
            log.End(key, result.IsThere ? OccurrenceState.Done : OccurrenceState.Skipped, result.Detail);
            LogEnded(@event.Id, municipality, step.Name, result.Detail);
            details.Add(result.Detail);
            if (!result.IsThere)
                return new EventOutcome(EventOutcomeKind.NotYet, result.Detail);
        }

        alerts.Heal(Problems.Failed(@event.Id, municipality));
        alerts.Heal(Problems.Late(@event.Id, municipality));
        report(100, "done");
        return new EventOutcome(EventOutcomeKind.Done, string.Join("; ", details));
    }

    private async Task<StepResult> RunStepAsync(StepContext context, EventStep step, CancellationToken stop)
    {
        try
        {
            return await runner.RunAsync(context, step, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            log.End(context.Key, OccurrenceState.Failed, "interrupted; it goes on from here");
            throw;
        }
        catch (Exception e)
        {
            log.End(context.Key, OccurrenceState.Failed, e.Message);
            LogFailed(context.Event.Id, context.Key.Municipality, step.Name, e.Message);
            throw;
        }
    }

    /// <summary>The first event that must come before and still can; null when none.</summary>
    private string? WaitsFor(ScheduledEvent @event, string municipality)
    {
        var now = clock.GetUtcNow();
        foreach (var id in @event.After)
        {
            var before = schedule.Event(id);
            foreach (var whom in before.EachMunicipality == @event.EachMunicipality ? [municipality] : schedule.RunsOf(before))
            {
                if (cycles.At(before, now) is not { } cycle || cycles.TimesIn(before, cycle).Count == 0)
                    continue;
                if (progress.SettledBefore(before, whom, cycle, DateTimeOffset.MaxValue) is null && now <= cycle.End && (now - cycle.Start).TotalDays < 300)
                    return string.Create(CultureInfo.InvariantCulture, $"{id}, which can still come until {TimeZoneInfo.ConvertTime(cycle.End, schedule.Zone):yyyy-MM-dd}");
            }
        }

        return null;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Event} {Municipality} {Step} begins")]
    private partial void LogBegun(string @event, string municipality, string step);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Event} {Municipality} {Step}: {Detail}")]
    private partial void LogEnded(string @event, string municipality, string step, string detail);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Event} {Municipality} {Step} failed: {Error}")]
    private partial void LogFailed(string @event, string municipality, string step, string error);
}
