using Analytics.Core;

namespace Analytics.Sources.PxWeb;

/// <summary>One gate for all processes of an installation, by a small file: however many run, together they keep to the bank's limit.</summary>
/// <remarks>
/// Beside the file stand lock files, which the operating system frees when a process dies. A damaged file counts as an empty bucket: calls wait one window.
/// </remarks>
public sealed class SharedRequestGate : IRequestGate
{
    private static readonly TimeSpan StatePoll = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan CallPoll = TimeSpan.FromMilliseconds(100);

    // EWOULDBLOCK and ERROR_SHARING_VIOLATION; any other failure, such as a read-only disk, would be waited for in vain.
    private const int HeldOnLinux = 11;
    private const int HeldOnMacOS = 35;
    private const int HeldOnWindows = unchecked((int)0x80070020);

    private readonly string file;
    private readonly TimeProvider clock;
    private readonly GateLimits limits;

    /// <summary>Opens the gate.</summary>
    /// <param name="file">The state file; it and its folder are made when needed.</param>
    /// <param name="clock">The time, and what is waited by.</param>
    /// <param name="limits">The limits until the bank says its own; SSB's guide by default.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit is out of range.</exception>
    public SharedRequestGate(string file, TimeProvider clock, GateLimits? limits = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        ArgumentNullException.ThrowIfNull(clock);
        this.file = Path.GetFullPath(file);
        this.clock = clock;
        this.limits = limits ?? new GateLimits();
        this.limits.Validate();
    }

    /// <inheritdoc/>
    /// <exception cref="StoreException">The file cannot be written.</exception>
    public async ValueTask<IAsyncDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        var call = await HoldAsync(Enumerable.Range(0, limits.AtOnce).Select(i => $"{file}.call{i}"), CallPoll, cancellationToken);
        try
        {
            while (true)
            {
                var (wait, taken) = await ChangeAsync((state, now) => (state.Take(now), now), cancellationToken);
                if (wait <= TimeSpan.Zero)
                    return new Lease(this, call, taken);
                await Task.Delay(wait < StatePoll ? StatePoll : wait, clock, cancellationToken);
            }
        }
        catch
        {
            await call.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="StoreException">The file cannot be written.</exception>
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
        await using var held = await HoldAsync([file + ".lock"], StatePoll, cancellationToken);
        try
        {
            // The time is read while the lock is held: a call that had to wait for the lock is later than it was before.
            var now = clock.GetUtcNow();
            var state = File.Exists(file) ? GateState.Read(File.ReadAllBytes(file), limits, now) : GateState.Full(limits);
            var result = change(state, now);

            // A process that is killed here leaves the old state, or the new, and a file beside it that the next one overwrites.
            var next = file + ".next";
            File.WriteAllBytes(next, state.Write());
            File.Move(next, file, overwrite: true);
            return result;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Refuse(error);
        }
    }

    /// <summary>Holds one of several lock files, and waits until one is free.</summary>
    private async ValueTask<FileStream> HoldAsync(IEnumerable<string> candidates, TimeSpan poll, CancellationToken cancellationToken)
    {
        var paths = candidates.ToList();
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var path in paths)
            {
                if (TryHold(path) is { } held)
                    return held;
            }

            await Task.Delay(poll, clock, cancellationToken);
        }
    }

    private FileStream? TryHold(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error) when (error.HResult is HeldOnLinux or HeldOnMacOS or HeldOnWindows)
        {
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Refuse(error);
        }
    }

    private StoreException Refuse(Exception error) => new(
        file,
        $"the file that counts calls to the statistics bank could not be read or written: {error.Message}",
        "a file that this user may write",
        "Check the folder's rights and space, or point the store at another folder.",
        error);

    private sealed class Lease(SharedRequestGate gate, FileStream call, DateTimeOffset taken) : IAsyncDisposable
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
