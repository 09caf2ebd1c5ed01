namespace Analytics.Testing.Statistics;

/// <summary>How often the statistics bank may be asked. KLASS has no such limit.</summary>
public sealed record RateLimits
{
    /// <summary>What v2's headers said on 9 September 2026 (40 per 60 s), with v1's 300 per 60 s, and the third call at once refused.</summary>
    public static RateLimits Ssb { get; } = new();

    /// <summary>Calls of v2 a window.</summary>
    public int Calls { get; init; } = 40;

    /// <summary>Calls of v1 a window.</summary>
    public int V1Calls { get; init; } = 300;

    /// <summary>The window; it begins with the first call after the last window ended.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Calls in hand at once; one more is refused.</summary>
    public int Concurrent { get; init; } = 2;
}
