using System.Globalization;
using Analytics.Core;
using Microsoft.Data.Sqlite;

namespace Analytics.Store.Catalogues;

/// <summary>SQLite's result codes as sentences that say what to do.</summary>
internal static class SqliteError
{
    // https://sqlite.org/rescode.html
    public const int Corrupt = 11;

    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Failed = 10;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    // Below this SQLite cannot make the file by which readers share the catalogue, and calls that a failure of the disk.
    private const long LittleSpace = 256 << 10;

    /// <summary>Whether the disk let SQLite make no files beside the catalogue, so that it could not even be read: it is full or read-only.</summary>
    public static bool IsOfTheDisk(SqliteException error) => error.SqliteErrorCode is ReadOnly or Failed or Full or CannotOpen;

    public static StoreException From(string file, SqliteException error, TimeSpan patience) => error.SqliteErrorCode switch
    {
        Corrupt or NotADatabase => new StoreException(
            file,
            $"the catalogue is damaged: {Said(error)}",
            "a SQLite catalogue",
            "Run analytics doctor, or put a backup back with analytics restore FILE; the landed files and the parts beside it are intact.",
            error),
        Busy or Locked => new StoreException(
            file,
            $"another process holds the catalogue: {Said(error)}",
            string.Create(CultureInfo.InvariantCulture, $"a free catalogue within {patience.TotalSeconds} seconds"),
            "Wait for the other run or stop it, and run again.",
            error),
        Full => FullDisk(file, error),
        Failed when HasLittleSpace(file) => FullDisk(file, error),
        _ => new StoreException(
            file,
            $"the catalogue cannot be read or written: {Said(error)}",
            "a catalogue in a folder that this user may write in, on a disk that is not read-only",
            "Check the folder's rights and the disk; if they are good, run analytics doctor.",
            error),
    };

    private static StoreException FullDisk(string file, SqliteException error) =>
        new(file, $"the disk is full: {Said(error)}", "free space for the catalogue", "Free space, and run again; nothing was published.", error);

    private static string Said(SqliteException error) => error.Message.TrimEnd('.');

    private static bool HasLittleSpace(string file)
    {
        try
        {
            return new DriveInfo(Path.GetDirectoryName(file)!).AvailableFreeSpace < LittleSpace;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }
}
