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

    /// <exception cref="StoreException">Another process writes, or the store cannot be opened.</exception>
    public static StoreSession Open(string store, string holder, TimeProvider clock)
    {
        var writer = StoreLock.Acquire(StoreFolder.Open(store), holder, clock);
        try
        {
            return new StoreSession(writer, Workspace.Open(store, clock));
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    }

    public void Dispose() => writer.Dispose();
}
