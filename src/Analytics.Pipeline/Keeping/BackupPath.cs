namespace Analytics.Pipeline.Keeping;

/// <summary>The paths that a backup may have: of the store's own folders, and never out of them.</summary>
internal static class BackupPath
{
    public const string Catalogue = "catalogue.db";
    /// <summary>The schedule's own database with its history and logs, where it is a file.</summary>
    public const string Schedule = "schedule.db";

    public const string AccessLog = "restricted/access.log";

    private const int MostCharacters = 1000;

    private static readonly string[] Folders = ["landing", "parts", "restricted", "editions", "published"];

    /// <summary>Whether it lies among the answers of individuals.</summary>
    public static bool IsRestricted(string path) => path.StartsWith("restricted/", StringComparison.Ordinal);

    /// <summary>Whether it is of a frozen edition or a publication, which the catalogue does not name.</summary>
    public static bool IsOnShelf(string path) => path.StartsWith("editions/", StringComparison.Ordinal) || path.StartsWith("published/", StringComparison.Ordinal);

    /// <summary>Whether a file of this path may be written below a store's folder.</summary>
    public static bool IsSafe(string path)
    {
        if (path is Catalogue or Schedule)
            return true;
        var names = path.Split('/');
        return path.Length <= MostCharacters
            && names.Length > 1
            && Folders.Contains(names[0], StringComparer.Ordinal)
            && names.All(n => n.Length > 0 && n[0] != '.' && n[^1] is not '.' and not ' ')
            && !path.Any(c => char.IsControl(c) || c is '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|');
    }

    /// <summary>Where a path lies in a store's folder.</summary>
    public static string In(string folder, string path) => Path.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar));
}
