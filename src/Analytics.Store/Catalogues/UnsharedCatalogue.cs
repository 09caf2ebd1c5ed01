using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Analytics.Store.Catalogues;

/// <summary>Reads a catalogue without making any file beside it, where nothing can be made.</summary>
internal static class UnsharedCatalogue
{
    /// <summary>Reads, and makes sure that nobody wrote meanwhile: SQLite takes no lock here.</summary>
    /// <param name="file">The catalogue.</param>
    /// <param name="work">Reads from a connection that cannot write.</param>
    /// <param name="read">What was read.</param>
    /// <returns>Whether the file could be read, and held all that was published before and after.</returns>
    public static bool TryRead<T>(string file, Func<SqliteConnection, T> work, [MaybeNullWhen(false)] out T read)
    {
        read = default;
        if (State(file) is not { } before)
            return false;
        try
        {
            // https://sqlite.org/uri.html#uriimmutable
            var address = new SqliteConnectionStringBuilder { DataSource = $"{new Uri(file).AbsoluteUri}?immutable=1", Mode = SqliteOpenMode.ReadOnly, Pooling = false };
            using var connection = new SqliteConnection(address.ToString());
            connection.Open();
            read = work(connection);
        }
        catch (SqliteException)
        {
            return false;
        }

        return State(file) == before;
    }

    /// <summary>The file as it stands; null where a journal beside it holds changes that are not in it.</summary>
    private static (long Bytes, DateTime Written)? State(string file)
    {
        var journal = new FileInfo(file + "-wal");
        var catalogue = new FileInfo(file);
        return catalogue.Exists && !(journal.Exists && journal.Length > 0) ? (catalogue.Length, catalogue.LastWriteTimeUtc) : null;
    }
}
