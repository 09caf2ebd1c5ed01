using System.Data.Common;
using Analytics.Store.Operations;

namespace Analytics.Store.Catalogues;

/// <summary>What the schedule has done, as tables of a database.</summary>
internal sealed class SqlOccurrenceLog(SqlDatabase database, TimeProvider clock) : IOccurrenceLog
{
    private const string KeyCondition = "event = @event AND municipality = @municipality AND slot = @slot AND step = @step";

    /// <inheritdoc/>
    public bool TryBegin(OccurrenceKey key, string node) => database.Execute(
        "INSERT INTO occurrence (event, municipality, slot, step, state, node, attempts, started_at, detail) VALUES (@event, @municipality, @slot, @step, @running, @node, 1, @now, '') "
        + "ON CONFLICT (event, municipality, slot, step) DO UPDATE SET state = excluded.state, node = excluded.node, attempts = occurrence.attempts + 1, "
        + "started_at = excluded.started_at, finished_at = NULL, detail = '' WHERE occurrence.state NOT IN (@done, @skipped)",
        [
            .. KeyValues(key), ("@running", SqlRow.Word(OccurrenceState.Running)), ("@node", node), ("@now", SqlTime.Text(clock.GetUtcNow())),
            ("@done", SqlRow.Word(OccurrenceState.Done)), ("@skipped", SqlRow.Word(OccurrenceState.Skipped)),
        ]) > 0;

    /// <inheritdoc/>
    public void End(OccurrenceKey key, OccurrenceState state, string detail) => database.Execute(
        $"UPDATE occurrence SET state = @state, finished_at = @now, detail = @detail WHERE {KeyCondition} AND state = @running",
        [.. KeyValues(key), ("@state", SqlRow.Word(state)), ("@detail", detail), ("@now", SqlTime.Text(clock.GetUtcNow())), ("@running", SqlRow.Word(OccurrenceState.Running))]);

    /// <inheritdoc/>
    public IReadOnlyList<Occurrence> List(string? @event = null, DateTimeOffset? since = null, int limit = 1000) => database.Read(session => session.Select(
        "SELECT event, municipality, slot, step, state, node, attempts, started_at, finished_at, detail FROM occurrence "
        + "WHERE (CAST(@event AS TEXT) IS NULL OR event = CAST(@event AS TEXT)) AND (CAST(@since AS TEXT) IS NULL OR slot >= CAST(@since AS TEXT)) "
        + "ORDER BY slot DESC, event, municipality, step LIMIT @limit",
        Read,
        ("@event", @event), ("@since", SqlTime.Text(since)), ("@limit", (long)limit)));

    /// <inheritdoc/>
    public void Beat(NodeBeat beat)
    {
        ArgumentNullException.ThrowIfNull(beat);
        database.Execute(
            "INSERT INTO node (name, started_at, seen_at, stopped_at) VALUES (@name, @started, @seen, @stopped) "
            + "ON CONFLICT (name) DO UPDATE SET started_at = excluded.started_at, seen_at = excluded.seen_at, stopped_at = excluded.stopped_at",
            ("@name", beat.Node), ("@started", SqlTime.Text(beat.StartedAt)), ("@seen", SqlTime.Text(beat.SeenAt)), ("@stopped", SqlTime.Text(beat.StoppedAt)));
    }

    /// <inheritdoc/>
    public IReadOnlyList<NodeBeat> Nodes() => database.Read(session => session.Select(
        "SELECT name, started_at, seen_at, stopped_at FROM node ORDER BY name",
        row => new NodeBeat(row.GetString(0), row.Time(1), row.Time(2), row.TimeOrNull(3))));

    private static Occurrence Read(DbDataReader row) => new(
        new OccurrenceKey(row.GetString(0), row.GetString(1), row.Time(2), row.GetString(3)),
        row.Word<OccurrenceState>(4),
        row.GetString(5),
        (int)row.GetInt64(6),
        row.Time(7),
        row.TimeOrNull(8),
        row.GetString(9));

    private static (string Name, object? Value)[] KeyValues(OccurrenceKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return [("@event", key.Event), ("@municipality", key.Municipality), ("@slot", SqlTime.Text(key.Slot)), ("@step", key.Step)];
    }
}
