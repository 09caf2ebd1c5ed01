using Analytics.Core;
using Analytics.Store;

namespace Analytics.Pipeline.Running;

/// <summary>One writer's hold of a store, from the lock to its release.</summary>
internal sealed class StoreSession : IDisposable
{
    private readonly StoreLock writer;

    private StoreSession(StoreLock writer, Workspace workspace)
    {
        this.writer = writer;
        Workspace = workspace;
    }

    public Workspace Workspace { get; }

    /// <summary>Opens a store for writing, and waits for another writer as long as the patience lasts.</summary>
    /// <exception cref="StoreException">Another process writes, or the store cannot be opened.</exception>
    public static StoreSession Open(StoreLocation store, string holder, TimeProvider clock, TimeSpan patience = default, CancellationToken stop = default)
    {
        // One database for both: what a writer publishes is refused once another has followed it.
        var database = StoreDatabase.Open(store, clock);
        return new StoreSession(database.Acquire(holder, patience, stop), Workspace.Of(database, clock));
    }

    public void Dispose() => writer.Dispose();
}
