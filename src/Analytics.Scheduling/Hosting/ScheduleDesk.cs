using System.Globalization;
using Analytics.Core;
using Analytics.Scheduling.Alerting;
using Analytics.Scheduling.Events;
using Analytics.Scheduling.Running;
using Analytics.Store.Operations;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Quartz.Extensibility;

namespace Analytics.Scheduling.Hosting;

/// <summary>What people ask of the schedule, from the command line or the web pages: see what it has done and will do, run an event now, run it for times that are past, and confirm what they have done. It runs nothing itself.</summary>
public sealed class ScheduleDesk : IAsyncDisposable
{
    // The history and the steps read the clock at different moments.
    private static readonly TimeSpan ClockGrain = TimeSpan.FromSeconds(1);

    private readonly ServiceProvider services;
    private readonly ScheduleBook book;
    private readonly IOccurrenceLog log;
    private readonly AlertDesk alerts;
    private readonly TimeProvider clock;
    private readonly ScheduleOptions options;

    /// <summary>Opens the desk; the scheduler beside it may run in this or another process, or not at all.</summary>
    /// <param name="options">Where the schedule reads and writes.</param>
    /// <param name="log">What was done.</param>
    /// <param name="alerts">Problems.</param>
    /// <param name="clock">The time.</param>
    /// <exception cref="ConfigurationException">schedule.yaml or alerts.yaml is missing or wrong.</exception>
    public ScheduleDesk(ScheduleOptions options, IOccurrenceLog log, IAlertLog alerts, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        (this.options, this.log, this.clock) = (options, log, clock);
        book = new ScheduleBook(options.Config);
        this.alerts = new AlertDesk(alerts, () => [.. book.Alerts.Channels.Select(c => c.Name)]);
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddSingleton(clock);
        ScheduleServices.AddQuartz(collection, options, book);
        services = collection.BuildServiceProvider();
    }

    /// <summary>The schedule as it stands.</summary>
    public ScheduleDefinition Schedule => book.Schedule;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => services.DisposeAsync();

    /// <summary>What will run.</summary>
    /// <param name="days">So many days ahead.</param>
    public IReadOnlyList<PlannedRun> Preview(int days)
    {
        book.Reload();
        return SchedulePreview.Of(Schedule, clock.GetUtcNow(), days);
    }

    /// <summary>What was done: the steps of events, newest first.</summary>
    /// <param name="event">Of one event; null for all.</param>
    /// <param name="limit">At most so many.</param>
    public IReadOnlyList<Occurrence> Done(string? @event, int limit) => log.List(@event, limit: limit);

    /// <summary>Runs with what they logged, newest first.</summary>
    /// <param name="event">Of one event; null for all.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="stop">Ends the reading.</param>
    public async Task<IReadOnlyList<EventHistory>> HistoryAsync(string? @event, int limit, CancellationToken stop)
    {
        await SchedulerAsync(stop);
        var history = services.GetRequiredService<IExecutionHistoryStore>();
        var page = await history.QueryExecutions(new ExecutionHistoryQuery { SchedulerName = ScheduleServices.SchedulerName, Take = @event is null ? limit : Math.Max(limit, 2000) }, stop);
        return [.. page.Items.Where(e => @event is null || e.JobName == @event).Take(limit).Select(EventHistory.Of)];
    }

    /// <summary>What a run logged.</summary>
    /// <param name="entry">The run's id in the history.</param>
    /// <param name="stop">Ends the reading.</param>
    /// <returns>The lines, oldest first; null when there is no such run, or it has been removed.</returns>
    public async Task<IReadOnlyList<string>?> LogAsync(string entry, CancellationToken stop)
    {
        await SchedulerAsync(stop);
        var found = await services.GetRequiredService<IExecutionHistoryStore>().GetExecution(ScheduleServices.SchedulerName, entry, stop);
        return found is null ? null : [.. (found.Log ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.TrimEnd('\r'))];
    }

    /// <summary>The run in which a step was done: the last that began before it.</summary>
    /// <param name="step">The step.</param>
    /// <param name="stop">Ends the reading.</param>
    /// <returns>The run; null when it has been removed, or is not over.</returns>
    public async Task<EventHistory?> RunOfAsync(OccurrenceKey step, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(step);
        if (new EventProgress(log).Find(step) is not { } done)
            return null;
        await SchedulerAsync(stop);
        var query = new ExecutionHistoryQuery { SchedulerName = ScheduleServices.SchedulerName, Job = EventKeys.Job(step.Event, step.Municipality), FiredBefore = done.StartedAt.AddTicks(1), Take = 1 };
        var runs = await services.GetRequiredService<IExecutionHistoryStore>().QueryExecutions(query, stop);
        return runs.Items.Select(EventHistory.Of).FirstOrDefault(r => done.StartedAt <= r.FiredAt + r.Duration + ClockGrain);
    }

    /// <summary>Asks for an event to be run now, also when it is done for the year. The node that runs the schedule does it.</summary>
    /// <param name="event">Its id.</param>
    /// <param name="municipality">For whom; null for all that it is run for.</param>
    /// <param name="stop">Ends the asking.</param>
    /// <returns>How many runs were asked for.</returns>
    /// <exception cref="ConfigurationException">There is no such event, or it is not run for the municipality.</exception>
    public async Task<int> RunAsync(string @event, MunicipalityCode? municipality, CancellationToken stop)
    {
        var asked = Asked(@event, municipality);
        var scheduler = await SyncedAsync(stop);
        foreach (var whom in asked)
        {
            var data = new JobDataMap { { EventKeys.Asked, "yes" }, { EventKeys.Slot, clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture) } };
            await scheduler.TriggerJob(EventKeys.Job(@event, whom), data, stop);
        }

