namespace Analytics.Testing;

/// <summary>A clock that stands still until it is moved.</summary>
public sealed class FixedClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start;

    /// <summary>A clock at noon UTC on 1 April 2026, between the March and the June publication.</summary>
    public FixedClock()
        : this(new DateTimeOffset(2026, 4, 1, 12, 0, 0, TimeSpan.Zero))
    {
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>Moves the clock.</summary>
    public void Advance(TimeSpan by) => now += by;
}
