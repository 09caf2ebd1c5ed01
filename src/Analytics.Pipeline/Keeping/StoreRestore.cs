using System.Globalization;
using Analytics.Core;
using Analytics.Store;
using Analytics.Store.Operations;

namespace Analytics.Pipeline.Keeping;

/// <summary>Puts a backup back as a store.</summary>
/// <remarks>
/// Everything is written and verified in a folder beside the store first. A store of one node is then exchanged whole, by renaming. Where the catalogue is in
/// PostgreSQL, files that are missing are moved in, which nobody sees, and one transaction makes the catalogue that names them visible. A kill leaves the old or the new.
/// </remarks>
/// <param name="location">Where the store is to be.</param>
/// <param name="clock">The time that the store which was replaced is named by.</param>
public sealed class StoreRestore(StoreLocation location, TimeProvider clock)
{
    private const string Command = "analytics restore";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Everyone = OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private readonly string place = Path.TrimEndingDirectorySeparator(Path.GetFullPath(location.Folder));

    private string Staging => $"{place}.restoring";

    /// <summary>Restores.</summary>
    /// <param name="file">The backup.</param>
    /// <param name="replace">Whether a store that holds something may be replaced.</param>
    /// <exception cref="ConfigurationException">There is no such file, the store holds something and may not be replaced, or a schedule runs on it.</exception>
    /// <exception cref="StoreException">The backup is damaged, a writer holds the store, or there is no room; the store was not touched.</exception>
    public RestoreSummary Restore(string file, bool replace)
    {
        if (!replace)
            RefuseFilled(HoldsFiles());
        RefuseRunning();
        using var archive = BackupArchive.Open(file);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            using var alone = Alone();
            Clear(Staging);
            try
            {
                Extract(archive);
                var parts = Check(archive);
                return new RestoreSummary(archive.Manifest, parts, location.Database is null ? Exchange(replace) : Add(archive.Manifest, replace));
            }
            finally
            {
                Clear(Staging);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(place, e);
        }
    }

    internal static StoreException Unwritable(string place, Exception error) => new(
        place,
        $"the store cannot be restored: {error.Message.TrimEnd('.')}",
        "a folder that can be renamed (no mount point itself), on a disk with free space, that this user may write in",
        "Free space or change the rights, or choose another folder with --store DIR; what stood there was not touched.",
        error);

