namespace Analytics.Sources.Tests.PxWeb;

/// <summary>A clock with timers, which moves only from one timer to the next: what waits for minutes is over at once, in the same order every time.</summary>
internal sealed class VirtualClock : TimeProvider
{
    private readonly Lock timersLock = new();
    private readonly List<VirtualTimer> timers = [];
    private DateTimeOffset now = new(2026, 3, 16, 5, 24, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Set(DateTimeOffset time) => now = time;

    public void Advance(TimeSpan by) => now += by;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new VirtualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Runs work to its end, moving to the next timer whenever it waits.</summary>
    public async Task<T> Run<T>(Func<Task<T>> work)
    {
        var all = await Task.Run(() => Drive([work()]));
        return await all.Single();
    }

    /// <summary>Runs several pieces of work side by side, and returns when all have ended.</summary>
    public async Task RunAll(IEnumerable<Func<Task>> work)
    {
        foreach (var ended in await Task.Run(() => Drive([.. work.Select(w => w())])))
            await ended;
    }

    private T[] Drive<T>(T[] tasks)
        where T : Task
    {
        while (!tasks.All(t => t.IsCompleted))
        {
            if (Next() is { } timer)
                timer.Fire();
            else
                Thread.Sleep(1);
        }

        return tasks;
    }

    private VirtualTimer? Next()
    {
        lock (timersLock)
        {
            var next = timers.MinBy(t => t.Due);
            if (next is null)
                return null;
            timers.Remove(next);
            now = next.Due > now ? next.Due : now;
            return next;
        }
    }

    private sealed class VirtualTimer(VirtualClock clock, Action fire) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.timersLock)
            {
                clock.timers.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan)
                    return true;
                Due = clock.now + dueTime;
                clock.timers.Add(this);
            }

            return true;
        }

        public void Dispose()
        {
            lock (clock.timersLock)
                clock.timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
