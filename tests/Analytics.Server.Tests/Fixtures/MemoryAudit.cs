using Analytics.Store.Operations;

namespace Analytics.Server.Tests.Fixtures;

internal sealed class MemoryAudit : IAuditLog
{
    private readonly Lock gate = new();
    private readonly List<AuditEntry> entries = [];

    public void Add(AuditEntry entry)
    {
        lock (gate)
            entries.Insert(0, entry);
    }

    public IReadOnlyList<AuditEntry> List(DateTimeOffset? since = null, int limit = 1000)
    {
        lock (gate)
            return [.. entries.Where(e => since is null || e.At >= since).Take(limit)];
    }
}
