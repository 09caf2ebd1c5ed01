using System.Security.Cryptography;
using Analytics.Core;

namespace Analytics.Store;

/// <summary>The store's place on disk: <c>landing/</c>, <c>parts/</c>, <c>restricted/</c>, <c>catalogue.db</c> and <c>.lock</c>.</summary>
public sealed class StoreFolder
{
    private static int temporaryNumber;

    private StoreFolder(string path) => Path = path;

    /// <summary>The folder, as a full path.</summary>
    public string Path { get; }

    /// <summary>Where exact bytes are kept.</summary>
    public string Landing => System.IO.Path.Combine(Path, "landing");

    /// <summary>Where Parquet parts are kept.</summary>
    public string Parts => System.IO.Path.Combine(Path, "parts");

    /// <summary>Where answers of individuals are kept: their bytes, their parts and the log of who read them. Only the owner of the store may read it.</summary>
    public string Restricted => System.IO.Path.Combine(Path, "restricted");

    /// <summary>The SQLite catalogue.</summary>
    public string CatalogueFile => System.IO.Path.Combine(Path, "catalogue.db");

    /// <summary>The schedule's own SQLite database, where the catalogue is one too: its jobs, and the history of their runs with logs.</summary>
    public string ScheduleFile => System.IO.Path.Combine(Path, "schedule.db");

    /// <summary>The file whose lock makes a process the only writer.</summary>
    public string LockFile => System.IO.Path.Combine(Path, ".lock");

    /// <summary>Where DuckDB spills what its memory limit does not hold.</summary>
    public string Spill => System.IO.Path.Combine(Path, "spill");

    /// <summary>Where the outputs of notebooks' last runs are kept; all of it may go at any time, and no backup holds it.</summary>
    public string NotebookCache => System.IO.Path.Combine(Path, "cache", "notebooks");

    /// <summary>Where parts are written before they get their name; on the parts' own volume, so that the renaming is atomic.</summary>
    internal string PartsInWriting => System.IO.Path.Combine(Parts, ".writing");

    /// <summary>Opens a store, and makes its folders if they are not there.</summary>
    /// <param name="path">The folder; relative to the working directory when not rooted.</param>
    /// <exception cref="StoreException">The folder cannot be made or written.</exception>
    public static StoreFolder Open(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var store = new StoreFolder(System.IO.Path.GetFullPath(path));
        Guard(store.Path, () =>
        {
            Directory.CreateDirectory(store.Landing);
            Directory.CreateDirectory(store.PartsInWriting);
        });
        return store;
    }

    /// <summary>The full path of a file that the catalogue names relative to the store.</summary>
    public string Resolve(string relative) => System.IO.Path.GetFullPath(System.IO.Path.Combine(Path, relative));

    /// <summary>A path inside the store as the catalogue names it: relative, with forward slashes.</summary>
    internal string Relative(string path) => System.IO.Path.GetRelativePath(Path, path).Replace('\\', '/');

    /// <summary>A name in <paramref name="folder"/> that no other process or thread writes to now.</summary>
    internal static string TemporaryName(string folder, string extension) =>
        System.IO.Path.Combine(folder, FormattableString.Invariant(
            $".{Environment.MachineName}-{Environment.ProcessId}-{Interlocked.Increment(ref temporaryNumber)}{extension}"));

    /// <summary>Whether a file that the catalogue names lies among the answers of individuals.</summary>
    internal static bool IsRestricted(string relative) => relative.StartsWith("restricted/", StringComparison.Ordinal);

    /// <summary>Forces a written file to disk and gives it its final name. The same content there stays, since a reader may have it open; a damaged copy is replaced.</summary>
    internal static void Keep(string temporary, string final, string hash)
    {
        if (File.Exists(final) && Hash(final) == hash)
            return;
        using (var file = new FileStream(temporary, FileMode.Open, FileAccess.ReadWrite))
            file.Flush(flushToDisk: true);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(final)!);
        File.Move(temporary, final, overwrite: true);
    }

    /// <summary>SHA-256 of a file's bytes, lower-case hex.</summary>
    internal static string Hash(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    /// <summary>Turns a refusal of the file system into a sentence that says what to do.</summary>
    internal static void Guard(string place, Action write)
    {
        try
        {
            write();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(place, error);
        }
    }

    internal static StoreException Unwritable(string place, Exception error) => new(
        place,
        $"the store cannot be written: {error.Message.TrimEnd('.')}",
        "a folder on a disk with free space that this user may write in",
        "Free space or change the rights, or choose another folder with --store DIR.",
        error);
}
