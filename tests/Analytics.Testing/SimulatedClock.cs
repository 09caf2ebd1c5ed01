namespace Analytics.Testing;

/// <summary>A clock whose timers go off when it is moved, so that a year of waiting passes in minutes.</summary>
public sealed class SimulatedClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<SimulatedTimer> timers = [];
    private DateTimeOffset now = start;
    private long changes;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Rises whenever a timer is set, goes off or ends, so that quiet can be told from work.</summary>
    public long Changes => Interlocked.Read(ref changes);

    /// <summary>When the next timer goes off; null when none waits.</summary>
    public DateTimeOffset? NextDue
    {
        get
        {
            lock (gate)
                return timers.Count == 0 ? null : timers.Min(t => t.Due);
        }
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
            return now;
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new SimulatedTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock, and sets off what is due by then, on threads of the pool.</summary>
    public void AdvanceTo(DateTimeOffset to)
    {
        List<SimulatedTimer> due;
        lock (gate)
        {
            now = to > now ? to : now;
            due = [.. timers.Where(t => t.Due <= now)];
            foreach (var timer in due)
                timer.GoOff(now);
        }

        Interlocked.Add(ref changes, due.Count);
        foreach (var timer in due)
            ThreadPool.QueueUserWorkItem(_ => timer.Call());
    }

    private sealed class SimulatedTimer(SimulatedClock clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan period;

        public DateTimeOffset Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                this.period = period;
                clock.timers.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Due = clock.now + dueTime;
                    clock.timers.Add(this);
                }
            }

            Interlocked.Increment(ref clock.changes);
            return true;
        }

        public void GoOff(DateTimeOffset now)
        {
            if (period > TimeSpan.Zero)
                Due = now + period;
            else
                clock.timers.Remove(this);
        }

        public void Call() => callback(state);

        public void Dispose()
        {
            lock (clock.gate)
                clock.timers.Remove(this);
            Interlocked.Increment(ref clock.changes);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
