using System.Diagnostics;
using System.Text.Json;
using Analytics.Core;
using Analytics.Store.Catalogues;

namespace Analytics.Store;

/// <summary>Makes this process the store's only writer until it is disposed of, or until the process dies. Readers need no lock.</summary>
public sealed class StoreLock : IDisposable
{
    // EWOULDBLOCK and ERROR_SHARING_VIOLATION; any other failure, such as a read-only disk, is not a held lock.
    private const int HeldOnLinux = 11;
    private const int HeldOnMacOS = 35;
    private const int HeldOnWindows = unchecked((int)0x80070020);

    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(200);

    private readonly Action release;
    private bool isReleased;

    /// <summary>A lock that was taken.</summary>
    /// <param name="release">Lets it go.</param>
    internal StoreLock(Action release) => this.release = release;

    /// <summary>Takes the lock of a store that one node has, by a file in it; <see cref="StoreDatabase.Acquire"/> takes that of any store.</summary>
    /// <param name="store">The store.</param>
    /// <param name="command">What is run, shown to whoever is refused: <c>analytics run</c>.</param>
    /// <param name="clock">The time since when it is held.</param>
    /// <param name="patience">How long to wait for another writer; not at all by default.</param>
    /// <param name="stop">Ends the waiting.</param>
    /// <exception cref="StoreException">Another process holds it, or the folder cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The waiting was ended.</exception>
    public static StoreLock Acquire(StoreFolder store, string command, TimeProvider clock, TimeSpan patience = default, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(clock);

        // The locked file itself cannot be read by others on Windows, so the owner stands in a file beside it.
        var ownerFile = store.LockFile + ".owner";
        var held = Hold(store, ownerFile, patience, stop);
        var result = new StoreLock(() =>
        {
            File.Delete(ownerFile);
            held.Dispose();
        });
        try
        {
            StoreFolder.Guard(ownerFile, () => File.WriteAllText(ownerFile, JsonSerializer.Serialize(StoreOwner.This(command, clock))));
            return result;
        }
        catch
        {
            result.Dispose();
            throw;
        }
    }

    /// <summary>Who holds the lock of a store that one node has; null when nobody does, or where it cannot be seen.</summary>
    internal static StoreOwner? Holder(StoreFolder store)
    {
        if (ReadOwner(store.LockFile + ".owner") is not { } owner)
            return null;
        try
        {
            // A killed writer leaves its name, and no lock.
            using var free = TryOpen(store.LockFile);
            return free is null ? owner : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Releases the lock.</summary>
    public void Dispose()
    {
        if (isReleased)
            return;
        isReleased = true;
        release();
    }

    private static FileStream Hold(StoreFolder store, string ownerFile, TimeSpan patience, CancellationToken stop)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            FileStream? held = null;
            StoreFolder.Guard(store.LockFile, () => held = TryOpen(store.LockFile));
            if (held is not null)
                return held;
            if (watch.Elapsed >= patience)
                throw StoreOwner.Refusal(store.LockFile, ReadOwner(ownerFile));
            if (stop.WaitHandle.WaitOne(Poll))
                stop.ThrowIfCancellationRequested();
        }
    }

    private static FileStream? TryOpen(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error) when (error.HResult is HeldOnLinux or HeldOnMacOS or HeldOnWindows)
        {
            return null;
        }
    }

    private static StoreOwner? ReadOwner(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<StoreOwner>(File.ReadAllText(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }
}
