using System.Runtime.InteropServices;
using System.Text;

namespace Analytics.Pipeline.Keeping;

/// <summary>Gives two folders each other's names.</summary>
internal static class FolderExchange
{
    private const int CurrentFolder = -100;
    private const uint Exchange = 2;

    /// <summary>Exchanges them: in one step where the system can (renameat2 of Linux), so that neither name is ever without a folder; else by three renamings.</summary>
    /// <exception cref="IOException">They cannot be renamed.</exception>
    public static void Swap(string one, string other)
    {
        if (OperatingSystem.IsLinux() && TrySwap(one, other))
            return;
        var between = $"{one}.old";
        Directory.Move(other, between);
        Directory.Move(one, other);
        Directory.Move(between, one);
    }

    private static bool TrySwap(string one, string other)
    {
        try
        {
            return RenameAt(CurrentFolder, Bytes(one), CurrentFolder, Bytes(other), Exchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            // A C library from before 2018, or another one.
            return false;
        }
    }

    private static byte[] Bytes(string path) => Encoding.UTF8.GetBytes(path + '\0');

    // https://man7.org/linux/man-pages/man2/rename.2.html
    [DllImport("libc", EntryPoint = "renameat2")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int RenameAt(int oldFolder, byte[] oldPath, int newFolder, byte[] newPath, uint flags);
}
