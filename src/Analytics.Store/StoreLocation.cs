using Analytics.Core;
using Analytics.Store.Catalogues;

namespace Analytics.Store;

/// <summary>Where a store is: its folder, and the database of its catalogue.</summary>
/// <param name="Folder">The folder of landed files and parts; shared by all nodes where there are several.</param>
/// <param name="Database">Connection string of PostgreSQL; null for the SQLite file in the folder, which serves one node.</param>
public sealed record StoreLocation(string Folder, string? Database = null)
{
    /// <summary>A folder with a catalogue of its own.</summary>
    public static implicit operator StoreLocation(string folder) => new(folder);

    /// <summary>The folder with a catalogue of its own.</summary>
    /// <param name="folder">The folder.</param>
    public static StoreLocation FromString(string folder) => new(folder);

    /// <summary>The connection string for those who keep things of their own in the same database, with settings by which the locks of a node that is cut off are let go within a minute; null where there is none.</summary>
    /// <exception cref="ConfigurationException">It is no connection string.</exception>
    public string? SharedConnection() => Database is null ? null : PostgresAddress.Parse(Database).SharedConnectionString();

    /// <summary>The folder; a connection string may hold a password, and is never shown.</summary>
    public override string ToString() => Folder;
}
