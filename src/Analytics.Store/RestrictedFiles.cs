using System.Globalization;
using Analytics.Core;

namespace Analytics.Store;

/// <summary>Files about individuals: the owner reads and writes them, and nobody else does. On Windows the folder's own rights decide.</summary>
internal static class RestrictedFiles
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The folder, made when it is not there.</summary>
    public static string Folder(StoreFolder store, params string[] below)
    {
        // One at a time: folders that are made on the way to another get everybody's rights.
        var folder = store.Restricted;
        foreach (var name in below.Prepend(""))
        {
            folder = Path.Combine(folder, name);
            if (OperatingSystem.IsWindows())
                Directory.CreateDirectory(folder);
            else
                Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
        }

        return folder;
    }

    /// <summary>A place below the restricted folder; what is a municipality's own lies in a folder of its own.</summary>
    public static string[] Below(MunicipalityCode? tenant, params string[] below) => tenant is { } code ? [code.Value, .. below] : below;

    /// <summary>Takes everybody else's rights to a file away, before anything about persons is written to it.</summary>
    public static void Close(string file)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, OwnerOnly);
    }

    /// <summary>Makes an empty file that only the owner can read.</summary>
    public static void Create(string file)
    {
        File.WriteAllBytes(file, []);
        Close(file);
    }

    /// <summary>Writes down who reads what, and why.</summary>
    /// <exception cref="StoreException">The log cannot be written; nothing is read then.</exception>
    public static void Log(StoreFolder store, RestrictedGrant grant, IEnumerable<DatasetName> datasets)
    {
        var log = Path.Combine(store.Restricted, "access.log");
        StoreFolder.Guard(log, () =>
        {
            Folder(store);
            if (!File.Exists(log))
                Create(log);
            var line = string.Create(CultureInfo.InvariantCulture, $"{grant.Clock.GetUtcNow().UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}\t{grant.Who}\t{grant.Why}{(grant.Tenant is { } tenant ? $" (municipality {tenant})" : "")}\t{string.Join(' ', datasets)}\n");
            File.AppendAllText(log, line.ReplaceLineEndings(" ").TrimEnd() + "\n");
        });
    }
}
