using Analytics.Core;

namespace Analytics.Sources.PxWeb;

/// <summary>Where a gate keeps its count and holds its permissions, so that all processes of an installation share them. What a process holds is free when it dies.</summary>
public interface IGateStorage
{
    /// <summary>Waits for one of the permissions to have a call under way.</summary>
    /// <param name="atOnce">How many there are.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The permission; dispose of it when the call is over.</returns>
    /// <exception cref="StoreException">The place cannot be written.</exception>
    ValueTask<IAsyncDisposable> HoldAsync(int atOnce, CancellationToken cancellationToken);

    /// <summary>Changes the count, one process after the other; a kill leaves the old or the new.</summary>
    /// <param name="change">Given what was written, or null, and the time by the place's own clock; answers what to write.</param>
    /// <param name="cancellationToken">Ends the waiting for others.</param>
    /// <exception cref="StoreException">The place cannot be written.</exception>
    ValueTask ChangeAsync(Func<byte[]?, DateTimeOffset, byte[]> change, CancellationToken cancellationToken);
}
