using Analytics.Core;

namespace Analytics.Store.Operations;

/// <summary>The log of who saw and ran what. Entries are added and never changed. Every method may be called from any thread and node.</summary>
public interface IAuditLog
{
    /// <summary>Adds an entry.</summary>
    /// <exception cref="StoreException">The catalogue is damaged or cannot be written.</exception>
    void Add(AuditEntry entry);

    /// <summary>Entries, newest first.</summary>
    /// <param name="since">Not before this; null for all.</param>
    /// <param name="limit">At most so many.</param>
    /// <exception cref="StoreException">The catalogue is damaged or cannot be read.</exception>
    IReadOnlyList<AuditEntry> List(DateTimeOffset? since = null, int limit = 1000);
}
