using Analytics.Core;
using Analytics.Store;

namespace Analytics.Pipeline.Running;

/// <summary>What municipalities are called today.</summary>
public static class MunicipalityNames
{
    private static readonly DeclaredColumn[] Columns = [new("code", "VARCHAR"), new("name", "VARCHAR"), new("valid_from", "DATE")];

    /// <summary>The newest name of each code that the store knows.</summary>
    /// <param name="store">The store; one that is not there yet knows none.</param>
    /// <param name="clock">The catalogue's clock; nothing is written.</param>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public static IReadOnlyDictionary<string, string> Of(StoreLocation store, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(store);
        if (!Directory.Exists(store.Folder))
            return new Dictionary<string, string>();
        var opened = StoreDatabase.Open(store, clock);
        using var session = DuckDbSession.Open(opened.Folder, opened.Catalogue);
        session.DeclareEmpty(DatasetName.Mart("municipality"), Columns);
        return session.Query("SELECT code, arg_max(name, coalesce(valid_from, DATE '0001-01-01')) FROM municipality WHERE name IS NOT NULL GROUP BY code", r => (r.GetString(0), r.GetString(1)))
            .ToDictionary(r => r.Item1, r => r.Item2, StringComparer.Ordinal);
    }
}
