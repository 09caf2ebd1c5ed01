using System.Data.Common;
using Analytics.Store.Operations;

namespace Analytics.Store.Catalogues;

/// <summary>Problems and messages as tables of a database.</summary>
internal sealed class SqlAlertLog(SqlDatabase database, TimeProvider clock) : IAlertLog
{
    /// <inheritdoc/>
    public bool Raise(string problem, string message, IReadOnlyList<string> channels)
    {
        ArgumentNullException.ThrowIfNull(channels);
        return database.Change(session =>
        {
            var now = SqlTime.Text(clock.GetUtcNow());
            if (session.Execute("UPDATE alert SET message = @message, last_seen = @now WHERE problem = @problem AND healed_at IS NULL", ("@problem", problem), ("@message", message), ("@now", now)) > 0)
                return false;
            session.Execute("INSERT INTO alert (problem, message, since, last_seen) VALUES (@problem, @message, @now, @now)", ("@problem", problem), ("@message", message), ("@now", now));
            Queue(session, problem, channels, isHealed: false);
            return true;
        });
    }

    /// <inheritdoc/>
    /// <remarks>A message of the beginning that a node is just sending counts as sent. A channel that was never told of the beginning is not told of the end.</remarks>
    public bool Heal(string problem, IReadOnlyList<string> channels)
    {
        ArgumentNullException.ThrowIfNull(channels);
        return database.Change(session =>
        {
            var now = SqlTime.Text(clock.GetUtcNow());
            var standing = session.Select("SELECT id FROM alert WHERE problem = @problem AND healed_at IS NULL", row => row.GetInt64(0), ("@problem", problem));
            if (standing.Count == 0)
                return false;
            session.Execute("DELETE FROM notice WHERE alert = @alert AND sent_at IS NULL AND (held_until IS NULL OR held_until <= @now)", ("@alert", standing[0]), ("@now", now));
            var told = session.Select("SELECT channel FROM notice WHERE alert = @alert AND is_healed = 0", row => row.GetString(0), ("@alert", standing[0])).ToHashSet(StringComparer.Ordinal);
            session.Execute("UPDATE alert SET healed_at = @now, last_seen = @now WHERE id = @alert", ("@alert", standing[0]), ("@now", now));
            Queue(session, problem, channels.Where(told.Contains), isHealed: true);
            return true;
        });
    }

    /// <inheritdoc/>
    public IReadOnlyList<Alert> List(DateTimeOffset? healedSince = null) => database.Read(session => session.Select(
        "SELECT problem, message, since, last_seen, healed_at FROM alert WHERE healed_at IS NULL OR healed_at > CAST(@since AS TEXT) ORDER BY since DESC, id DESC",
        row => ReadAlert(row, 0),
        ("@since", SqlTime.Text(healedSince))));

    /// <inheritdoc/>
    /// <remarks>The end of a problem waits until its beginning has been sent.</remarks>
    public IReadOnlyList<AlertNotice> Take(string node, TimeSpan hold) => database.Change(session =>
    {
        var now = clock.GetUtcNow();
        var taken = session.Select(
            "SELECT problem, message, since, last_seen, healed_at, id, channel, is_healed, attempts FROM notice n "
            + "WHERE sent_at IS NULL AND (held_until IS NULL OR held_until <= @now) AND (next_try IS NULL OR next_try <= @now) "
            + "AND NOT (is_healed = 1 AND EXISTS (SELECT 1 FROM notice b WHERE b.alert = n.alert AND b.channel = n.channel AND b.is_healed = 0 AND b.sent_at IS NULL)) ORDER BY id",
            row => new AlertNotice(row.GetInt64(5), ReadAlert(row, 0), row.GetString(6), row.GetInt64(7) != 0, (int)row.GetInt64(8)),
            ("@now", SqlTime.Text(now)));
        foreach (var notice in taken)
            session.Execute("UPDATE notice SET node = @node, held_until = @until WHERE id = @id", ("@id", notice.Id), ("@node", node), ("@until", SqlTime.Text(now + hold)));
        return taken;
    });

    /// <inheritdoc/>
    public void Sent(long notice) => database.Execute("UPDATE notice SET sent_at = @now, held_until = NULL WHERE id = @id", ("@id", notice), ("@now", SqlTime.Text(clock.GetUtcNow())));

    /// <inheritdoc/>
    public void NotSent(long notice, string error, DateTimeOffset nextTry) => database.Execute(
        "UPDATE notice SET attempts = attempts + 1, error = @error, next_try = @next, held_until = NULL WHERE id = @id AND sent_at IS NULL",
        ("@id", notice), ("@error", error), ("@next", SqlTime.Text(nextTry)));

    private static void Queue(SqlSession session, string problem, IEnumerable<string> channels, bool isHealed)
    {
        foreach (var channel in channels.Distinct(StringComparer.Ordinal))
        {
            session.Execute(
                "INSERT INTO notice (alert, channel, is_healed, problem, message, since, last_seen, healed_at, attempts) "
                + "SELECT id, CAST(@channel AS TEXT), CAST(@healed AS BIGINT), problem, message, since, last_seen, healed_at, 0 FROM alert WHERE problem = @problem ORDER BY id DESC LIMIT 1",
                ("@problem", problem), ("@channel", channel), ("@healed", isHealed ? 1L : 0L));
        }
    }

    private static Alert ReadAlert(DbDataReader row, int first) =>
        new(row.GetString(first), row.GetString(first + 1), row.Time(first + 2), row.Time(first + 3), row.TimeOrNull(first + 4));
}
