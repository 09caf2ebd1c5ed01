using Analytics.Store.Operations;

namespace Analytics.Store.Catalogues;

/// <summary>The log of who saw and ran what, as a table of a database.</summary>
internal sealed class SqlAuditLog(SqlDatabase database) : IAuditLog
{
    /// <inheritdoc/>
    public void Add(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        database.Execute(
            "INSERT INTO audit (at, who, role, action, what, outcome) VALUES (@at, @who, @role, @action, @what, @outcome)",
            ("@at", SqlTime.Text(entry.At)), ("@who", entry.Who), ("@role", entry.Role), ("@action", entry.Action), ("@what", entry.What), ("@outcome", entry.Outcome));
    }

    /// <inheritdoc/>
    public IReadOnlyList<AuditEntry> List(DateTimeOffset? since = null, int limit = 1000) => database.Read(session => session.Select(
        "SELECT at, who, role, action, what, outcome FROM audit WHERE CAST(@since AS TEXT) IS NULL OR at >= CAST(@since AS TEXT) ORDER BY at DESC, id DESC LIMIT @limit",
        row => new AuditEntry(row.Time(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5)),
        ("@since", SqlTime.Text(since)), ("@limit", (long)limit)));
}
