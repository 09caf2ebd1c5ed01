using System.Text.RegularExpressions;
using Analytics.Core;
using Analytics.Pipeline.Editions;
using Analytics.Pipeline.Publishing;
using Analytics.Store;

namespace Analytics.Pipeline.Keeping;

/// <summary>Removes what a store no longer needs, and nothing that the catalogue or a frozen edition names.</summary>
/// <param name="location">The store.</param>
/// <param name="rules">How long what is kept.</param>
/// <param name="clock">What ages are counted to.</param>
public sealed partial class StoreSweep(StoreLocation location, RetentionRules rules, TimeProvider clock)
{
    private const string Unnamed = "neither the catalogue nor an edition names it";

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, RecurseSubdirectories = true };

    /// <summary>What would go now, in order of kind and path; nothing is touched.</summary>
    /// <exception cref="ConfigurationException">There is no store.</exception>
    /// <exception cref="StoreException">The catalogue or an edition's manifest is damaged: what is needed is then not known.</exception>
    public IReadOnlyList<SweepItem> Plan() => Plan(Open());

    /// <summary>Removes it, as the store's only writer. A kill leaves what is not removed yet for the next time.</summary>
    /// <returns>What went.</returns>
    /// <exception cref="ConfigurationException">There is no store.</exception>
    /// <exception cref="StoreException">As for <see cref="Plan()"/>; or another writer holds the store, or it cannot be written.</exception>
    public IReadOnlyList<SweepItem> Sweep()
    {
        var store = Open();
        using var held = store.Acquire("analytics gc");
        var items = Plan(store);
        var shelf = new PublicationShelf(location, clock);
        var drafts = Drafts(shelf).ToDictionary(Place, StringComparer.Ordinal);

        // The rows go first: what is killed after that leaves files that nothing names.
        store.Catalogue.Forget(RetiredBefore, EditionShelf.PartsOfAll(location), [.. items.Where(i => i.Kind == SweepKind.Landed).Select(i => Hash(i.Path))]);
        foreach (var item in items)
        {
            if (item.Kind == SweepKind.Draft)
                shelf.Remove(drafts[item.Path]);
            else
                Remove(store.Folder.Resolve(item.Path));
        }

        return items;
    }

    private DateTimeOffset RetiredBefore => clock.GetUtcNow() - rules.RetiredParts;

    [GeneratedRegex("^[0-9]{4}-[0-9]+(-[a-z]{2})?\\z")]
    private static partial Regex EditionId();

    private static string Place(Publication publication) => $"published/{publication.Municipality}/{publication.Label}";

    /// <summary>The hash that a landed file or a part is named by.</summary>
    private static string Hash(string path) => Path.GetFileNameWithoutExtension(path);

    private static void Remove(string path)
    {
        try
        {
            if (Directory.Exists(path))
                Directory.Delete(path, recursive: true);
            else
                File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(path, $"it cannot be removed: {e.Message.TrimEnd('.')}", "a file that this user may remove", "Change its rights or close it where it is open, and run analytics gc --yes again.", e);
        }
    }

    private StoreDatabase Open() => Directory.Exists(location.Folder)
        ? StoreDatabase.Open(location, clock)
        : throw new ConfigurationException($"--store {location}", "there is no such folder", "the folder of a store", "Correct it and run again.");

    private IReadOnlyList<SweepItem> Plan(StoreDatabase store)
    {
        // Editions before the catalogue: one that is frozen meanwhile is made of current parts.
        var editions = EditionShelf.PartsOfAll(location);
        var history = store.Catalogue.History();
        var landed = store.Catalogue.Landed();
        var expired = history.Where(p => p.RetiredAt < RetiredBefore && !editions.Contains(p.Part.Hash)).ToList();
        var kept = history.Except(expired).ToList();
        var named = kept.Select(p => p.Part.File).Concat(landed.Select(l => l.File)).ToHashSet(StringComparer.Ordinal);
        var retired = expired.GroupBy(p => p.Part.File, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Max(p => p.RetiredAt)!.Value, StringComparer.Ordinal);
        return
        [
            .. Files(store.Folder, named, editions, retired)
                .Concat(LandedItems(store, landed, kept))
                .Concat(Drafts(new PublicationShelf(location, clock)).Select(p => new SweepItem(SweepKind.Draft, Place(p), p.Files.Sum(f => f.Bytes), FormattableString.Invariant($"no frozen edition, published {p.PublishedAt:yyyy-MM-dd}"))))
                .Concat(NotebookCaches(store.Folder))
                .Concat(HalfFolders(store.Folder))
                .OrderBy(i => i.Kind).ThenBy(i => i.Path, StringComparer.Ordinal),
        ];
    }

    private IEnumerable<SweepItem> Files(StoreFolder store, HashSet<string> named, IReadOnlySet<string> editions, Dictionary<string, DateTimeOffset> retired)
    {
        foreach (var file in new[] { store.Landing, store.Parts, store.Restricted, store.Spill }.Where(Directory.Exists).SelectMany(f => new DirectoryInfo(f).EnumerateFiles("*", Everything)))
        {
            var path = Path.GetRelativePath(store.Path, file.FullName).Replace('\\', '/');
            if (path == BackupPath.AccessLog || named.Contains(path) || editions.Contains(Hash(path)))
                continue;
            if (retired.TryGetValue(path, out var since))
                yield return new SweepItem(SweepKind.RetiredPart, path, file.Length, FormattableString.Invariant($"another part took its place {since:yyyy-MM-dd}"));
            else if (IsOld(file))
                yield return path.Split('/').Any(n => n.StartsWith('.')) || path.StartsWith("spill/", StringComparison.Ordinal)
                    ? new SweepItem(SweepKind.Leftover, path, file.Length, FormattableString.Invariant($"left half written {file.LastWriteTimeUtc:yyyy-MM-dd}"))
                    : new SweepItem(SweepKind.Unnamed, path, file.Length, Unnamed);
        }
    }

    private IEnumerable<SweepItem> LandedItems(StoreDatabase store, IReadOnlyList<LandedEntry> landed, List<PublishedPart> kept)
    {
        if (rules.Landed is not { } retention)
            return [];

        // What was fetched is remembered by the hashes of its answers, so that it is not fetched again.
        var needed = kept.Select(p => p.Registration.LandedHash).OfType<string>()
            .Concat(store.Catalogue.Steps().SelectMany(s => (s.Output ?? "").Split(',')))
            .ToHashSet(StringComparer.Ordinal);
        return landed.Where(l => l.FirstSeen < clock.GetUtcNow() - retention && !needed.Contains(l.Hash) && Hash(l.File) == l.Hash)
            .Select(l => new SweepItem(SweepKind.Landed, l.File, l.Bytes, FormattableString.Invariant($"taken in {l.FirstSeen:yyyy-MM-dd}, and nothing that is kept was read from it")));
    }

    private IEnumerable<Publication> Drafts(PublicationShelf shelf) =>
        shelf.All().Where(p => !EditionId().IsMatch(p.Label) && p.PublishedAt < clock.GetUtcNow() - rules.DraftPublications);

    /// <summary>Editions and publications that were never finished.</summary>
    private IEnumerable<SweepItem> HalfFolders(StoreFolder store) => new[] { "editions", "published" }.Select(n => Path.Combine(store.Path, n)).Where(Directory.Exists)
        .SelectMany(Directory.EnumerateDirectories).SelectMany(Directory.EnumerateDirectories)
        .Where(d => Path.GetFileName(d).StartsWith('.'))
        .Select(d => (Folder: new DirectoryInfo(d), Files: new DirectoryInfo(d).EnumerateFiles("*", Everything).ToList()))
        .Where(d => d.Files.Append((FileSystemInfo)d.Folder).All(IsOld))
        .Select(d => new SweepItem(SweepKind.Leftover, Path.GetRelativePath(store.Path, d.Folder.FullName).Replace('\\', '/'), d.Files.Sum(f => f.Length), FormattableString.Invariant($"left half written {d.Folder.LastWriteTimeUtc:yyyy-MM-dd}")));

    private IEnumerable<SweepItem> NotebookCaches(StoreFolder store) => Directory.Exists(store.NotebookCache)
        ? new DirectoryInfo(store.NotebookCache).EnumerateFiles("*", Everything)
            .Where(f => f.LastWriteTimeUtc < (clock.GetUtcNow() - (f.Extension == ".json" ? rules.NotebookCaches : rules.Leftovers)).UtcDateTime)
            .Select(f => new SweepItem(SweepKind.NotebookCache, Path.GetRelativePath(store.Path, f.FullName).Replace('\\', '/'), f.Length, FormattableString.Invariant($"outputs of a notebook that was last run {f.LastWriteTimeUtc:yyyy-MM-dd}")))
        : [];

    private bool IsOld(FileSystemInfo file) => file.LastWriteTimeUtc < (clock.GetUtcNow() - rules.Leftovers).UtcDateTime;
}
