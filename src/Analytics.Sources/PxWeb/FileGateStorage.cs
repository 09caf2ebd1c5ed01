using Analytics.Core;

namespace Analytics.Sources.PxWeb;

/// <summary>A small file on one machine. Beside it stand lock files, which the operating system frees when a process dies.</summary>
internal sealed class FileGateStorage : IGateStorage
{
    private static readonly TimeSpan StatePoll = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan CallPoll = TimeSpan.FromMilliseconds(100);

    // EWOULDBLOCK and ERROR_SHARING_VIOLATION; any other failure, such as a read-only disk, would be waited for in vain.
    private const int HeldOnLinux = 11;
    private const int HeldOnMacOS = 35;
    private const int HeldOnWindows = unchecked((int)0x80070020);

    private readonly string file;
    private readonly TimeProvider clock;

    public FileGateStorage(string file, TimeProvider clock)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        ArgumentNullException.ThrowIfNull(clock);
        this.file = Path.GetFullPath(file);
        this.clock = clock;
    }

    /// <inheritdoc/>
    public async ValueTask<IAsyncDisposable> HoldAsync(int atOnce, CancellationToken cancellationToken) =>
        await HoldAsync(Enumerable.Range(0, atOnce).Select(i => $"{file}.call{i}"), CallPoll, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask ChangeAsync(Func<byte[]?, DateTimeOffset, byte[]> change, CancellationToken cancellationToken)
    {
        await using var held = await HoldAsync([file + ".lock"], StatePoll, cancellationToken);
        try
        {
            // The time is read while the lock is held: a call that had to wait for the lock is later than it was before.
            var written = change(File.Exists(file) ? File.ReadAllBytes(file) : null, clock.GetUtcNow());

            // A process that is killed here leaves the old state, or the new, and a file beside it that the next one overwrites.
            var next = file + ".next";
            File.WriteAllBytes(next, written);
            File.Move(next, file, overwrite: true);
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
}
