using Analytics.Core;
using Microsoft.Data.Sqlite;

namespace Analytics.Store;

/// <summary>SQLite's result codes as sentences that say what to do.</summary>
internal static class CatalogueError
{
    // https://sqlite.org/rescode.html
    public const int Corrupt = 11;

    private const int Busy = 5;
    private const int Locked = 6;
    private const int Full = 13;
    private const int NotADatabase = 26;

    public static StoreException From(string file, SqliteException error) => error.SqliteErrorCode switch
    {
        Corrupt or NotADatabase => new StoreException(
            file,
            $"the catalogue is damaged: {error.Message}",
            "a SQLite catalogue",
            "Run analytics doctor, or put a backup back with analytics restore FILE; the landed files and the parts beside it are intact.",
            error),
        Busy or Locked => new StoreException(
            file,
            $"another process holds the catalogue: {error.Message}",
            "a free catalogue within 30 seconds",
            "Wait for the other run or stop it, and run again.",
            error),
        Full => new StoreException(
            file, $"the disk is full: {error.Message}", "free space for the catalogue", "Free space, and run again; nothing was published.", error),
        _ => new StoreException(
            file,
            $"the catalogue cannot be read or written: {error.Message}",
            "a catalogue in a folder that this user may write in",
            "Check the folder's rights and the disk; if they are good, run analytics doctor.",
            error),
    };
}
