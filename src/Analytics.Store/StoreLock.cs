using System.Globalization;
using System.Text.Json;
using Analytics.Core;

namespace Analytics.Store;

/// <summary>Makes this process the store's only writer until it is disposed of, or until the process dies. Readers need no lock.</summary>
public sealed class StoreLock : IDisposable
{
    // EWOULDBLOCK and ERROR_SHARING_VIOLATION; any other failure, such as a read-only disk, is not a held lock.
    private const int HeldOnLinux = 11;
    private const int HeldOnMacOS = 35;
    private const int HeldOnWindows = unchecked((int)0x80070020);

    private readonly FileStream held;
    private readonly string ownerFile;

    private StoreLock(FileStream held, string ownerFile)
    {
        this.held = held;
        this.ownerFile = ownerFile;
    }

    /// <summary>Takes the lock, and does not wait for it.</summary>
    /// <param name="store">The store.</param>
    /// <param name="command">What is run, shown to whoever is refused: <c>analytics run</c>.</param>
    /// <param name="clock">The time since when it is held.</param>
    /// <exception cref="StoreException">Another process holds it, or the folder cannot be written.</exception>
    public static StoreLock Acquire(StoreFolder store, string command, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(clock);

        // The locked file itself cannot be read by others on Windows, so the owner stands in a file beside it.
        var ownerFile = store.LockFile + ".owner";
        FileStream? held = null;
        StoreFolder.Guard(store.LockFile, () => held = TryOpen(store.LockFile));
        if (held is null)
            throw Refusal(store.LockFile, ownerFile);

        var result = new StoreLock(held, ownerFile);
        try
        {
            var owner = new Owner(Environment.ProcessId, Environment.MachineName, clock.GetUtcNow(), command);
            StoreFolder.Guard(ownerFile, () => File.WriteAllText(ownerFile, JsonSerializer.Serialize(owner)));
            return result;
        }
        catch
        {
            result.Dispose();
            throw;
        }
    }

    /// <summary>Releases the lock.</summary>
    public void Dispose()
    {
        if (!held.CanWrite)
            return;
        File.Delete(ownerFile);
        held.Dispose();
    }

    /// <summary>Whether this lock is held, and is the store's.</summary>
    internal bool IsFor(StoreFolder store) => held.CanWrite && held.Name == store.LockFile;

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

    private static StoreException Refusal(string lockFile, string ownerFile) => new(
        lockFile,
        ReadOwner(ownerFile) is { } owner
            ? string.Create(CultureInfo.InvariantCulture, $"'{owner.Command}' (process {owner.Process} on {owner.Host}) has been writing to the store since {owner.Since:yyyy-MM-dd HH:mm:ss} UTC")
            : "another process writes to the store",
        "one writer at a time",
        "Wait until it is done, or stop it; the lock is free as soon as that process ends.");

    private static Owner? ReadOwner(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<Owner>(File.ReadAllText(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            // Between taking the lock and writing its name, an owner has none; the refusal stands without it.
            return null;
        }
    }

    private sealed record Owner(int Process, string Host, DateTimeOffset Since, string Command);
}
