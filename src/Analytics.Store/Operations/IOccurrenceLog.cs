using Analytics.Core;

namespace Analytics.Store.Operations;

/// <summary>What the schedule has done. Every method may be called from any thread and node.</summary>
public interface IOccurrenceLog
{
    /// <summary>Begins an occurrence, or takes it over from a node that failed or died at it.</summary>
    /// <returns>False when it is done or skipped already, and nothing was written.</returns>
    /// <exception cref="StoreException">The catalogue is damaged or cannot be written.</exception>
    bool TryBegin(OccurrenceKey key, string node);

    /// <summary>Ends an occurrence that was begun.</summary>
    /// <exception cref="StoreException">The catalogue is damaged or cannot be written.</exception>
    void End(OccurrenceKey key, OccurrenceState state, string detail);

    /// <summary>Occurrences, newest slot first.</summary>
    /// <param name="event">Of one event; null for all.</param>
    /// <param name="since">Whose slot is not before this; null for all.</param>
    /// <param name="limit">At most so many.</param>
    /// <exception cref="StoreException">The catalogue is damaged or cannot be read.</exception>
    IReadOnlyList<Occurrence> List(string? @event = null, DateTimeOffset? since = null, int limit = 1000);

    /// <summary>Notes a node's sign of life.</summary>
    /// <exception cref="StoreException">The catalogue is damaged or cannot be written.</exception>
    void Beat(NodeBeat beat);

    /// <summary>The nodes' last signs of life, in order of name.</summary>
    /// <exception cref="StoreException">The catalogue is damaged or cannot be read.</exception>
    IReadOnlyList<NodeBeat> Nodes();
}
