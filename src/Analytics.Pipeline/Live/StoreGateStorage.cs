using Analytics.Sources.PxWeb;
using Analytics.Store;

namespace Analytics.Pipeline.Live;

/// <summary>Keeps the count of calls to the statistics bank in the store's database, for all nodes together.</summary>
/// <param name="state">The count.</param>
/// <param name="clock">What is waited by.</param>
internal sealed class StoreGateStorage(SharedState state, TimeProvider clock) : IGateStorage
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(250);

    /// <inheritdoc/>
    public async ValueTask<IAsyncDisposable> HoldAsync(int atOnce, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (state.TryHold(atOnce) is { } held)
                return new Held(held);
            await Task.Delay(Poll, clock, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public ValueTask ChangeAsync(Func<byte[]?, DateTimeOffset, byte[]> change, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        state.Change(change);
        return ValueTask.CompletedTask;
    }

    private sealed class Held(IDisposable held) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            held.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