        return asked.Count;
    }

    /// <summary>Tries an occurrence again from the step that failed.</summary>
    /// <param name="event">Its event's id.</param>
    /// <param name="municipality">For whom it was.</param>
    /// <param name="slot">The moment that the schedule meant.</param>
    /// <param name="stop">Ends the asking.</param>
    /// <exception cref="ConfigurationException">There is no such event, or it is not run for the municipality.</exception>
    public async Task RetryAsync(string @event, MunicipalityCode? municipality, DateTimeOffset slot, CancellationToken stop)
    {
        var scheduler = await SyncedAsync(stop);
        foreach (var whom in Asked(@event, municipality))
            await scheduler.TriggerJob(EventKeys.Job(@event, whom), new JobDataMap { { EventKeys.Asked, "yes" }, { EventKeys.Slot, slot.ToString("O", CultureInfo.InvariantCulture) } }, stop);
    }

    /// <summary>Runs an event for each of its times in a stretch of the past that it has not been done for.</summary>
    /// <param name="event">Its id.</param>
    /// <param name="municipality">For whom; null for all that it is run for.</param>
    /// <param name="from">From this day.</param>
    /// <param name="to">To this day.</param>
    /// <param name="stop">Ends the asking.</param>
    /// <returns>How many runs were asked for.</returns>
    /// <exception cref="ConfigurationException">There is no such event, it is not run for the municipality, or the days stand in the wrong order.</exception>
    public async Task<int> BackfillAsync(string @event, MunicipalityCode? municipality, DateOnly from, DateOnly to, CancellationToken stop)
    {
        if (to < from)
            throw new ConfigurationException("backfill", FormattableString.Invariant($"{to:yyyy-MM-dd} is before {from:yyyy-MM-dd}"), "the earlier day first", "Turn the days round.");
        var asked = Asked(@event, municipality);
        var definition = Schedule.Event(@event);
        var scheduler = await SyncedAsync(stop);
        var times = new FireTimes(Schedule, from).Of(definition, Midnight(from).AddTicks(-1), Midnight(to.AddDays(1)).AddTicks(-1)).Where(t => t <= clock.GetUtcNow()).ToList();
        var count = 0;
        foreach (var (whom, slot) in asked.SelectMany(w => times.Select(t => (w, t))))
        {
            var done = log.List(@event, slot).Any(o => o.Key.Slot == slot && o.Key.Municipality == whom && o.Key.Step == definition.Steps[^1].Name && o.State == OccurrenceState.Done);
            if (done)
                continue;
            await scheduler.TriggerJob(EventKeys.Job(@event, whom), new JobDataMap { { EventKeys.Asked, "yes" }, { EventKeys.Slot, slot.ToString("O", CultureInfo.InvariantCulture) } }, stop);
            count++;
        }

        return count;
    }

    /// <summary>Says that people have done what an event reminds of.</summary>
    /// <param name="event">Its id.</param>
    /// <param name="municipality">For whom; null for all that it is run for.</param>
    /// <param name="who">Who says so, kept with the confirmation.</param>
    /// <exception cref="ConfigurationException">There is no such event, it reminds of nothing, or its time has not come.</exception>
    public void Confirm(string @event, MunicipalityCode? municipality, string who)
    {
        var definition = Schedule.Event(@event);
        if (!definition.IsConfirmed)
            throw new ConfigurationException(@event, "it reminds of nothing, so there is nothing to confirm", $"one of {string.Join(", ", Schedule.Events.Where(e => e.IsConfirmed).Select(e => e.Id))}", "Confirm the event that reminded you.");
        var cycles = new EventCycles(Schedule, new FireTimes(Schedule, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)));
        if (cycles.At(definition, clock.GetUtcNow()) is not { } cycle)
            throw new ConfigurationException(@event, "it has not come round yet", "an event whose time has begun", "See when: analytics schedule preview --days 400");
        foreach (var whom in Asked(@event, municipality))
        {
            var key = new OccurrenceKey(@event, whom, cycle.Start, EventProgress.Confirmed);
            if (log.TryBegin(key, options.Node))
                log.End(key, OccurrenceState.Done, $"confirmed by {who}");
            alerts.Heal(Problems.Task(@event, whom));
            alerts.Heal(Problems.Late(@event, whom));
        }
    }

    private IReadOnlyList<string> Asked(string @event, MunicipalityCode? municipality)
    {
        var whom = Schedule.RunsOf(Schedule.Event(@event));
        if (municipality is not { } code || whom is [""])
            return whom;
        return whom.Contains(code.Value)
            ? [code.Value]
            : throw new ConfigurationException(@event, $"it is not run for {code}", $"one of {string.Join(", ", whom)}", "Add the municipality to schedule.yaml, or correct the code.");
    }

    private async Task<IScheduler> SyncedAsync(CancellationToken stop)
    {
        var scheduler = await SchedulerAsync(stop);
        await new ScheduleSync(Schedule, clock).ApplyAsync(scheduler, stop);
        return scheduler;
    }

    private async Task<IScheduler> SchedulerAsync(CancellationToken stop) => await services.GetRequiredService<ISchedulerFactory>().GetScheduler(stop);

    private DateTimeOffset Midnight(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, Schedule.Zone.GetUtcOffset(local));
    }
}
