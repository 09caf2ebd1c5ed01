using Analytics.Core;

namespace Analytics.Store;

/// <summary>Whether a landed file is what the catalogue says.</summary>
internal static class LandedFileCheck
{
    /// <summary>What is wrong, or null: existence and size always, the bytes' hash when <paramref name="deep"/>.</summary>
    public static StoreException? Problem(StoreFolder store, LandedEntry entry, bool deep)
    {
        var path = store.Resolve(entry.File);
        var file = new FileInfo(path);
        if (!file.Exists)
            return Damaged(path, entry, "the landed file is missing");
        if (file.Length != entry.Bytes)
            return Damaged(path, entry, FormattableString.Invariant($"the landed file has {file.Length} bytes"));
        return deep && StoreFolder.Hash(path) is var hash && hash != entry.Hash ? Damaged(path, entry, $"the landed file's content has SHA-256 {hash}") : null;
    }

    private static StoreException Damaged(string path, LandedEntry entry, string found) => new(
        path,
        found,
        FormattableString.Invariant($"{entry.Bytes} bytes with SHA-256 {entry.Hash}, taken in {entry.FirstSeen:yyyy-MM-dd}"),
        "Put the file back from a backup, or fetch the source again.");
}
