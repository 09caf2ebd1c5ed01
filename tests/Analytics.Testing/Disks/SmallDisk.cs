using System.Diagnostics;
using System.Globalization;

namespace Analytics.Testing.Disks;

/// <summary>A disk of its own in a folder, which fills up, grows and becomes read-only as a test says. It lies in memory, and is gone with the test.</summary>
public sealed class SmallDisk : IDisposable
{
    private static readonly Lazy<string?> Reason = new(Probe);

    private readonly string folder;

    private SmallDisk(string folder) => this.folder = folder;

    /// <summary>Why this user cannot mount one here; null where it can.</summary>
    public static string? MissingReason => Reason.Value;

    /// <summary>Bytes that are still free.</summary>
    public long Free => new DriveInfo(folder).AvailableFreeSpace;

    /// <summary>Bytes that are taken.</summary>
    public long Used => new DriveInfo(folder).TotalSize - Free;

    /// <summary>Mounts an empty disk.</summary>
    /// <param name="folder">Where; made when it is not there.</param>
    /// <param name="bytes">Its size, rounded up to whole pages.</param>
    public static SmallDisk Mount(string folder, long bytes)
    {
        Directory.CreateDirectory(folder);
        Run("mount", "-t", "tmpfs", "-o", Size(bytes), "tmpfs", folder);
        return new SmallDisk(folder);
    }

    /// <summary>Gives it another size; what lies on it stays.</summary>
    public void Resize(long bytes) => Run("mount", "-o", $"remount,{Size(bytes)}", folder);

    /// <summary>Makes it read-only also for root, or writable again.</summary>
    public void SetReadOnly(bool readOnly) => Run("mount", "-o", readOnly ? "remount,ro" : "remount,rw", folder);

    /// <inheritdoc/>
    public void Dispose() => Run("umount", "--lazy", folder);

    /// <summary>A size of 0 would mean one without limit.</summary>
    private static string Size(long bytes) => string.Create(CultureInfo.InvariantCulture, $"size={Math.Max(4096, (bytes + 4095) / 4096 * 4096)}");

    private static string? Probe()
    {
        const string Why = "SKIPPED: this user may not mount a disk in memory, so full and read-only disks are not tested; run as root on Linux";
        if (!OperatingSystem.IsLinux())
            return Why;
        using var place = new TemporaryFolder();
        try
        {
            using var disk = Mount(place.Combine("disk"), 1 << 20);
            disk.SetReadOnly(true);
            return null;
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return $"{Why} ({e.Message.Trim()})";
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {error}");
    }
}
