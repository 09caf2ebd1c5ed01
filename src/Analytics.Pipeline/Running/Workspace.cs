using Analytics.Core;
using Analytics.Store;

namespace Analytics.Pipeline.Running;

/// <summary>The parts of one store that the steps work with.</summary>
/// <param name="Folder">Its folder.</param>
/// <param name="Catalogue">What is published.</param>
/// <param name="Landing">Bytes as they came.</param>
/// <param name="Parts">Writes Parquet parts.</param>
internal sealed record Workspace(StoreFolder Folder, ICatalogue Catalogue, Landing Landing, PartWriter Parts)
{
    /// <summary>Opens a store without a writer's lock.</summary>
    /// <exception cref="StoreException">The store cannot be opened.</exception>
    public static Workspace Open(StoreLocation store, TimeProvider clock) => Of(StoreDatabase.Open(store, clock), clock);

    /// <summary>The parts of an opened store.</summary>
    public static Workspace Of(StoreDatabase database, TimeProvider clock) =>
        new(database.Folder, database.Catalogue, new Landing(database.Folder, database.Catalogue, clock), new PartWriter(database.Folder));
}
