namespace Analytics.Testing.Statistics;

/// <summary>Counts the calls of one interface in its window, and those in hand.</summary>
internal sealed class RateLimiter(int calls, TimeSpan window, int concurrent, TimeProvider clock)
{
    private readonly Lock gate = new();
    private DateTimeOffset started = DateTimeOffset.MinValue;
    private int used;
    private int inHand;

    /// <summary>Takes a call; a refused call counts as in hand until it is left, too.</summary>
    public (bool Allowed, int Remaining, TimeSpan UntilNext) Enter()
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            if (now - started >= window)
                (started, used) = (now, 0);
            inHand++;
            var allowed = used < calls && inHand <= concurrent;
            if (allowed)
                used++;
            return (allowed, calls - used, started + window - now);
        }
    }

    /// <summary>The call has been answered.</summary>
    public void Leave()
    {
        lock (gate)
            inHand--;
    }
}
