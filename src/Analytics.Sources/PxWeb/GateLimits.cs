namespace Analytics.Sources.PxWeb;

/// <summary>How often and how many at once the bank is asked before it says so itself.</summary>
public sealed record GateLimits
{
    /// <summary>Calls in a window until an answer's headers say otherwise: 30 by default, as SSB's guide has it.</summary>
    public int Calls { get; init; } = 30;

    /// <summary>The window until an answer's headers say otherwise: one minute by default.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Calls that may be under way at once, in all processes together: 1 by default. SSB refused after 4 to 6 calls where there were three.</summary>
    public int AtOnce { get; init; } = 1;

    /// <summary>The longest wait that a <c>Retry-After</c> is believed in: 10 minutes by default.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number or a time is not positive, or there are more than 10 000 calls in a window.</exception>
    public void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Calls, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Calls, GateState.MostCalls);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Window, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(AtOnce, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(LongestWait, TimeSpan.Zero);
    }
}
