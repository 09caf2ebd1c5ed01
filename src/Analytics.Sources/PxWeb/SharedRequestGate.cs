using Analytics.Core;

namespace Analytics.Sources.PxWeb;

/// <summary>One gate for all processes of an installation: however many run, together they keep to the bank's limit.</summary>
/// <remarks>The count is kept in a small file, or where a storage says. A damaged count stands for an empty bucket: calls wait one window.</remarks>
public sealed class SharedRequestGate : IRequestGate
{
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(5);

    private readonly IGateStorage storage;
    private readonly TimeProvider clock;
    private readonly GateLimits limits;

    /// <summary>Opens a gate for the processes of one machine.</summary>
    /// <param name="file">The state file; it and its folder are made when needed.</param>
    /// <param name="clock">The time, and what is waited by.</param>
    /// <param name="limits">The limits until the bank says its own; SSB's guide by default.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit is out of range.</exception>
    public SharedRequestGate(string file, TimeProvider clock, GateLimits? limits = null)
        : this(new FileGateStorage(file, clock), clock, limits)
    {
    }

    /// <summary>Opens a gate for all that share a storage.</summary>
    /// <param name="storage">Where the count is.</param>
    /// <param name="clock">What is waited by; the count goes by the storage's own time.</param>
    /// <param name="limits">The limits until the bank says its own; SSB's guide by default.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit is out of range.</exception>
    public SharedRequestGate(IGateStorage storage, TimeProvider clock, GateLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentNullException.ThrowIfNull(clock);
        this.storage = storage;
        this.clock = clock;
        this.limits = limits ?? new GateLimits();
        this.limits.Validate();
    }

    /// <inheritdoc/>
    /// <exception cref="StoreException">The storage cannot be written.</exception>
    public async ValueTask<IAsyncDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        var call = await storage.HoldAsync(limits.AtOnce, cancellationToken);
        try
        {
            while (true)
            {
                var (wait, taken) = await ChangeAsync((state, now) => (state.Take(now), now), cancellationToken);
                if (wait <= TimeSpan.Zero)
                    return new Lease(this, call, taken);
                await Task.Delay(wait < ShortestWait ? ShortestWait : wait, clock, cancellationToken);
            }
        }
        catch
        {
            await call.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="StoreException">The storage cannot be written.</exception>
    public async ValueTask ReportAsync(RateReport report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        await ChangeAsync(
            (state, now) =>
            {
                state.Note(report, now);
                return true;
            },
            cancellationToken);
    }

    private async ValueTask<T> ChangeAsync<T>(Func<GateState, DateTimeOffset, T> change, CancellationToken cancellationToken)
    {
        T result = default!;
        await storage.ChangeAsync(
            (written, now) =>
            {
                var state = written is null ? GateState.Full(limits) : GateState.Read(written, limits, now);
                result = change(state, now);
                return state.Write();
            },
            cancellationToken);
        return result;
    }

    private sealed class Lease(SharedRequestGate gate, IAsyncDisposable call, DateTimeOffset taken) : IAsyncDisposable
    {
        private bool isOver;

        public async ValueTask DisposeAsync()
        {
            if (isOver)
                return;
            isOver = true;
            try
            {
                await gate.ChangeAsync(
                    (state, now) =>
                    {
                        state.End(taken, now);
                        return true;
                    },
                    CancellationToken.None);
            }
            finally
            {
                await call.DisposeAsync();
            }
        }
    }
}
