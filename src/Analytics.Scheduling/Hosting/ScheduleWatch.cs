using System.Globalization;
using Analytics.Core;
using Analytics.Scheduling.Alerting;
using Analytics.Store.Operations;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Analytics.Scheduling.Hosting;

/// <summary>Gives signs of life, takes changes of schedule.yaml in, tells of what is late, and sends messages. When the last node stops, it says so.</summary>
internal sealed partial class ScheduleWatch(ScheduleBook book, ScheduleOptions options, IOccurrenceLog log, AlertDesk alerts, AlertSender sender, Heartbeat heartbeat, ISchedulerFactory schedulers, TimeProvider clock, ILogger<ScheduleWatch> logger) : BackgroundService
{
    // A node that says nothing for so long is taken for dead; it gives a sign of life several times in that time.
    private const int SilentLooks = 3;

    private readonly DateTimeOffset startedAt = clock.GetUtcNow();

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await TellOfGapAsync(cancellationToken);
        Beat(stopped: false);
        await new ScheduleSync(book.Schedule, clock).ApplyAsync(await schedulers.GetScheduler(cancellationToken), cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        Beat(stopped: true);
        if (Others().Any(IsAlive))
            return;
        alerts.Raise(Problems.Stopped, string.Create(CultureInfo.InvariantCulture, $"Ingen kjører årshjulet: {options.Node} ble stoppet {clock.GetUtcNow():yyyy-MM-dd HH:mm} UTC. Start den igjen: analytics schedule"));
        await sender.SendAsync(cancellationToken);
    }

    /// <summary>One look.</summary>
    internal async Task LookAsync(CancellationToken stop)
    {
        Beat(stopped: false);
        await TakeChangesInAsync(stop);
        new LateEvents(book.Schedule, log, alerts, clock).Look(RunningSince());
        await sender.SendAsync(stop);
        await heartbeat.SendAsync(stop);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.WatchEvery, clock);
        do
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception error) when (error is AnalyticsException or IOException or SchedulerException)
            {
                // The database may be away for a while; what was missed is seen at the next look.
                LogNotLooked(error.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TakeChangesInAsync(CancellationToken stop)
    {
        try
        {
            if (book.Reload())
            {
                var (changed, removed) = await new ScheduleSync(book.Schedule, clock).ApplyAsync(await schedulers.GetScheduler(stop), stop);
                LogChanged(changed, removed);
            }

            alerts.Heal(Problems.Definition);
        }
        catch (ConfigurationException error)
        {
            alerts.Raise(Problems.Definition, $"Årshjulet går som før, fordi oppsettet ikke kan leses: {error.Message}");
        }
    }

    /// <summary>A schedule that was stopped or killed says how long it was away, and that it is back.</summary>
    private async Task TellOfGapAsync(CancellationToken stop)
    {
        var others = Others();
        if (others.Count > 0 && !others.Any(IsAlive))
        {
            var last = others.Max(b => b.SeenAt);
            alerts.Raise(Problems.Stopped, string.Create(CultureInfo.InvariantCulture, $"Ingen kjørte årshjulet fra {last:yyyy-MM-dd HH:mm} UTC. Det som skulle vært gjort, tas igjen når det starter."));
            await sender.SendAsync(stop);
        }

        alerts.Heal(Problems.Stopped);
    }

    private IReadOnlyList<NodeBeat> Others() => [.. log.Nodes().Where(b => b.Node != options.Node)];

    private bool IsAlive(NodeBeat beat) => beat.IsAlive(clock.GetUtcNow(), SilentLooks * options.WatchEvery);

    private DateTimeOffset RunningSince() => log.Nodes().Select(b => b.StartedAt).Append(startedAt).Min();

    private void Beat(bool stopped) => log.Beat(new NodeBeat(options.Node, startedAt, clock.GetUtcNow(), stopped ? clock.GetUtcNow() : null));

    [LoggerMessage(Level = LogLevel.Information, Message = "The definitions have changed: {Changed} triggers added or changed, {Removed} removed")]
    private partial void LogChanged(int changed, int removed);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The schedule could not be looked after: {Error}")]
    private partial void LogNotLooked(string error);
}
