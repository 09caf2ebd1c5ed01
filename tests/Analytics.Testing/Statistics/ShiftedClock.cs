namespace Analytics.Testing.Statistics;

/// <summary>A clock that runs as the machine's, from another start.</summary>
internal sealed class ShiftedClock(DateTimeOffset start) : TimeProvider
{
    private readonly long begun = System.GetTimestamp();

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => start + System.GetElapsedTime(begun);
}
