using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Analytics.Core;

namespace Analytics.Store;

/// <summary>Keeps the exact bytes of what sources answer, so that every later step can be run again without the source.</summary>
/// <param name="store">The store.</param>
/// <param name="catalogue">Where the first-seen time is kept.</param>
/// <param name="clock">The time of retrieval.</param>
public sealed partial class Landing(StoreFolder store, ICatalogue catalogue, TimeProvider clock)
{
    /// <summary>Whether the bytes are answers of individuals: they are then kept in the restricted folder, where only the owner can read them.</summary>
    public bool IsRestricted { get; init; }

    /// <summary>The municipality whose own restricted bytes are; they are kept in a folder of its own.</summary>
    public MunicipalityCode? Tenant { get; init; }

    /// <summary>Keeps bytes; the same bytes twice are one file with the first time.</summary>
    /// <param name="bytes">The answer's body, unchanged.</param>
    /// <param name="extension">The file's kind for people and tools: <c>json</c>, <c>csv</c>; small letters and digits, with or without a dot.</param>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    public LandedFile Land(ReadOnlyMemory<byte> bytes, string extension)
    {
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        return Land(stream, extension);
    }

    /// <summary>Keeps a stream's bytes from where it stands to its end, with little memory.</summary>
    /// <param name="content">The answer's body; it is read once, and not closed.</param>
    /// <param name="extension">As in <see cref="Land(ReadOnlyMemory{byte}, string)"/>.</param>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    public LandedFile Land(Stream content, string extension)
    {
        ArgumentNullException.ThrowIfNull(content);
        var kind = extension?.TrimStart('.') ?? "";
        if (!Extension().IsMatch(kind))
            throw new ArgumentException($"'{extension}' is not a file extension of small letters and digits.", nameof(extension));

        LandedFile? landed = null;
        StoreFolder.Guard(store.Landing, () => landed = Keep(content, kind));
        return landed!;
    }

    /// <summary>The kept file of a hash, or null when it was never taken in.</summary>
    /// <exception cref="StoreException">The catalogue knows it but the file is gone, or has another size.</exception>
    public LandedFile? Find(string hash)
    {
        if (catalogue.FindLanded(hash) is not { } entry)
            return null;
        return LandedFileCheck.Problem(store, entry, deep: false) is { } problem
            ? throw problem
            : new LandedFile(entry.Hash, store.Resolve(entry.File), entry.Bytes, entry.FirstSeen, IsNew: false);
    }

    private LandedFile Keep(Stream content, string kind)
    {
        // The temporary file lies beside the final ones, on their volume, so that the renaming is atomic.
        var temporary = StoreFolder.TemporaryName(Place(), ".part");
        try
        {
            if (IsRestricted)
                RestrictedFiles.Create(temporary);
            var (hash, bytes) = Copy(content, temporary);
            var final = Path.Combine(Place(hash[..2]), $"{hash}.{kind}");
            var entry = new LandedEntry(hash, store.Relative(final), bytes, clock.GetUtcNow());

            // The file is there before the catalogue names it, and a damaged earlier copy is replaced by the good bytes.
            var known = catalogue.FindLanded(hash);
            var path = known is null ? final : store.Resolve(known.File);
            StoreFolder.Keep(temporary, path, hash);
            var kept = known ?? catalogue.AddLanded(entry);
            return new LandedFile(hash, store.Resolve(kept.File), bytes, kept.FirstSeen, IsNew: known is null);
        }
        finally
        {
            if (File.Exists(temporary))
                File.Delete(temporary);
        }
    }

    private string Place(params string[] below) => IsRestricted ? RestrictedFiles.Folder(store, RestrictedFiles.Below(Tenant, ["landing", .. below])) : Path.Combine([store.Landing, .. below]);

    private static (string Hash, long Bytes) Copy(Stream content, string path)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);
        var buffer = new byte[1 << 16];
        var total = 0L;
        for (int read; (read = content.Read(buffer)) > 0; total += read)
        {
            hash.AppendData(buffer, 0, read);
            file.Write(buffer, 0, read);
        }

        return (Convert.ToHexStringLower(hash.GetHashAndReset()), total);
    }

    [GeneratedRegex("^[a-z0-9]{1,16}\\z")]
    private static partial Regex Extension();
}
