using Analytics.Core;

namespace Analytics.Store;

/// <summary>Removes part files that no reader can see any more: of retired parts, and of runs that ended before they published. Landed files are never removed.</summary>
/// <param name="store">The store.</param>
/// <param name="catalogue">Its catalogue.</param>
public sealed class StoreCollector(StoreFolder store, ICatalogue catalogue)
{
    /// <summary>Collects.</summary>
    /// <param name="held">The writer's lock: without it a part that is just being written would be removed.</param>
    /// <param name="retiredBefore">Parts retired before this moment go, and marts can no longer be seen as of earlier dates; a session opened before it may still read them, so leave a day.</param>
    /// <returns>The removed files, relative to the store.</returns>
    /// <exception cref="StoreException">The catalogue is damaged, or the store cannot be written.</exception>
    public IReadOnlyList<string> Collect(StoreLock held, DateTimeOffset retiredBefore)
    {
        ArgumentNullException.ThrowIfNull(held);
        if (!held.IsFor(store))
            throw new ArgumentException($"The lock is not held, or is that of another store than {store.Path}.", nameof(held));

        catalogue.Forget(retiredBefore);
        var named = catalogue.PartFiles().Select(store.Resolve).ToHashSet(StringComparer.Ordinal);
        var removed = new List<string>();
        StoreFolder.Guard(store.Parts, () =>
        {
            foreach (var file in Files().Where(f => !named.Contains(f)).ToList())
            {
                File.Delete(file);
                removed.Add(store.Relative(file));
            }
        });
        return removed;
    }

    private IEnumerable<string> Files() => new[] { store.Parts, store.Restricted }
        .Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.parquet", SearchOption.AllDirectories));
}
