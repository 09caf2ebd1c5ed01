using Analytics.Core;
using Analytics.Pipeline.Keeping;
using Analytics.Store;

namespace Analytics.Pipeline.Exporting;

/// <summary>A folder that gets its new content whole: it is written beside it, and the two are exchanged. A kill leaves the old or the new.</summary>
internal sealed class ExportFolder : IDisposable
{
    private const string LockName = ".exporting";

    private readonly string place;
    private FileStream? hold;

    private ExportFolder(string place, string writing, FileStream hold)
    {
        this.place = place;
        Writing = writing;
        this.hold = hold;
    }

    /// <summary>Where the new content is written.</summary>
    public string Writing { get; }

    /// <summary>Makes sure that the folder may be replaced, before any work is done.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="store">The store, which no export lies in.</param>
    /// <exception cref="ConfigurationException">It holds what is not ours, lies in the store, cannot be written, or is being exported to.</exception>
    public static ExportFolder Open(string folder, StoreLocation store)
    {
        var place = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var own = Path.GetFullPath(store.Folder);
        if (place == own || place.StartsWith(own + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new ConfigurationException(folder, "it lies in the store", "a folder outside of it", "Give another folder, such as out/export.");
        RefuseOthers(folder, place);
        var writing = $"{place}.exporting";
        try
        {
            if (Directory.Exists(writing) && !File.Exists(Path.Combine(writing, LockName)) && Directory.EnumerateFileSystemEntries(writing).Any())
                throw new ConfigurationException(writing, "a folder stands where the export is written before it gets its name, and it is not ours", "no such folder", "Move it away, or export to another folder.");
            Directory.CreateDirectory(writing);
            var hold = Hold(folder, writing);
            foreach (var left in Directory.EnumerateFileSystemEntries(writing).Where(e => Path.GetFileName(e) != LockName).ToList())
                Delete(left);
            return new ExportFolder(place, writing, hold);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException(folder, $"the folder cannot be written ({e.Message.TrimEnd('.')})", "a folder that this user may write to", "Give another folder, or change its permissions.", e);
        }
    }

    /// <summary>Gives the new content its name.</summary>
    /// <exception cref="ConfigurationException">Somebody put a file of their own into the folder meanwhile, or it cannot be renamed.</exception>
    public void Keep()
    {
        RefuseOthers(place, place);
        try
        {
            hold!.Dispose();
            hold = null;
            File.Delete(Path.Combine(Writing, LockName));
            if (!Directory.Exists(place))
            {
                Directory.Move(Writing, place);
                return;
            }

            FolderExchange.Swap(Writing, place);
            Directory.Delete(Writing, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException(place, $"the export cannot be given its name ({e.Message.TrimEnd('.')})", "a folder that this user may rename", "Close what is open in it and run again.", e);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (hold is null)
            return;
        hold.Dispose();
        Directory.Delete(Writing, recursive: true);
    }

    private static FileStream Hold(string folder, string writing)
    {
        try
        {
            return new FileStream(Path.Combine(writing, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e)
        {
            throw new ConfigurationException(folder, "another export is being written to it", "one at a time", "Wait until it is done, or export to another folder.", e);
        }
    }

    /// <summary>Whatever lies there and is not of an export of ours is somebody's, and is never removed.</summary>
    private static void RefuseOthers(string folder, string place)
    {
        if (File.Exists(place))
            throw new ConfigurationException(folder, "it is a file", "a folder", "Give another name.");
        if (!Directory.Exists(place) || !Directory.EnumerateFileSystemEntries(place).Any())
            return;
        if (ExportManifest.Of(place) is not { } manifest)
            throw new ConfigurationException(folder, "the folder is not empty, and is no export of ours", "a new or empty folder, or one that analytics export has made", "Give another folder; what lies in this one is left as it is.");
        var ours = manifest.Files.Select(f => f.Path).Append(ExportManifest.FileName).ToHashSet(StringComparer.Ordinal);
        if (Directory.EnumerateFiles(place, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }).Select(f => Path.GetRelativePath(place, f).Replace('\\', '/')).Order(StringComparer.Ordinal).FirstOrDefault(f => !ours.Contains(f)) is { } other)
            throw new ConfigurationException(folder, $"{other} in it is not of the export", "nothing but what analytics export has made", "Move it away, or export to another folder; nothing was changed.");
    }

    private static void Delete(string entry)
    {
        if (Directory.Exists(entry))
            Directory.Delete(entry, recursive: true);
        else
            File.Delete(entry);
    }
}
