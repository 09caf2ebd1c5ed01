using Analytics.Store.Operations;

namespace Analytics.Server.Tests.Fixtures;

/// <summary>Occurrences that a page can show; none are run.</summary>
internal sealed class MemoryOccurrences : IOccurrenceLog
{
    public List<Occurrence> Occurrences { get; } = [];

    public List<NodeBeat> Beats { get; } = [];

    public bool TryBegin(OccurrenceKey key, string node) => throw new NotSupportedException();

    public void End(OccurrenceKey key, OccurrenceState state, string detail) => throw new NotSupportedException();

    public IReadOnlyList<Occurrence> List(string? @event = null, DateTimeOffset? since = null, int limit = 1000) =>
        [.. Occurrences.Where(o => (@event is null || o.Key.Event == @event) && (since is null || o.Key.Slot >= since)).OrderByDescending(o => o.Key.Slot).Take(limit)];

    public void Beat(NodeBeat beat) => Beats.Add(beat);

    public IReadOnlyList<NodeBeat> Nodes() => Beats;
}
