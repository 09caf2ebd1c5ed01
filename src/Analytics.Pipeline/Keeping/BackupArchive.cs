using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Analytics.Core;

namespace Analytics.Pipeline.Keeping;

/// <summary>A backup that is read: nothing in it is believed before it has been held against the manifest.</summary>
internal sealed class BackupArchive : IDisposable
{
    /// <summary>The entry that says what the others are; its own SHA-256 is the zip's comment.</summary>
    public const string ManifestName = "manifest.json";

    /// <summary>Room for some half a million files.</summary>
    private const long MostManifestBytes = 128L << 20;

    private readonly string file;
    private readonly ZipArchive zip;
    private readonly Dictionary<string, ZipArchiveEntry> entries;

    private BackupArchive(string file, ZipArchive zip)
    {
        this.file = file;
        this.zip = zip;
        entries = new Dictionary<string, ZipArchiveEntry>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            if (!entries.TryAdd(entry.FullName, entry))
                throw Damaged($"it holds {Shown(entry.FullName)} twice");
        }

        Manifest = ReadManifest();
        Compare();
    }

    /// <summary>What it says that it holds; each path is safe, and each file is there with the size that is said.</summary>
    public BackupManifest Manifest { get; }

    /// <summary>Opens a backup and reads its manifest.</summary>
    /// <exception cref="ConfigurationException">There is no such file.</exception>
    /// <exception cref="StoreException">It is no backup, is damaged, or holds what no backup does.</exception>
    public static BackupArchive Open(string file)
    {
        if (!File.Exists(file))
            throw new ConfigurationException(file, "there is no such file", "a file that analytics backup wrote", "Correct the path and run again.");
        ZipArchive? zip = null;
        try
        {
            return Guard(file, () =>
            {
                zip = ZipFile.OpenRead(file);
                return new BackupArchive(file, zip);
            });
        }
        catch
        {
            zip?.Dispose();
            throw;
        }
    }

    /// <summary>Copies a file's bytes, and never more of them than the manifest says.</summary>
    /// <exception cref="StoreException">They are not what the manifest says.</exception>
    public void Copy(BackupEntry entry, Stream target) => Guard(file, () =>
    {
        using var source = entries[entry.Path].Open();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        var left = entry.Bytes;
        for (int read; (read = source.Read(buffer)) > 0; left -= read)
        {
            if (read > left)
                throw Damaged($"{Shown(entry.Path)} has more than the {entry.Bytes} bytes of the manifest");
            hash.AppendData(buffer, 0, read);
            Write(target, buffer.AsSpan(0, read));
        }

        if (left > 0)
            throw Damaged($"{Shown(entry.Path)} has {left} bytes less than the manifest says");
        if (Convert.ToHexStringLower(hash.GetHashAndReset()) != entry.Hash)
            throw Damaged($"the content of {Shown(entry.Path)} is not what was backed up (another SHA-256)");
        return 0;
    });

    /// <summary>Reads every file.</summary>
    /// <exception cref="StoreException">One is not what the manifest says.</exception>
    public void Verify()
    {
        foreach (var entry in Manifest.Entries)
            Copy(entry, Stream.Null);
    }

    public void Dispose() => zip.Dispose();

    /// <summary>That the backup is not to be used, and that nothing was.</summary>
    public StoreException Damaged(string found, Exception? inner = null) => Damaged(file, found, inner);

    /// <summary>A path as a message may show it: among answers of individuals, names of files may say who or what was asked.</summary>
    private static string Shown(string path) => BackupPath.IsRestricted(path) ? "a file of restricted/" : JsonSerializer.Serialize(path);

    private static StoreException Damaged(string file, string found, Exception? inner) => new(
        file, found, "a whole backup, as analytics backup wrote it", "Use another copy of it, or an earlier backup; the store was not touched.", inner);

    /// <summary>A failure to write is the target's, not the backup's.</summary>
    private static void Write(Stream target, ReadOnlySpan<byte> bytes)
    {
        try
        {
            target.Write(bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StoreRestore.Unwritable(target is FileStream place ? place.Name : "the target", e);
        }
    }

    private static T Guard<T>(string file, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException or OverflowException or IndexOutOfRangeException)
        {
            throw Damaged(file, $"it is damaged or no backup ({e.Message.TrimEnd('.')})", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Damaged(file, $"it cannot be read ({e.Message.TrimEnd('.')})", e);
        }
    }

    private BackupManifest ReadManifest()
    {
        if (!entries.TryGetValue(ManifestName, out var entry))
            throw Damaged($"it has no {ManifestName}");
        if (entry.Length > MostManifestBytes)
            throw Damaged($"its {ManifestName} has {entry.Length} bytes");
        var bytes = new byte[entry.Length];
        using (var stream = entry.Open())
            stream.ReadExactly(bytes);
        if (Convert.ToHexStringLower(SHA256.HashData(bytes)) != zip.Comment)
            throw Damaged($"its {ManifestName} is not what was written");
        try
        {
            var manifest = JsonSerializer.Deserialize<BackupManifest>(bytes);
            return manifest is { Entries: not null, Form: > 0 } ? manifest : throw Damaged($"its {ManifestName} says nothing");
        }
        catch (JsonException e)
        {
            throw Damaged($"its {ManifestName} cannot be read ({e.Message})", e);
        }
    }

    private void Compare()
    {
        if (Manifest.Form > BackupManifest.NewestForm)
            throw Damaged(FormattableString.Invariant($"it is of form {Manifest.Form}, which a newer program wrote; this one reads form {BackupManifest.NewestForm}"));
        foreach (var entry in Manifest.Entries)
        {
            if (entry?.Path is null || !BackupPath.IsSafe(entry.Path))
                throw Damaged($"it would write to {Shown(entry?.Path ?? "")}, which is no place of a store");
            if (!entries.TryGetValue(entry.Path, out var there))
                throw Damaged($"{Shown(entry.Path)} is missing");
            if (there.Length != entry.Bytes)
                throw Damaged(FormattableString.Invariant($"{Shown(entry.Path)} has {there.Length} bytes, and the manifest says {entry.Bytes}"));
        }

        var said = Manifest.Entries.Select(e => e.Path).ToHashSet(StringComparer.Ordinal);
        if (said.Count < Manifest.Entries.Count)
            throw Damaged("its manifest names a file twice");
        if (!said.Contains(BackupPath.Catalogue))
            throw Damaged("it has no catalogue");
        if (entries.Keys.FirstOrDefault(n => n != ManifestName && !said.Contains(n)) is { } surplus)
            throw Damaged($"it holds {Shown(surplus)}, which its manifest does not name");
    }
}
