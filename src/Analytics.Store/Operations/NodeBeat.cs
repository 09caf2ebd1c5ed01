namespace Analytics.Store.Operations;

/// <summary>A sign of life of a process that runs the schedule.</summary>
/// <param name="Node">Its name, unique among the nodes of a store.</param>
/// <param name="StartedAt">When it started.</param>
/// <param name="SeenAt">Its last sign of life.</param>
/// <param name="StoppedAt">When it said that it stops; null while it runs, and when it was killed.</param>
public sealed record NodeBeat(string Node, DateTimeOffset StartedAt, DateTimeOffset SeenAt, DateTimeOffset? StoppedAt);