    private static void Clear(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    /// <summary>One restore to a place at a time: the second would clear the folder that the first fills.</summary>
    private FileStream Alone()
    {
        try
        {
            return new FileStream($"{Staging}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException e)
        {
            throw new StoreException(place, $"another restore to it is under way, or its folder cannot be written ({e.Message.TrimEnd('.')})", "one restore at a time", "Wait until it is done.", e);
        }
    }

    private void RefuseFilled(bool isFilled)
    {
        if (isFilled)
            throw new ConfigurationException($"--store {place}", "the store holds something already", "a store that is not there or is empty", "Choose another folder with --store DIR, or replace what is there with --force.");
    }

    /// <summary>A schedule that runs has the databases open: it would go on writing to the store that was replaced.</summary>
    private void RefuseRunning()
    {
        if (Running() is { } node)
            throw new ConfigurationException($"--store {place}", string.Create(CultureInfo.InvariantCulture, $"the schedule runs on {node.Node} (last sign of life {node.SeenAt:yyyy-MM-dd HH:mm:ss} UTC)"), "a store that no schedule works on", string.Create(CultureInfo.InvariantCulture, $"Stop analytics schedule there and run again; if it was killed, the store is taken as free from {node.SeenAt + NodeBeat.Silence:HH:mm} UTC."));
    }

    private NodeBeat? Running()
    {
        try
        {
            return Directory.Exists(place) && (location.Database is not null || File.Exists(Path.Combine(place, BackupPath.Catalogue)))
                ? StoreDatabase.Open(location, clock).Occurrences.Nodes().FirstOrDefault(n => n.IsAlive(clock.GetUtcNow()))
                : null;
        }
        catch (StoreException)
        {
            // What cannot be read is what a restore is for.
            return null;
        }
    }

    private bool HoldsFiles() => Directory.Exists(place) && Directory.EnumerateFiles(place, "*", SearchOption.AllDirectories).Any(f => !Path.GetRelativePath(place, f).StartsWith(".lock", StringComparison.Ordinal));

    private void Extract(BackupArchive archive)
    {
        if (!Directory.Exists(Staging))
            Directory.CreateDirectory(Staging);
        var free = new DriveInfo(Staging).AvailableFreeSpace;
        if (archive.Manifest.Entries.Any(e => e.Bytes < 0) || archive.Manifest.Entries.Sum(e => (decimal)e.Bytes) > free)
            throw archive.Damaged(FormattableString.Invariant($"it unpacks to more than the {free} bytes that are free beside the store"));
        foreach (var entry in archive.Manifest.Entries)
        {
            var target = BackupPath.In(Staging, entry.Path);
            Folder(Path.GetDirectoryName(entry.Path)!, BackupPath.IsRestricted(entry.Path));
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = BackupPath.IsRestricted(entry.Path) || entry.Path is BackupPath.Catalogue or BackupPath.Schedule ? OwnerOnly : Everyone;
            using var stream = new FileStream(target, options);
            archive.Copy(entry, stream);
            stream.Flush(flushToDisk: true);
        }
    }

    /// <summary>Makes folders one at a time: those that are made on the way to another get everybody's rights.</summary>
    private void Folder(string relative, bool isRestricted)
    {
        var folder = Staging;
        foreach (var name in relative.Split('/', '\\').Where(n => n.Length > 0))
        {
            folder = Path.Combine(folder, name);
            if (isRestricted && !OperatingSystem.IsWindows())
                Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
            else
                Directory.CreateDirectory(folder);
        }
    }

    /// <summary>Holds the unpacked catalogue against the unpacked files.</summary>
    /// <returns>How many current parts it names.</returns>
    private int Check(BackupArchive archive)
    {
        IReadOnlyList<BackupEntry> named;
        ICatalogue catalogue;
        try
        {
            catalogue = StoreDatabase.Open(Staging, clock).Catalogue;
            catalogue.Check();
            named = CatalogueFiles.Of(catalogue);
        }
        catch (StoreException e)
        {
            throw archive.Damaged($"its catalogue cannot be used: {e.Found}", e);
        }

        var entries = archive.Manifest.Entries.ToHashSet();
        foreach (var entry in named.Where(e => !entries.Contains(e)))
            throw archive.Damaged($"its catalogue names a file that it does not hold as such (SHA-256 {entry.Hash})");
        var paths = named.Select(e => e.Path).Append(BackupPath.Catalogue).Append(BackupPath.Schedule).Append(BackupPath.AccessLog).ToHashSet(StringComparer.Ordinal);
        var surplus = entries.Count(e => !paths.Contains(e.Path) && !BackupPath.IsOnShelf(e.Path));
        return surplus > 0
            ? throw archive.Damaged(FormattableString.Invariant($"it holds {surplus} files that its catalogue does not name"))
            : catalogue.Parts().Count;
    }

    private string? Exchange(bool replace)
    {
        if (!Directory.Exists(place))
        {
            Directory.Move(Staging, place);
            return null;
        }

        using var held = StoreLock.Acquire(StoreFolder.Open(place), Command, clock);
        var isFilled = HoldsFiles();
        if (!replace)
            RefuseFilled(isFilled);

        // Windows renames no folder in which a file is open.
        if (OperatingSystem.IsWindows())
            held.Dispose();

        // The old store has its last name at once: from a folder of the name .restoring the next restore would remove it.
        var old = string.Create(CultureInfo.InvariantCulture, $"{place}.replaced-{clock.GetUtcNow():yyyyMMdd'T'HHmmss'Z'}");
        Directory.Move(Staging, old);
        try
        {
            FolderExchange.Swap(old, place);
        }
        catch (IOException) when (Directory.Exists(place) && Directory.Exists(old))
        {
            Directory.Delete(old, recursive: true);
            throw;
        }

        if (isFilled)
            return old;
        Directory.Delete(old, recursive: true);
        return null;
    }

    private string? Add(BackupManifest manifest, bool replace)
    {
        var store = StoreDatabase.Open(location, clock);
        using var held = store.Acquire(Command);
        if (!replace)
            RefuseFilled(HoldsFiles() || !store.IsEmpty());
        var moves = manifest.Entries.Where(e => e.Path is not BackupPath.Catalogue and not BackupPath.Schedule).GroupBy(e => BackupPath.IsOnShelf(e.Path) ? Path.GetDirectoryName(e.Path)! : e.Path)
            .Select(g => (From: Path.Combine(Staging, g.Key), To: Path.Combine(place, g.Key), Entries: g.ToList())).Where(m => !IsThere(m.To, m.Entries)).ToList();
        foreach (var (from, to, entries) in moves)
        {
            Folder(Path.GetDirectoryName(to)!, from);
            if (BackupPath.IsOnShelf(entries[0].Path))
                Directory.Move(from, to);
            else
                File.Move(from, to, overwrite: true);
        }

        store.TakeCatalogueOf(StoreDatabase.Open(Staging, clock));
        return null;
    }

    /// <summary>Whether a file, or an edition or publication, is in the store as it is in the backup.</summary>
    /// <exception cref="ConfigurationException">The store has another edition or publication of that name.</exception>
    private static bool IsThere(string to, List<BackupEntry> entries)
    {
        if (entries is [{ Path: BackupPath.AccessLog }])
            return File.Exists(to);
        if (!BackupPath.IsOnShelf(entries[0].Path))
            return File.Exists(to) && Same(to, entries[0]);
        if (!Directory.Exists(to))
            return false;
        return entries.All(e => Path.Combine(to, Path.GetFileName(e.Path)) is var f && File.Exists(f) && Same(f, e))
            ? true
            : throw new ConfigurationException(to, "the store has another edition or publication under this name than the backup", "the same one, or none", "Move the folder away, and run again; nothing was restored.");
    }

    private static bool Same(string file, BackupEntry entry)
    {
        using var stream = File.OpenRead(file);
        return stream.Length == entry.Bytes && Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(stream)) == entry.Hash;
    }

    /// <summary>The folder that something is moved to, with the rights of the one that it comes from.</summary>
    private static void Folder(string to, string from)
    {
        if (Directory.Exists(to))
            return;
        var source = Path.GetDirectoryName(from)!;
        Folder(Path.GetDirectoryName(to)!, source);
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(to);
        else
            Directory.CreateDirectory(to, File.GetUnixFileMode(source));
    }
}
