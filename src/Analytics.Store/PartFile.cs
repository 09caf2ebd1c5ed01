using Analytics.Core;

namespace Analytics.Store;

/// <summary>Whether a part's file is what the catalogue says.</summary>
internal static class PartFile
{
    public static void Check(StoreFolder store, PartRegistration registration, bool deep = false)
    {
        if (Problem(store, registration, deep) is { } problem)
            throw problem;
    }

    /// <summary>What is wrong, or null: existence and size always, the bytes' hash when <paramref name="deep"/>.</summary>
    public static StoreException? Problem(StoreFolder store, PartRegistration registration, bool deep)
    {
        var part = registration.Part;
        var path = store.Resolve(part.File);
        var file = new FileInfo(path);
        if (!file.Exists)
            return Damaged(store, registration, "the part is missing");
        if (file.Length != part.Bytes)
            return Damaged(store, registration, FormattableString.Invariant($"the part has {file.Length} bytes"));
        return deep && StoreFolder.Hash(path) is var hash && hash != part.Hash
            ? Damaged(store, registration, $"the part's content has SHA-256 {hash}")
            : null;
    }

    public static StoreException Damaged(StoreFolder store, PartRegistration registration, string found, Exception? inner = null) => new(
        store.Resolve(registration.Part.File),
        $"{found} (dataset {registration.Part.Dataset}, vintage '{registration.Vintage}', partition '{registration.Partition}')",
        FormattableString.Invariant($"a Parquet file of {registration.Part.Bytes} bytes with SHA-256 {registration.Part.Hash}"),
        $"Put the file back from a backup, or delete it and run the step '{registration.Step}' again; the landed files are intact.",
        inner);
}
