using Analytics.Scheduling.Events;
using Analytics.Scheduling.Hosting;
using Analytics.Scheduling.Steps;
using Analytics.Store;
using Analytics.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quartz;

namespace Analytics.Scheduling.Tests.Hosting;

/// <summary>The whole schedule with its Quartz, on a clock that jumps from one thing to the next.</summary>
internal sealed class SimulatedSchedule : IAsyncDisposable
{
    // Below this a wait within a job is a pause before another attempt, which is jumped over; longer ones are patience with an answer, which is left to come.
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(61);
    private static readonly TimeSpan Look = TimeSpan.FromHours(6);

    // A firing that is due is waited for so long; after it, it is taken to wait for time itself, such as for its turn.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Stuck = TimeSpan.FromMinutes(2);

    private readonly ScheduleOptions options;
    private readonly Action<IServiceCollection> change;
    private IHost? host;

    public SimulatedSchedule(SimulatedClock clock, ScheduleOptions options, IStepRunner? runner = null, Action<IServiceCollection>? change = null)
    {
        Clock = clock;
        this.options = options with { WatchEvery = Look };
        this.change = services =>
        {
            if (runner is not null)
                services.AddSingleton<IStepRunner>(new CountingRunner(this, runner));
            change?.Invoke(services);
        };
        Database = StoreDatabase.Open(options.Store, clock);
    }

    public SimulatedClock Clock { get; }

    /// <summary>How long Quartz waits before it looks for what others have scheduled; 5 seconds where time is real.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromMinutes(20);

    public StoreDatabase Database { get; }

    /// <summary>Steps that are being done.</summary>
    public int Running { get; private set; }

    /// <summary>Requests that wait for an answer; the clock stands still until it is there.</summary>
    public Func<int> InFlight { get; init; } = () => 0;

    public async Task StartAsync()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddSingleton(Database.Occurrences);
        builder.Services.AddSingleton(Database.Alerts);
        builder.Services.AddSchedule(options);
        builder.Services.Configure<QuartzSchedulerOptions>(o => o.IdleWaitTime = Idle);
        builder.Services.Configure<AdoJobStoreOptions>(o =>
        {
            o.MisfireHandlerFrequency = Look;
            o.MisfireThreshold = TimeSpan.FromHours(1);
        });
        change(builder.Services);
        host = builder.Build();
        await host.StartAsync();
        await QuietAsync(TimeSpan.FromMilliseconds(100));
    }

    public async Task StopAsync()
    {
        if (host is null)
            return;
        await host.StopAsync();
        host.Dispose();
        host = null;
    }

    /// <summary>One look of the watch, as it is given every few minutes.</summary>
    public Task LookAsync() => host!.Services.GetServices<IHostedService>().OfType<ScheduleWatch>().Single().LookAsync(default);

    /// <summary>Lets time pass, thing by thing, until a moment. It passes only when nothing is due any more, so that a busy machine changes nothing.</summary>
    public async Task RunUntilAsync(DateTimeOffset end)
    {
        var scheduler = await host!.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        for (var moved = DateTime.UtcNow; Clock.GetUtcNow() < end;)
        {
            var (now, standing) = (Clock.GetUtcNow(), DateTime.UtcNow - moved);
            var next = Clock.NextDue ?? throw new InvalidOperationException("Nothing waits for anything: the schedule is dead.");
            var (firing, nextFiring) = await StateAsync(scheduler);
            if (standing > Stuck)
                throw new InvalidOperationException($"The clock stands at {now:u}: {Running} steps and {firing} firings run, {InFlight()} requests wait, the next timer is {next:u}, the next firing {nextFiring:u}.");
            if (InFlight() > 0 || ((Running > 0 || firing > 0) && next - now > LongestPause) || (nextFiring <= now && standing < Grace))
            {
                await Task.Delay(1);
                continue;
            }

            await QuietAsync(TimeSpan.FromMilliseconds(2));
            Clock.AdvanceTo(new[] { Clock.NextDue ?? next, end, Running == 0 && firing == 0 && nextFiring > now ? nextFiring : end }.Min());
            moved = DateTime.UtcNow;
        }

        await QuietAsync(TimeSpan.FromMilliseconds(50));
    }

    /// <summary>Jumps over the pauses of work that is not the schedule's own.</summary>
    public static async Task<T> PassWhile<T>(SimulatedClock clock, Func<int> inFlight, Task<T> work)
    {
        while (!work.IsCompleted)
        {
            await Task.Delay(5);
            if (inFlight() == 0 && clock.NextDue is { } next && next - clock.GetUtcNow() <= LongestPause)
                clock.AdvanceTo(next);
        }

        return await work;
    }

    private static async Task<(int Firing, DateTimeOffset Next)> StateAsync(IScheduler scheduler)
    {
        var firing = (await scheduler.QueryFireInstances(new FireInstanceQuery { Take = PagedQuery.All })).Items.Count;
        var triggers = (await scheduler.QueryTriggers(new TriggerQuery { Take = PagedQuery.All })).Items;
        return (firing, triggers.Where(t => t.State is TriggerState.Normal or TriggerState.Blocked).Min(t => t.NextFireTimeUtc) ?? DateTimeOffset.MaxValue);
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    /// <summary>Waits until no timer has been set for a while.</summary>
    private async Task QuietAsync(TimeSpan silence)
    {
        for (var (before, since) = (-1L, DateTime.UtcNow); DateTime.UtcNow - since < silence;)
        {
            if (Clock.Changes != before)
                (before, since) = (Clock.Changes, DateTime.UtcNow);
            await Task.Delay(1);
        }
    }

    private sealed class CountingRunner(SimulatedSchedule schedule, IStepRunner runner) : IStepRunner
    {
        private readonly Lock gate = new();

        public async Task<StepResult> RunAsync(StepContext context, EventStep step, CancellationToken stop)
        {
            Count(1);
            try
            {
                return await runner.RunAsync(context, step, stop);
            }
            finally
            {
                Count(-1);
            }
        }

        private void Count(int by)
        {
            lock (gate)
                schedule.Running += by;
        }
    }
}
