namespace Analytics.Testing;

/// <summary>Copies folders that a test may spoil.</summary>
public static class FolderCopy
{
    /// <summary>Copies a folder with all below it.</summary>
    /// <param name="from">The folder.</param>
    /// <param name="to">Where to; made if it is not there.</param>
    public static void Make(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
