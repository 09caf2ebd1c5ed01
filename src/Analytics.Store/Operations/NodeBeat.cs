namespace Analytics.Store.Operations;

/// <summary>A sign of life of a process that runs the schedule.</summary>
/// <param name="Node">Its name, unique among the nodes of a store.</param>
/// <param name="StartedAt">When it started.</param>
/// <param name="SeenAt">Its last sign of life.</param>
/// <param name="StoppedAt">When it said that it stops; null while it runs, and when it was killed.</param>
public sealed record NodeBeat(string Node, DateTimeOffset StartedAt, DateTimeOffset SeenAt, DateTimeOffset? StoppedAt)
{
    /// <summary>After so long without a sign of life a node is taken to be dead: it gives one every five minutes.</summary>
    public static TimeSpan Silence { get; } = TimeSpan.FromMinutes(15);

    /// <summary>Whether it runs at a moment.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="silence">Without a sign of life for how long it is taken to be dead; <see cref="Silence"/> when null.</param>
    public bool IsAlive(DateTimeOffset now, TimeSpan? silence = null) => StoppedAt is null && now - SeenAt < (silence ?? Silence);
}
