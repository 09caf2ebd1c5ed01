using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Analytics.Core;
using Analytics.Store;

namespace Analytics.Pipeline.Keeping;

/// <summary>Writes all that a store holds to one file: consistent copies of the catalogue and of the schedule's database, the files that the catalogue names, frozen editions and publications. A schedule in PostgreSQL is backed up with its server.</summary>
/// <remarks>No lock is taken: what the catalogue names is never written over, so a writer may go on publishing. Only analytics gc takes such files away.</remarks>
/// <param name="location">The store.</param>
/// <param name="clock">The time of the backup.</param>
public sealed class StoreBackup(StoreLocation location, TimeProvider clock)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly EnumerationOptions NoHidden = new() { AttributesToSkip = FileAttributes.Hidden, RecurseSubdirectories = true };

    /// <summary>Writes the backup and reads it back. The file appears whole or not at all, and only its owner can read it.</summary>
    /// <param name="file">A file that is not there yet.</param>
    /// <exception cref="ConfigurationException">The file is there, or there is no store.</exception>
    /// <exception cref="StoreException">The store is damaged, or the file cannot be written.</exception>
    public BackupSummary Write(string file)
    {
        var place = Path.GetFullPath(file);
        if (File.Exists(place) || Directory.Exists(place))
            throw new ConfigurationException(place, "it is there already", "the name of a new file", "Give each backup a name of its own, with its date; a good backup is not written over.");
        if (!Directory.Exists(location.Folder))
            throw new ConfigurationException($"--store {location}", "there is no such folder", "the folder of a store", "Correct it and run again.");
        var store = StoreDatabase.Open(location, clock);
        var (unfinished, copy, schedule) = ($"{place}.part", $"{place}.catalogue", $"{place}.schedule");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            BackupManifest manifest;
            using (var stream = Create(unfinished))
            {
                Create(copy).Dispose();
                Create(schedule).Dispose();
                manifest = Write(store, copy, schedule, stream);
                stream.Flush(flushToDisk: true);
            }

            using (var archive = BackupArchive.Open(unfinished))
                archive.Verify();
            File.Move(unfinished, place);
            return new BackupSummary(place, new FileInfo(place).Length, manifest);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(place, $"the backup cannot be written ({e.Message.TrimEnd('.')})", "a folder with enough space that this user may write to", "Free space or choose another place; no backup was made.", e);
        }
        finally
        {
            Remove(unfinished);
            Remove(copy);
            Remove(schedule);
        }
    }

    /// <summary>Reads a backup through.</summary>
    /// <param name="file">The backup.</param>
    /// <exception cref="ConfigurationException">There is no such file.</exception>
    /// <exception cref="StoreException">It is damaged.</exception>
    public static BackupSummary Verify(string file)
    {
        using var archive = BackupArchive.Open(file);
        archive.Verify();
        return new BackupSummary(Path.GetFullPath(file), new FileInfo(file).Length, archive.Manifest);
    }

    private static FileStream Create(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 1 << 16 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;

        // What a killed backup to the same name left; its rights may be others.
        Remove(file);
        return new FileStream(file, options);
    }

    private static void Remove(string file)
    {
        if (File.Exists(file))
            File.Delete(file);
    }

    /// <summary>The shelves are looked at before the catalogue is copied: what an edition was made of is then in the copy.</summary>
    private BackupManifest Write(StoreDatabase store, string copy, string schedule, FileStream stream)
    {
        var shelves = Shelved(store.Folder).ToList();
        store.CopyCatalogue(copy);
        var hasSchedule = store.TryCopySchedule(schedule);
        var createdAt = clock.GetUtcNow();
        var named = Named(store.Folder, copy);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        var entries = new List<BackupEntry> { Add(zip, BackupPath.Catalogue, copy) };
        if (hasSchedule)
            entries.Add(Add(zip, BackupPath.Schedule, schedule));
        foreach (var (path, expected) in named)
            entries.Add(Add(zip, path, BackupPath.In(store.Folder.Path, path), expected));
        foreach (var path in shelves)
            entries.Add(Add(zip, path, BackupPath.In(store.Folder.Path, path)));

        var manifest = new BackupManifest(BackupManifest.NewestForm, createdAt, typeof(StoreBackup).Assembly.GetName().Version?.ToString() ?? "", [.. entries.OrderBy(e => e.Path, StringComparer.Ordinal)]);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(manifest);
        using (var target = zip.CreateEntry(BackupArchive.ManifestName, CompressionLevel.Optimal).Open())
            target.Write(bytes);
        zip.Comment = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return manifest;
    }

    /// <summary>The files that the copied catalogue names, each with what it says of it.</summary>
    private SortedDictionary<string, BackupEntry> Named(StoreFolder folder, string copy)
    {
        var files = new SortedDictionary<string, BackupEntry>(StringComparer.Ordinal);
        foreach (var entry in CatalogueFiles.Of(copy, clock))
            files[entry.Path] = entry;
        if (files.Keys.FirstOrDefault(p => !BackupPath.IsSafe(p)) is { } outside)
            throw new StoreException(folder.Path, $"the catalogue names \"{outside}\"", "files of the store's own folders", "Run analytics doctor; no backup was made.");
        return files;
    }

    private static IEnumerable<string> Shelved(StoreFolder store)
    {
        if (File.Exists(BackupPath.In(store.Path, BackupPath.AccessLog)))
            yield return BackupPath.AccessLog;
        foreach (var folder in new[] { "editions", "published" }.Select(n => Path.Combine(store.Path, n)).Where(Directory.Exists))
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*", NoHidden).Select(f => Path.GetRelativePath(store.Path, f).Replace('\\', '/')).Where(BackupPath.IsSafe).Order(StringComparer.Ordinal))
                yield return file;
        }
    }

    private static BackupEntry Add(ZipArchive zip, string path, string file, BackupEntry? expected = null)
    {
        try
        {
            // Parquet is compressed already.
            using var source = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1 << 16);
            using var target = zip.CreateEntry(path, path.EndsWith(".parquet", StringComparison.Ordinal) ? CompressionLevel.NoCompression : CompressionLevel.Fastest).Open();
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var buffer = new byte[1 << 16];
            var bytes = 0L;
            for (int read; (read = source.Read(buffer)) > 0; bytes += read)
            {
                hash.AppendData(buffer, 0, read);
                target.Write(buffer, 0, read);
            }

            var entry = new BackupEntry(path, bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
            return expected is null || expected == entry ? entry : throw Damaged(file, "it is not what was published (another size or SHA-256)");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Damaged(file, "the file is missing", e);
        }
    }

    private static StoreException Damaged(string file, string found, Exception? inner = null) => new(
        file, found, "the file that the catalogue names", "Run analytics doctor --deep, which says what to do. Where analytics gc ran at the same time, run the backup again; no backup was made.", inner);
}
